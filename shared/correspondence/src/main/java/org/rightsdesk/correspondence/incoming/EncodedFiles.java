package org.rightsdesk.correspondence.incoming;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes files out of a plain text that carries them in the old way, between "begin" and "end". */
record EncodedFiles(String text, List<File> files) {
  private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} (\\S.*)");
  private static final int MAX_LINE = 90;

  EncodedFiles {
    files = List.copyOf(files);
  }

  /** One file, under the name written beside it. */
  record File(String name, long size, MailSource content) {}

  static EncodedFiles in(String text) {
    if (!text.contains("begin ")) {
      return new EncodedFiles(text, List.of());
    }
    List<String> lines = text.lines().toList();
    List<File> files = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    int at = 0;
    while (at < lines.size()) {
      Matcher begin = BEGIN.matcher(lines.get(at));
      int end = begin.matches() ? end(lines, at + 1) : -1;
      if (end < 0) {
        rest.append(lines.get(at)).append('\n');
        at++;
      } else {
        byte[] content = decoded(lines.subList(at + 1, end));
        files.add(
            new File(begin.group(1), content.length, () -> new ByteArrayInputStream(content)));
        at = end + 1;
      }
    }
    return new EncodedFiles(rest.toString(), files);
  }

  /** Returns the line that ends the file, or -1 when a line before it is not part of one. */
  private static int end(List<String> lines, int from) {
    for (int at = from; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.strip().equals("end")) {
        return at;
      }
      boolean encoded =
          line.length() <= MAX_LINE
              && line.chars().allMatch(character -> character >= ' ' && character <= '`');
      if (!encoded) {
        return -1;
      }
    }
    return -1;
  }

  private static byte[] decoded(List<String> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    lines.forEach(line -> decodeLine(line, bytes));
    return bytes.toByteArray();
  }

  private static void decodeLine(String line, ByteArrayOutputStream bytes) {
    int left = six(line, 0);
    for (int at = 1; left > 0; at += 4) {
      int group =
          (six(line, at) << 18)
              | (six(line, at + 1) << 12)
              | (six(line, at + 2) << 6)
              | six(line, at + 3);
      for (int shift = 16; shift >= 0 && left > 0; shift -= 8) {
        bytes.write(group >> shift);
        left--;
      }
    }
  }

  /** Returns the six bits of a character; spaces cut off at the end of a line count as zero. */
  private static int six(String line, int at) {
    return at < line.length() ? (line.charAt(at) - ' ') & 0x3F : 0;
  }

  @Override
  public String toString() {
    return "EncodedFiles[masked]";
  }
}
