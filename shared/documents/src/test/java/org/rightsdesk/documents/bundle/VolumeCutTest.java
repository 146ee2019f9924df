package org.rightsdesk.documents.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where one volume ends and the next begins. */
class VolumeCutTest {
  private static final VolumeLimit LIMIT = new VolumeLimit(5, 100);

  private static List<Long> record(int pages, long each) {
    return IntStream.range(0, pages).mapToObj(page -> each).toList();
  }

  private static VolumePart part(int record, int from, int to) {
    return new VolumePart(record, from, to);
  }

  @Test
  void what_fits_is_one_volume() {
    assertThat(VolumeCut.of(List.of(record(2, 10), record(3, 10)), LIMIT))
        .containsExactly(List.of(part(0, 1, 2), part(1, 1, 3)));
  }

  @Test
  void a_record_that_does_not_fit_any_more_begins_the_next() {
    assertThat(VolumeCut.of(List.of(record(3, 10), record(3, 10), record(2, 10)), LIMIT))
        .containsExactly(List.of(part(0, 1, 3)), List.of(part(1, 1, 3), part(2, 1, 2)));
    assertThat(VolumeCut.of(List.of(record(1, 60), record(1, 60)), LIMIT))
        .containsExactly(List.of(part(0, 1, 1)), List.of(part(1, 1, 1)));
  }

  @Test
  void a_record_that_no_volume_holds_is_cut_at_a_page() {
    assertThat(VolumeCut.of(List.of(record(1, 10), record(12, 10), record(3, 10)), LIMIT))
        .containsExactly(
            List.of(part(0, 1, 1)),
            List.of(part(1, 1, 5)),
            List.of(part(1, 6, 10)),
            List.of(part(1, 11, 12), part(2, 1, 3)));
  }

  @Test
  void a_page_above_the_limit_has_a_volume_of_its_own() {
    assertThat(VolumeCut.of(List.of(List.of(10L, 500L, 10L)), LIMIT))
        .containsExactly(List.of(part(0, 1, 1)), List.of(part(0, 2, 2)), List.of(part(0, 3, 3)));
  }

  @Test
  void without_records_there_is_one_volume_for_the_letter() {
    assertThat(VolumeCut.of(List.of(), LIMIT)).containsExactly(List.of());
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,0", "-1,1"})
  void a_limit_that_lets_nothing_in_is_refused(int pages, long bytes) {
    assertThatThrownBy(() -> new VolumeLimit(pages, bytes))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static IntStream seeds() {
    return IntStream.range(0, 2_000);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_page_is_in_one_volume_in_order_and_no_volume_ends_sooner_than_it_must(int seed) {
    Random random = new Random(seed);
    VolumeLimit limit = new VolumeLimit(1 + random.nextInt(12), 1 + random.nextInt(300));
    List<List<Long>> records = new ArrayList<>();
    for (int record = random.nextInt(8); record > 0; record--) {
      records.add(
          random.longs(1 + random.nextInt(20), 1, 1 + random.nextInt(1, 120)).boxed().toList());
    }

    List<List<VolumePart>> volumes = VolumeCut.of(records, limit);

    List<String> wanted = new ArrayList<>();
    for (int record = 0; record < records.size(); record++) {
      for (int page = 1; page <= records.get(record).size(); page++) {
        wanted.add(record + "/" + page);
      }
    }
    assertThat(volumes.stream().flatMap(List::stream).flatMap(VolumeCutTest::pages))
        .containsExactlyElementsOf(wanted);
    for (int volume = 0; volume < volumes.size(); volume++) {
      List<Long> sizes = sizes(records, volumes.get(volume));
      assertThat(sizes.size() <= 1 || fits(sizes, limit)).as("volume %d fits", volume).isTrue();
      if (volume > 0) {
        VolumePart next = volumes.get(volume).getFirst();
        List<Long> whole = records.get(next.record());
        List<Long> longer = new ArrayList<>(sizes(records, volumes.get(volume - 1)));
        longer.addAll(next.from() == 1 ? whole : List.of(whole.get(next.from() - 1)));
        assertThat(fits(longer, limit)).as("volume %d could hold more", volume - 1).isFalse();
        assertThat(next.from() == 1 || !fits(whole, limit)).as("cut for need").isTrue();
      }
    }
  }

  private static java.util.stream.Stream<String> pages(VolumePart part) {
    return IntStream.rangeClosed(part.from(), part.to())
        .mapToObj(page -> part.record() + "/" + page);
  }

  private static List<Long> sizes(List<List<Long>> records, List<VolumePart> parts) {
    return parts.stream()
        .flatMap(part -> records.get(part.record()).subList(part.from() - 1, part.to()).stream())
        .toList();
  }

  private static boolean fits(List<Long> sizes, VolumeLimit limit) {
    return sizes.size() <= limit.pages()
        && sizes.stream().mapToLong(Long::longValue).sum() <= limit.bytes();
  }
}
