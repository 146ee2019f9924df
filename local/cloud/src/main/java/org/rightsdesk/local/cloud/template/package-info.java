/** The template that would be deployed, read and resolved. */
@NullMarked
package org.rightsdesk.local.cloud.template;

import org.jspecify.annotations.NullMarked;
