package org.rightsdesk.documents.office;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What the two ways in which office documents are locked have in common ([MS-OFFCRYPTO] 2.3). */
final class PasswordKey {
  private PasswordKey() {}

  /** The hash of a password, hashed again as often as its document says. */
  static byte[] hash(String algorithm, byte[] salt, String password, int times)
      throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance(algorithm);
    digest.update(salt);
    byte[] hash = digest.digest(password.getBytes(StandardCharsets.UTF_16LE));
    for (int i = 0; i < times; i++) {
      digest.update(littleEndian(i));
      hash = digest.digest(hash);
    }
    return hash;
  }

  /** The hash of several pieces of bytes. */
  static byte[] hash(String algorithm, byte[]... pieces) throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance(algorithm);
    for (byte[] piece : pieces) {
      digest.update(piece);
    }
    return digest.digest();
  }

  static byte[] littleEndian(int number) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
  }

  /** Bytes cut to a length, or lengthened to it. */
  static byte[] fitted(byte[] bytes, int length, int filling) {
    byte[] fitted = Arrays.copyOf(bytes, length);
    Arrays.fill(fitted, Math.min(bytes.length, length), length, (byte) filling);
    return fitted;
  }

  /** Decrypts blocks each by itself. */
  static Cipher apart(byte[] key) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"));
    return cipher;
  }

  /** Decrypts blocks that are chained. */
  static Cipher chained(byte[] key, byte[] start) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
    return cipher;
  }
}
