package org.rightsdesk.documents.output;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Joins the tables of a TrueType font into its file. */
final class TrueTypeTables {
  private static final int DIRECTORY_ENTRY = 16;
  private static final int CHECK_MAGIC = 0xB1B0AFBA;
  private static final int CHECK_PLACE = 8;

  private TrueTypeTables() {}

  /** The file of these tables, which come in the order of their names. */
  static byte[] join(Map<String, byte[]> tables) throws IOException {
    int power = Integer.highestOneBit(tables.size());
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    DataOutputStream head = new DataOutputStream(directory);
    head.writeInt(0x00010000);
    head.writeShort(tables.size());
    head.writeShort(power * DIRECTORY_ENTRY);
    head.writeShort(Integer.numberOfTrailingZeros(power));
    head.writeShort((tables.size() - power) * DIRECTORY_ENTRY);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int start = 12 + tables.size() * DIRECTORY_ENTRY;
    int headTable = 0;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      int offset = start + body.size();
      if (table.getKey().equals("head")) {
        headTable = offset;
      }
      head.write(table.getKey().getBytes(StandardCharsets.US_ASCII));
      head.writeInt(check(table.getValue()));
      head.writeInt(offset);
      head.writeInt(table.getValue().length);
      body.write(table.getValue());
      body.write(new byte[(4 - table.getValue().length % 4) % 4]);
    }
    directory.write(body.toByteArray());
    byte[] file = directory.toByteArray();
    ByteBuffer.wrap(file).putInt(headTable + CHECK_PLACE, CHECK_MAGIC - check(file));
    return file;
  }

  private static int check(byte[] table) {
    int sum = 0;
    for (int i = 0; i < table.length; i++) {
      sum += (table[i] & 0xFF) << (24 - i % 4 * 8);
    }
    return sum;
  }
}
