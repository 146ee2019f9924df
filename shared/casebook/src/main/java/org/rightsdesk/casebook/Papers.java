package org.rightsdesk.casebook;

import java.util.List;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.people.Party;

/** What is written beside the events of a command, in the same transaction. */
public record Papers(List<Party> parties, List<Paper> papers) {
  /** Nothing is written beside the events. */
  public static final Papers NONE = new Papers(List.of(), List.of());

  public Papers {
    parties = List.copyOf(parties);
    papers = List.copyOf(papers);
  }

  /** These papers and no details of a person. */
  public static Papers of(Paper... papers) {
    return new Papers(List.of(), List.of(papers));
  }
}
