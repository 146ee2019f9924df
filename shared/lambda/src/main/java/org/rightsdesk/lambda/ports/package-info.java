/** What functions ask of the world, in words of our own. No type of any cloud is named here. */
@NullMarked
package org.rightsdesk.lambda.ports;

import org.jspecify.annotations.NullMarked;
