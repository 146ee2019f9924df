package org.rightsdesk.documents.bundle;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.output.PageContent;

/** Sets the list of records with their pages, and their volumes if there are several. */
final class IndexPages {
  private static final List<Double> SHARES = List.of(0.15, 0.65, 0.2);
  private static final List<Double> SHARES_WITH_VOLUME = List.of(0.15, 0.5, 0.15, 0.2);

  private IndexPages() {}

  static List<PageContent> of(List<PlannedRecord> records, PageNumbers numbers) {
    Flow flow = new Flow();
    flow.mainHeading("Index of records");
    boolean volumes = numbers.hasVolumes();
    List<List<String>> rows = new ArrayList<>();
    for (PlannedRecord record : records) {
      List<String> row = new ArrayList<>();
      row.add(Integer.toString(record.record().number()));
      row.add(record.record().description());
      if (volumes) {
        row.add(
            PageRanges.words(
                numbers.volume(record.firstPage()), numbers.volume(record.lastPage())));
      }
      row.add(PageRanges.words(record.firstPage(), record.lastPage()));
      rows.add(row);
    }
    flow.table(
        volumes
            ? List.of("Record", "What it is", "Volume", "Pages")
            : List.of("Record", "What it is", "Pages"),
        rows,
        volumes ? SHARES_WITH_VOLUME : SHARES);
    return flow.finish();
  }
}
