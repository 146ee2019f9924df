package org.rightsdesk.documents.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;

/**
 * Opens office documents of today that are locked with a password.
 *
 * <p>One password is tried for every document: office programs lock a workbook with it whose owner
 * asked only that nobody change it, and open it without a question.
 */
public final class LockedOffice {
  private static final String KNOWN_TO_ALL = "VelvetSweatshop";
  private static final String DOCUMENT = "EncryptedPackage";
  private static final String DESCRIPTION = "EncryptionInfo";
  private static final int LONGEST_DESCRIPTION = 1 << 16;

  private LockedOffice() {}

  /**
   * Whether a file of the old form is a document of today that is locked; one that is damaged is
   * not known to be.
   */
  public static boolean isLocked(Path file) throws IOException {
    try (CompoundFile compound = CompoundFile.open(file)) {
      return compound.has(DOCUMENT);
    } catch (RefusedFile e) {
      return false;
    }
  }

  /**
   * Writes a locked document down as it was before.
   *
   * @throws RefusedFile if the password is another, or the document is locked in a way that we do
   *     not know
   */
  public static void open(Path file, Optional<String> password, Path target)
      throws IOException, RefusedFile {
    List<String> passwords = new ArrayList<>(password.stream().toList());
    passwords.add(KNOWN_TO_ALL);
    try (CompoundFile compound = CompoundFile.open(file)) {
      OfficeLock lock = lock(compound);
      for (String tried : passwords) {
        Optional<OfficeLock.Opened> opened = lock.open(tried);
        if (opened.isPresent()) {
          write(compound.stream(DOCUMENT), opened.get(), target);
          return;
        }
      }
      throw new RefusedFile(RefusalReason.ENCRYPTED);
    } catch (GeneralSecurityException e) {
      throw new RefusedFile(RefusalReason.DAMAGED);
    }
  }

  private static OfficeLock lock(CompoundFile compound) throws IOException, RefusedFile {
    if (!compound.has(DESCRIPTION)) {
      throw new RefusedFile(RefusalReason.ENCRYPTED);
    }
    byte[] bytes = compound.stream(DESCRIPTION).readNBytes(LONGEST_DESCRIPTION);
    ByteBuffer description = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    try {
      int major = description.getShort();
      int minor = description.getShort();
      description.getInt();
      Optional<OfficeLock> lock = Optional.empty();
      if (major == 4 && minor == 4) {
        lock = AgileLock.read(Arrays.copyOfRange(bytes, description.position(), bytes.length));
      } else if (minor == 2) {
        lock = StandardLock.read(description);
      }
      return lock.orElseThrow(() -> new RefusedFile(RefusalReason.ENCRYPTED));
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new RefusedFile(RefusalReason.DAMAGED);
    }
  }

  /** The document's length comes first, since its last block is filled up. */
  private static void write(InputStream locked, OfficeLock.Opened opened, Path target)
      throws IOException, RefusedFile, GeneralSecurityException {
    ByteBuffer length = ByteBuffer.wrap(locked.readNBytes(8)).order(ByteOrder.LITTLE_ENDIAN);
    if (length.remaining() < 8) {
      throw new RefusedFile(RefusalReason.DAMAGED);
    }
    long rest = length.getLong();
    try (OutputStream document = Files.newOutputStream(target)) {
      for (int number = 0; rest > 0; number++) {
        byte[] piece = locked.readNBytes(OfficeLock.Opened.PIECE);
        byte[] plain = opened.decrypt(piece, number);
        if (plain.length == 0) {
          return;
        }
        int wanted = (int) Math.min(rest, plain.length);
        document.write(plain, 0, wanted);
        rest -= wanted;
      }
    }
  }
}
