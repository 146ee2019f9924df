/** Tests of this package. */
@NullMarked
package org.rightsdesk.lambda.aws;

import org.jspecify.annotations.NullMarked;
