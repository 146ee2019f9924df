package org.rightsdesk.correspondence.outgoing;

import java.util.List;

/** What building a response letter comes to. */
public sealed interface LetterOutcome {
  /** Returns every line of the completeness list. */
  List<ChecklistLine> checklist();

  /** The letter says all that it must. */
  record Complete(LetterText letter, List<ChecklistLine> checklist) implements LetterOutcome {
    public Complete {
      checklist = List.copyOf(checklist);
    }
  }

  /**
   * The letter cannot go out yet.
   *
   * @param missing the lines that are not satisfied; at least one
   */
  record Incomplete(List<ChecklistLine> missing, List<ChecklistLine> checklist)
      implements LetterOutcome {
    public Incomplete {
      missing = List.copyOf(missing);
      checklist = List.copyOf(checklist);
    }
  }
}
