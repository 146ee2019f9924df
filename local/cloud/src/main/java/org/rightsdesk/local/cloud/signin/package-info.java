/** Sign-in for staff, with three people to choose from in place of a user pool. */
@NullMarked
package org.rightsdesk.local.cloud.signin;

import org.jspecify.annotations.NullMarked;
