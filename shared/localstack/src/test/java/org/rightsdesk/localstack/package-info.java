/** The adapters against LocalStack, which is another's reading of the services. */
@NullMarked
package org.rightsdesk.localstack;

import org.jspecify.annotations.NullMarked;
