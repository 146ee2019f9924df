package org.rightsdesk.documents.verification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the codes of the file's fonts back into text, for several threads. */
final class FontTexts {
  private static final Pattern LINE = Pattern.compile("<([0-9A-F]{4})> <((?:[0-9A-F]{4})+)>\n");

  private final WrittenFile file;
  private final Map<Integer, Map<Integer, String>> known = new ConcurrentHashMap<>();

  FontTexts(WrittenFile file) {
    this.file = file;
  }

  String decode(PdfValue font, byte[] codes) throws FileFault {
    if (!(font instanceof PdfValue.Reference reference)) {
      throw new FileFault("a font is missing");
    }
    Map<Integer, String> map = known.get(reference.number());
    if (map == null) {
      map = map(reference);
      known.put(reference.number(), map);
    }
    StringBuilder text = new StringBuilder();
    ByteBuffer buffer = ByteBuffer.wrap(codes);
    while (buffer.remaining() > 1) {
      String one = map.get(Short.toUnsignedInt(buffer.getShort()));
      if (one == null) {
        throw new FileFault("a font does not say what a code means");
      }
      text.append(one);
    }
    return text.toString();
  }

  private Map<Integer, String> map(PdfValue.Reference font) throws FileFault {
    PdfValue mapping = file.dictionary(font).entries().get("ToUnicode");
    if (mapping == null) {
      throw new FileFault("a font does not say what its codes mean");
    }
    String content = new String(file.inflated(file.object(mapping)), StandardCharsets.ISO_8859_1);
    Map<Integer, String> map = new HashMap<>();
    Matcher lines = LINE.matcher(content);
    while (lines.find()) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < lines.group(2).length(); i += 4) {
        text.append((char) Integer.parseInt(lines.group(2).substring(i, i + 4), 16));
      }
      map.put(Integer.parseInt(lines.group(1), 16), text.toString());
    }
    return map;
  }
}
