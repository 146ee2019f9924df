/** The ports by the services of AWS. Clients are made once for each process. */
@NullMarked
package org.rightsdesk.lambda.aws;

import org.jspecify.annotations.NullMarked;
