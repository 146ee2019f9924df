package org.rightsdesk.documents.bundle;

import java.util.ArrayList;
import java.util.List;

/**
 * Spreads records over volumes in their order.
 *
 * <p>A volume ends where the next record does not fit into it whole. Only a record that no volume
 * holds is cut, at a page, and it begins a volume. A page that alone is above the limit has a
 * volume of its own.
 */
final class VolumeCut {
  private final VolumeLimit limit;
  private final List<List<VolumePart>> volumes = new ArrayList<>();
  private List<VolumePart> parts = new ArrayList<>();
  private int pages;
  private long bytes;

  private VolumeCut(VolumeLimit limit) {
    this.limit = limit;
  }

  /**
   * The volumes, at least one; only the first may be empty, if there are no pages at all.
   *
   * @param records the bytes of each page of each record
   */
  static List<List<VolumePart>> of(List<List<Long>> records, VolumeLimit limit) {
    VolumeCut cut = new VolumeCut(limit);
    for (int record = 0; record < records.size(); record++) {
      cut.add(record, records.get(record));
    }
    cut.volumes.add(cut.parts);
    return List.copyOf(cut.volumes);
  }

  private void add(int record, List<Long> sizes) {
    if (sizes.isEmpty()) {
      return;
    }
    long whole = sizes.stream().mapToLong(Long::longValue).sum();
    if (!fits(sizes.size(), whole)) {
      end();
    }
    int from = 1;
    for (int page = 1; page <= sizes.size(); page++) {
      long size = sizes.get(page - 1);
      if (!fits(1, size) && pages > 0) {
        if (page > from) {
          parts.add(new VolumePart(record, from, page - 1));
        }
        end();
        from = page;
      }
      pages++;
      bytes += size;
    }
    parts.add(new VolumePart(record, from, sizes.size()));
  }

  private boolean fits(int morePages, long moreBytes) {
    return pages + morePages <= limit.pages() && bytes + moreBytes <= limit.bytes();
  }

  private void end() {
    if (!parts.isEmpty()) {
      volumes.add(parts);
      parts = new ArrayList<>();
      pages = 0;
      bytes = 0;
    }
  }
}
