package org.rightsdesk.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RoomTest {
  @Test
  void a_mail_with_three_attachments_leaves_each_of_them_plenty() {
    assertThat(Room.within(Room.MOST, 3)).isEqualTo(250);
  }

  @Test
  void a_full_archive_leaves_its_files_no_room() {
    assertThat(Room.within(Room.MOST, Room.MOST)).isZero();
    assertThat(Room.within(0, 0)).isZero();
  }

  @Test
  void however_archives_lie_in_one_another_they_never_become_more_records_than_the_room() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      assertThat(records(Room.MOST, random)).as("seed %d", seed).isLessThanOrEqualTo(Room.MOST);
    }
  }

  /** As many records as an archive becomes whose archives hold as many files as they may. */
  private static int records(int room, Random random) {
    if (room == 0) {
      return 0;
    }
    int files = 1 + random.nextInt(random.nextBoolean() ? room : Math.min(room, 4));
    int records = files;
    for (int i = 0; i < files; i++) {
      records += records(Room.within(room, files), random);
    }
    return records;
  }
}
