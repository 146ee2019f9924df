package org.rightsdesk.documents.office;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;

/** The lock of Office 2007 ([MS-OFFCRYPTO] 2.3.4.5 and on): AES by blocks, and a key by SHA-1. */
final class StandardLock implements OfficeLock {
  private static final String HASH = "SHA-1";
  private static final int HASH_BYTES = 20;
  private static final int TIMES = 50_000;
  private static final int BLOCK = 64;
  private static final int FIRST_AES = 0x660E;
  private static final int LAST_AES = 0x6610;

  private final int keyBytes;
  private final byte[] salt;

  /** Some bytes, encrypted, by whose hash a password is known to be the right one. */
  private final byte[] verifier;

  private final byte[] verifierHash;

  private StandardLock(int keyBytes, byte[] salt, byte[] verifier, byte[] verifierHash) {
    this.keyBytes = keyBytes;
    this.salt = salt;
    this.verifier = verifier;
    this.verifierHash = verifierHash;
  }

  /** Reads what follows the version; nothing of a lock with another cipher. */
  static Optional<OfficeLock> read(ByteBuffer description) {
    int head = description.getInt();
    ByteBuffer fields = description.slice(description.position(), head).order(description.order());
    int cipher = fields.getInt(8);
    int keyBits = fields.getInt(16);
    description.position(description.position() + head);
    boolean known = cipher >= FIRST_AES && cipher <= LAST_AES && keyBits <= 256;
    byte[] salt = bytes(description, description.getInt());
    byte[] verifier = bytes(description, 16);
    description.getInt();
    byte[] verifierHash = bytes(description, 32);
    return known
        ? Optional.of(new StandardLock(keyBits / 8, salt, verifier, verifierHash))
        : Optional.empty();
  }

  private static byte[] bytes(ByteBuffer from, int length) {
    byte[] bytes = new byte[Math.clamp(length, 0, from.remaining())];
    from.get(bytes);
    return bytes;
  }

  @Override
  public Optional<Opened> open(String password) throws GeneralSecurityException {
    byte[] hash = PasswordKey.hash(HASH, salt, password, TIMES);
    byte[] last = PasswordKey.hash(HASH, hash, PasswordKey.littleEndian(0));
    byte[] halves = Arrays.copyOf(half(last, 0x36), 2 * HASH_BYTES);
    System.arraycopy(half(last, 0x5C), 0, halves, HASH_BYTES, HASH_BYTES);
    Cipher cipher = PasswordKey.apart(Arrays.copyOf(halves, keyBytes));
    byte[] expected = Arrays.copyOf(cipher.doFinal(verifierHash), HASH_BYTES);
    boolean right = Arrays.equals(PasswordKey.hash(HASH, cipher.doFinal(verifier)), expected);
    return right ? Optional.of((piece, _) -> cipher.doFinal(piece)) : Optional.empty();
  }

  private static byte[] half(byte[] hash, int filling) throws GeneralSecurityException {
    byte[] block = PasswordKey.fitted(new byte[0], BLOCK, filling);
    for (int i = 0; i < HASH_BYTES; i++) {
      block[i] ^= hash[i];
    }
    return PasswordKey.hash(HASH, block);
  }
}
