package org.rightsdesk.documents.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A file of ours, read from its first byte to its last with nothing passed over.
 *
 * <p>Anything before the header, between objects or after the end is a fault, and so is a second
 * table: there is one revision.
 */
final class WrittenFile implements AutoCloseable {
  private static final int MOST_INFLATED = 64 << 20;

  /** An object: its value, and where its stream lies if it has one. */
  record Entry(PdfValue value, int streamStart, int streamLength) {}

  private final FileBytes bytes;
  private final Map<Integer, Entry> objects = new LinkedHashMap<>();
  private PdfValue.Dictionary trailer = new PdfValue.Dictionary(Map.of());

  private WrittenFile(FileBytes bytes) {
    this.bytes = bytes;
  }

  /** Opens a file and reads it through. */
  static WrittenFile read(Path file) throws IOException, FileFault {
    FileBytes bytes = FileBytes.open(file);
    try {
      WrittenFile written = new WrittenFile(bytes);
      written.parse();
      return written;
    } catch (FileFault | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  Map<Integer, Entry> objects() {
    return objects;
  }

  PdfValue.Dictionary trailer() {
    return trailer;
  }

  Entry object(PdfValue reference) throws FileFault {
    if (reference instanceof PdfValue.Reference pointer) {
      Entry entry = objects.get(pointer.number());
      if (entry != null) {
        return entry;
      }
    }
    throw new FileFault("an object is missing");
  }

  PdfValue.Dictionary dictionary(PdfValue reference) throws FileFault {
    if (object(reference).value() instanceof PdfValue.Dictionary dictionary) {
      return dictionary;
    }
    throw new FileFault("an object is not a dictionary");
  }

  /** The bytes of a stream as they lie in the file. */
  byte[] stream(Entry entry) throws FileFault {
    if (entry.streamLength() < 0) {
      throw new FileFault("a stream is missing");
    }
    byte[] stream = new byte[entry.streamLength()];
    bytes.get(entry.streamStart(), stream);
    return stream;
  }

  /** The bytes of a deflated stream, all of which must be used. */
  byte[] inflated(Entry entry) throws FileFault {
    byte[] packed = stream(entry);
    ByteArrayOutputStream result = new ByteArrayOutputStream(packed.length * 4);
    byte[] part = new byte[1 << 14];
    Inflater inflater = new Inflater();
    inflater.setInput(packed);
    try {
      while (!inflater.finished()) {
        int count = inflater.inflate(part);
        if (count == 0 && !inflater.finished()) {
          throw new FileFault("a stream is cut short");
        }
        result.write(part, 0, count);
        if (inflater.getBytesWritten() > MOST_INFLATED) {
          throw new FileFault("a stream is too long");
        }
      }
      if (inflater.getBytesRead() != packed.length) {
        throw new FileFault("a stream has bytes after its end");
      }
      return result.toByteArray();
    } catch (DataFormatException e) {
      throw new FileFault("a stream is damaged");
    } finally {
      inflater.end();
    }
  }

  private void parse() throws FileFault {
    PdfScanner scanner = new PdfScanner(bytes, 0);
    scanner.expect("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
    List<Integer> offsets = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    int table = scanner.position();
    while (!scanner.accepts("xref\n")) {
      offsets.add(table);
      numbers.add(object(scanner));
      table = scanner.position();
    }
    table(scanner, offsets, numbers);
    scanner.expect("trailer\n");
    if (!(scanner.value() instanceof PdfValue.Dictionary dictionary)) {
      throw new FileFault("the trailer is missing");
    }
    trailer = dictionary;
    scanner.expect("\nstartxref\n" + table + "\n%%EOF\n");
    if (scanner.position() != bytes.length()) {
      throw new FileFault("something follows the end of the file");
    }
  }

  private int object(PdfScanner scanner) throws FileFault {
    int number = scanner.whole();
    scanner.expect(" 0 obj\n");
    PdfValue value = scanner.value();
    int start = -1;
    int length = -1;
    if (scanner.accepts("\nstream\n")) {
      if (!(value instanceof PdfValue.Dictionary dictionary)
          || !(dictionary.entries().get("Length") instanceof PdfValue.Numeral stated)) {
        throw new FileFault("a stream has no length");
      }
      start = scanner.position();
      length = (int) stated.value();
      scanner.skip(length);
      scanner.expect("\nendstream");
    }
    scanner.expect("\nendobj\n");
    if (objects.put(number, new Entry(value, start, length)) != null) {
      throw new FileFault("an object is there twice");
    }
    return number;
  }

  private void table(PdfScanner scanner, List<Integer> offsets, List<Integer> numbers)
      throws FileFault {
    int[] byNumber = new int[objects.size() + 1];
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i) < 1 || numbers.get(i) > objects.size()) {
        throw new FileFault("object numbers have a gap");
      }
      byNumber[numbers.get(i)] = offsets.get(i);
    }
    scanner.expect("0 " + byNumber.length + "\n0000000000 65535 f \n");
    for (int number = 1; number < byNumber.length; number++) {
      scanner.expect(String.format("%010d 00000 n \n", byNumber[number]));
    }
  }
}
