/** API Gateway: the template's routes in front of functions. */
@NullMarked
package org.rightsdesk.local.cloud.gateway;

import org.jspecify.annotations.NullMarked;
