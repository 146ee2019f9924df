package org.rightsdesk.domain.casework;

import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.exemptions.Exemption;

/**
 * What was decided for one page.
 *
 * @param panels what is hidden on it
 * @param withheld the exemption for a page held back as a whole
 * @param done whether a person has said that the page is reviewed
 */
public record PageState(List<Panel> panels, Optional<Exemption> withheld, boolean done) {
  /** A page at which nobody has looked. */
  public static final PageState UNTOUCHED = new PageState(List.of(), Optional.empty(), false);

  public PageState {
    panels = List.copyOf(panels);
  }
}
