package org.rightsdesk.documents.office;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.documents.RefusedFile;

/**
 * The lock of Office 2010 and later ([MS-OFFCRYPTO] 2.3.4.10 and on), described in XML: AES chained
 * within pieces, whose key is itself locked by the password.
 *
 * @param data how the document is encrypted
 * @param key how its key is encrypted
 */
record AgileLock(Map<String, String> data, Map<String, String> key) implements OfficeLock {
  /** The most that the format allows. */
  private static final int MOST_TIMES = 10_000_000;

  private static final byte[] FOR_INPUT = HexFormat.of().parseHex("fea7d2763b4b9e79");
  private static final byte[] FOR_HASH = HexFormat.of().parseHex("d7aa0f6d3061344e");
  private static final byte[] FOR_KEY = HexFormat.of().parseHex("146e0be7abacd0d6");
  private static final int FILLING = 0x36;

  /** Reads the description; nothing of a lock with another cipher, or that takes no password. */
  static Optional<OfficeLock> read(byte[] description) throws RefusedFile {
    Map<String, String> data = new HashMap<>();
    Map<String, String> key = new HashMap<>();
    XmlPart xml = XmlPart.open(new ByteArrayInputStream(description));
    xml.children(
        name -> {
          switch (name) {
            case "keyData" -> attributes(xml, data);
            case "keyEncryptors" -> xml.children(_ -> xml.children(_ -> encryptor(xml, key)));
            default -> xml.skip();
          }
        });
    boolean known =
        isKnown(data)
            && isKnown(key)
            && number(key, "spinCount") <= MOST_TIMES
            && key.containsKey("encryptedKeyValue");
    return known ? Optional.of(new AgileLock(data, key)) : Optional.empty();
  }

  /** Another encryptor may be there for the holders of certificates, without a count. */
  private static void encryptor(XmlPart xml, Map<String, String> key) throws RefusedFile {
    if (xml.attribute("spinCount").isPresent()) {
      attributes(xml, key);
    } else {
      xml.skip();
    }
  }

  private static void attributes(XmlPart xml, Map<String, String> target) throws RefusedFile {
    for (String name :
        new String[] {
          "spinCount",
          "blockSize",
          "keyBits",
          "cipherAlgorithm",
          "cipherChaining",
          "hashAlgorithm",
          "saltValue",
          "encryptedVerifierHashInput",
          "encryptedVerifierHashValue",
          "encryptedKeyValue"
        }) {
      xml.attribute(name).ifPresent(value -> target.putIfAbsent(name, value));
    }
    xml.skip();
  }

  private static boolean isKnown(Map<String, String> way) {
    return way.getOrDefault("cipherAlgorithm", "").equals("AES")
        && way.getOrDefault("cipherChaining", "").equals("ChainingModeCBC")
        && way.getOrDefault("hashAlgorithm", "").matches("SHA-?(?:1|256|384|512)");
  }

  @Override
  public Optional<Opened> open(String password) throws GeneralSecurityException {
    byte[] hash =
        PasswordKey.hash(
            algorithm(key), bytes(key, "saltValue"), password, number(key, "spinCount"));
    byte[] input = unlocked(hash, FOR_INPUT, "encryptedVerifierHashInput");
    byte[] expected = PasswordKey.hash(algorithm(key), input);
    byte[] stored = unlocked(hash, FOR_HASH, "encryptedVerifierHashValue");
    if (!Arrays.equals(expected, Arrays.copyOf(stored, expected.length))) {
      return Optional.empty();
    }
    byte[] opened = unlocked(hash, FOR_KEY, "encryptedKeyValue");
    byte[] dataKey = Arrays.copyOf(opened, number(data, "keyBits") / 8);
    byte[] salt = bytes(data, "saltValue");
    return Optional.of(
        (piece, number) -> {
          byte[] start = PasswordKey.hash(algorithm(data), salt, PasswordKey.littleEndian(number));
          return PasswordKey.chained(dataKey, block(data, start)).doFinal(piece);
        });
  }

  private byte[] unlocked(byte[] hash, byte[] purpose, String value)
      throws GeneralSecurityException {
    byte[] of = PasswordKey.hash(algorithm(key), hash, purpose);
    byte[] fitted = PasswordKey.fitted(of, number(key, "keyBits") / 8, FILLING);
    return PasswordKey.chained(fitted, block(key, bytes(key, "saltValue")))
        .doFinal(bytes(key, value));
  }

  private static byte[] block(Map<String, String> way, byte[] start) {
    return PasswordKey.fitted(start, number(way, "blockSize"), FILLING);
  }

  /** Java's name of a hash. */
  private static String algorithm(Map<String, String> way) {
    return way.getOrDefault("hashAlgorithm", "").replaceAll("SHA-?", "SHA-");
  }

  private static int number(Map<String, String> way, String name) {
    String number = way.getOrDefault(name, "");
    return number.matches("[0-9]{1,8}") ? Integer.parseInt(number) : 0;
  }

  private static byte[] bytes(Map<String, String> way, String name) {
    return Base64.getDecoder().decode(way.getOrDefault(name, ""));
  }
}
