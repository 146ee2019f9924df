/** What tests of pages need: fakes of the stores, a server on one port, a browser, a clock. */
@NullMarked
package org.rightsdesk.web.testing;

import org.jspecify.annotations.NullMarked;
