package org.rightsdesk.functions.redact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.documents.redaction.Burner;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.DecisionMade;
import org.rightsdesk.domain.casework.Event.PageSize;
import org.rightsdesk.domain.casework.PageState;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.casework.RecordState.Preparation;
import org.rightsdesk.lambda.RecordKeys;
import org.rightsdesk.lambda.Scratch;
import org.rightsdesk.lambda.ports.ObjectStore;

/**
 * Burns the panels of a record, as the case has them, into its pages.
 *
 * <p>Exemptions that may not be told lose their names here, so that nothing made from the redacted
 * record can name them (P 7.2.2).
 */
final class RecordRedaction {
  private final Casebook casebook;
  private final ObjectStore store;
  private final Burner burner;
  private final String bucket;

  RecordRedaction(Casebook casebook, ObjectStore store, Burner burner, String bucket) {
    this.casebook = casebook;
    this.store = store;
    this.burner = burner;
    this.bucket = bucket;
  }

  /**
   * Stores the redacted record for this round of the response.
   *
   * @throws IllegalStateException if the case has no decision under which the record goes out
   */
  void redact(CaseReference reference, PaperId id) throws IOException {
    Case state =
        casebook
            .find(reference)
            .orElseThrow(() -> new IllegalStateException("there is no such case"));
    RecordState record =
        state
            .findRecord(id)
            .orElseThrow(() -> new IllegalStateException("the case has no such record"));
    DecisionMade decision =
        state
            .decision()
            .filter(_ -> record.isDisclosed())
            .orElseThrow(
                () -> new IllegalStateException("it was not decided that the record goes out"));
    try (Scratch scratch = Scratch.open()) {
      Path canonical = scratch.folder("canonical");
      Path redacted = scratch.folder("redacted");
      Scratch.bring(store, bucket, RecordKeys.pages(reference, id), canonical);
      burner.burn(canonical, panels(record, decision), redacted);
      Scratch.keep(redacted, store, bucket, RecordKeys.redacted(state, id));
    }
  }

  private static List<Panel> panels(RecordState record, DecisionMade decision) {
    List<Panel> panels = new ArrayList<>();
    if (record.preparation() instanceof Preparation.Pages(List<PageSize> sizes)) {
      for (int number = 1; number <= sizes.size(); number++) {
        PageState page = record.page(number);
        PageSize size = sizes.get(number - 1);
        int current = number;
        page.panels()
            .forEach(
                panel ->
                    panels.add(
                        new Panel(
                            current,
                            panel.x(),
                            panel.y(),
                            panel.width(),
                            panel.height(),
                            decision.codeShown(panel.exemption()))));
        page.withheld()
            .ifPresent(
                exemption ->
                    panels.add(
                        new Panel(
                            current,
                            0,
                            0,
                            size.width(),
                            size.height(),
                            decision.codeShown(exemption))));
      }
    }
    return panels;
  }
}
