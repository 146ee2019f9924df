/** The register of exemptions: what each allows, for which rights, and by which test. */
@NullMarked
package org.rightsdesk.domain.exemptions;

import org.jspecify.annotations.NullMarked;
