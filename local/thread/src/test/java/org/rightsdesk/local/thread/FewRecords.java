package org.rightsdesk.local.thread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Some short records of Amara Bennett, where it matters that there are some, not what they say. */
final class FewRecords {
  /** The title of one that has one page. */
  static final String NOTICE = "Notice of rent";

  private static final int OTHERS = 5;

  private FewRecords() {}

  /** Fills a folder for {@code --records}. */
  static Path in(Path folder) throws IOException {
    StringBuilder index = new StringBuilder("path,title,names,address\n");
    write(folder, index, "notice.txt", NOTICE);
    for (int at = 1; at <= OTHERS; at++) {
      write(folder, index, "call-" + at + ".txt", "Note of call " + at);
    }
    Files.writeString(folder.resolve("index.csv"), index);
    return folder;
  }

  private static void write(Path folder, StringBuilder index, String file, String title)
      throws IOException {
    Files.writeString(folder.resolve(file), title + " with Amara Bennett.");
    index.append(
        "%s,%s,Amara Bennett,\"Flat 2, 14 Alder Court, ZY4 7RD\"\n".formatted(file, title));
  }
}
