/** Runs the state machines of the template on one machine, as AWS Step Functions would. */
@NullMarked
package org.rightsdesk.local.workflow;

import org.jspecify.annotations.NullMarked;
