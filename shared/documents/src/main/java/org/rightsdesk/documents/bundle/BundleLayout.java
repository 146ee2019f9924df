package org.rightsdesk.documents.bundle;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.output.PageContent;

/**
 * Where everything of a bundle stands.
 *
 * @param records with their places
 * @param numbers of all pages
 */
record BundleLayout(
    List<PageContent> letter,
    List<PageContent> index,
    List<PlannedRecord> records,
    List<PageContent> schedule,
    PageNumbers numbers) {

  static BundleLayout of(BundlePlan plan) {
    BundleVolumes volumes = plan.volumes();
    List<PageContent> letter = LetterPages.of(plan.letter());
    int indexPages = IndexPages.of(placed(volumes, 1), numbers(volumes, 0, 0)).size();
    int before = letter.size() + indexPages;
    List<PlannedRecord> records = placed(volumes, before + 1);
    PageNumbers ofRecords = numbers(volumes, before, 0);
    List<PageContent> schedule = SchedulePages.of(records, plan.exemptions(), ofRecords);
    return new BundleLayout(
        letter,
        IndexPages.of(records, ofRecords),
        records,
        schedule,
        numbers(volumes, before, schedule.size()));
  }

  private static List<PlannedRecord> placed(BundleVolumes volumes, int firstPage) {
    List<PlannedRecord> records = new ArrayList<>();
    int next = firstPage;
    for (BundleVolumes.Surveyed found : volumes.records()) {
      records.add(new PlannedRecord(found.record(), found.pages(), found.panels(), next));
      next += found.pages();
    }
    return records;
  }

  private static PageNumbers numbers(BundleVolumes volumes, int before, int after) {
    List<Integer> lastPages = new ArrayList<>();
    int page = before;
    for (int volume = 1; volume <= volumes.count(); volume++) {
      page += volumes.parts(volume).stream().mapToInt(VolumePart::pages).sum();
      lastPages.add(volume == volumes.count() ? page + after : page);
    }
    return new PageNumbers(lastPages);
  }
}
