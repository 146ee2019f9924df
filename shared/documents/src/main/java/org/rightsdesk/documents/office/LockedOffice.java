package org.rightsdesk.documents.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.xml.sax.SAXException;

/**
 * Opens office documents of today that are locked with a password.
 *
 * <p>Programs put such a document into a file of the old form, which is a small file system of its
 * own ([MS-CFB]), beside a description of its lock ([MS-OFFCRYPTO]).
 *
 * <p>One password is tried for every document: office programs lock a workbook with it whose owner
 * asked only that nobody change it, and open it without a question.
 */
public final class LockedOffice {
  private static final String DESCRIPTION = EncryptionInfo.ENCRYPTION_INFO_ENTRY;
  private static final int LONGEST_DESCRIPTION = 1 << 16;

  /** The most that the format allows. */
  private static final int MOST_TIMES = 10_000_000;

  private static final int PIECE = 1 << 16;

  private LockedOffice() {}

  /**
   * Whether a file of the old form is a document of today that is locked; one that is damaged is
   * not known to be.
   */
  public static boolean isLocked(Path file) {
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
      return files.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /**
   * Writes a locked document down as it was before.
   *
   * @throws RefusedFile if the password is another, or the document is locked in a way that we do
   *     not open
   */
  public static void open(Path file, Optional<String> password, Path target)
      throws IOException, RefusedFile {
    List<String> passwords = new ArrayList<>(password.stream().toList());
    passwords.add(Decryptor.DEFAULT_PASSWORD);
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
      Decryptor lock = lock(files.getRoot());
      for (String tried : passwords) {
        if (lock.verifyPassword(tried)) {
          write(document(lock, files.getRoot(), Files.size(file)), target);
          return;
        }
      }
      throw new RefusedFile(RefusalReason.ENCRYPTED);
    } catch (GeneralSecurityException e) {
      throw new RefusedFile(RefusalReason.DAMAGED);
    }
  }

  private static Decryptor lock(DirectoryNode files) throws RefusedFile {
    try {
      if (!files.hasEntryCaseInsensitive(DESCRIPTION)) {
        throw new RefusedFile(RefusalReason.ENCRYPTED);
      }
      if (files.getEntryCaseInsensitive(DESCRIPTION) instanceof DocumentEntry description
          && description.getSize() > LONGEST_DESCRIPTION) {
        throw new RefusedFile(RefusalReason.DAMAGED);
      }
      EncryptionInfo lock = new EncryptionInfo(files);
      if (!isTried(lock)) {
        throw new RefusedFile(RefusalReason.ENCRYPTED);
      }
      return lock.getDecryptor();
    } catch (EncryptedDocumentException | IllegalArgumentException e) {
      // Either it is of a kind that nobody knows, or it takes no password, or its XML is none.
      boolean unread = e.getCause() instanceof SAXException;
      throw new RefusedFile(unread ? RefusalReason.DAMAGED : RefusalReason.ENCRYPTED);
    } catch (IOException e) {
      throw new RefusedFile(RefusalReason.DAMAGED);
    }
  }

  /** Whether a lock is one of documents of today, by AES, and takes no more work than it may. */
  static boolean isTried(EncryptionInfo lock) {
    boolean ofToday =
        lock.getEncryptionMode() == EncryptionMode.agile
            || lock.getEncryptionMode() == EncryptionMode.standard;
    return ofToday
        && lock.getDecryptor() != null
        && lock.getHeader().getCipherAlgorithm().jceId.equals("AES")
        && lock.getVerifier().getCipherAlgorithm().jceId.equals("AES")
        && lock.getVerifier().getSpinCount() <= MOST_TIMES;
  }

  /** The document's length is said before it, and is not more than what the file has. */
  private static InputStream document(Decryptor lock, DirectoryNode files, long most)
      throws RefusedFile, GeneralSecurityException {
    try {
      InputStream document = lock.getDataStream(files);
      if (lock.getLength() < 0 || lock.getLength() > most) {
        throw new RefusedFile(RefusalReason.DAMAGED);
      }
      return document;
    } catch (IOException e) {
      throw new RefusedFile(RefusalReason.DAMAGED);
    }
  }

  private static void write(InputStream document, Path target) throws IOException, RefusedFile {
    try (OutputStream written = Files.newOutputStream(target)) {
      byte[] piece;
      do {
        piece = read(document);
        written.write(piece);
      } while (piece.length == PIECE);
    }
  }

  private static byte[] read(InputStream document) throws RefusedFile {
    try {
      return document.readNBytes(PIECE);
    } catch (IOException e) {
      throw new RefusedFile(RefusalReason.DAMAGED);
    }
  }
}
