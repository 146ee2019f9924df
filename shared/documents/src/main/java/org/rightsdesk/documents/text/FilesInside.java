package org.rightsdesk.documents.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.canonical.FileInside;
import org.rightsdesk.documents.layout.TextDecoding;

/** Takes out the files that lie in a file, each to become a record of its own. */
public final class FilesInside {
  private static final int LONGEST_NAME = 200;
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final int room;
  private final DocumentLimits limits;
  private final List<FileInside> files = new ArrayList<>();
  private long bytes;

  /**
   * Takes files out into a folder, which is made with the first of them.
   *
   * @param room the most files that may be taken out
   */
  public FilesInside(Path folder, int room, DocumentLimits limits) {
    this.folder = folder;
    this.room = room;
    this.limits = limits;
  }

  /**
   * Takes one file out.
   *
   * @param name what it is called; never used as a path
   * @param content read to its end, not closed
   * @return its number, from 1
   * @throws IOException if it cannot be written
   * @throws RefusedFile if it cannot be read, or there are too many or they grow too large
   */
  public int add(String name, InputStream content) throws IOException, RefusedFile {
    if (files.size() >= room) {
      throw new RefusedFile(RefusalReason.TOO_MANY_FILES);
    }
    Files.createDirectories(folder);
    int number = files.size() + 1;
    String file = String.format("%04d", number);
    try (OutputStream target = Files.newOutputStream(folder.resolve(file))) {
      copy(content, target);
    }
    files.add(new FileInside(shown(name), file));
    return number;
  }

  /** The files taken out, in order. */
  public List<FileInside> files() {
    return List.copyOf(files);
  }

  private void copy(InputStream content, OutputStream target) throws IOException, RefusedFile {
    byte[] buffer = new byte[BUFFER];
    for (int read = read(content, buffer); read >= 0; read = read(content, buffer)) {
      bytes += read;
      if (bytes > limits.expandedBytes()) {
        throw new RefusedFile(RefusalReason.TOO_MUCH_EXPANSION);
      }
      target.write(buffer, 0, read);
    }
  }

  private static int read(InputStream content, byte[] buffer) throws RefusedFile {
    try {
      return content.read(buffer);
    } catch (IOException e) {
      throw RefusedFile.because(e);
    }
  }

  private static String shown(String name) {
    String clean = WrittenText.onOneLine(TextDecoding.cleaned(name));
    return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME);
  }
}
