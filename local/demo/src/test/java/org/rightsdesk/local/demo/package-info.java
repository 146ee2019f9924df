/** The demonstration cases without a cloud: the tests play the machines. */
@NullMarked
package org.rightsdesk.local.demo;

import org.jspecify.annotations.NullMarked;
