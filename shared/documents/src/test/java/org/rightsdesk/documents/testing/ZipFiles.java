package org.rightsdesk.documents.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes zip archives, entry by entry. */
public final class ZipFiles {
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  /** Adds an entry of bytes. */
  public ZipFiles with(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  /** Adds an entry of text. */
  public ZipFiles with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** The archive. */
  public byte[] bytes() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
