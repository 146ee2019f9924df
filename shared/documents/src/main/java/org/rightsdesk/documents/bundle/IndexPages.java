package org.rightsdesk.documents.bundle;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.output.PageContent;

/** Sets the list of records with their pages. */
final class IndexPages {
  private static final List<Double> SHARES = List.of(0.15, 0.65, 0.2);

  private IndexPages() {}

  static List<PageContent> of(List<PlannedRecord> records) {
    Flow flow = new Flow();
    flow.mainHeading("Index of records");
    List<List<String>> rows = new ArrayList<>();
    for (PlannedRecord record : records) {
      String pages =
          record.firstPage() == record.lastPage()
              ? Integer.toString(record.firstPage())
              : record.firstPage() + " to " + record.lastPage();
      rows.add(
          List.of(
              Integer.toString(record.record().number()), record.record().description(), pages));
    }
    flow.table(List.of("Record", "What it is", "Pages"), rows, SHARES);
    return flow.finish();
  }
}
