package org.rightsdesk.documents.office;

import java.security.GeneralSecurityException;
import java.util.Optional;

/** How an office document is locked. */
sealed interface OfficeLock permits AgileLock, StandardLock {
  /** What a password opens, if it is the one. */
  Optional<Opened> open(String password) throws GeneralSecurityException;

  /** Decrypts an opened document, piece by piece. */
  interface Opened {
    /** As many bytes as are decrypted at a time, but for the last. */
    int PIECE = 4096;

    /** Decrypts the piece of a number, from 0. */
    byte[] decrypt(byte[] piece, int number) throws GeneralSecurityException;
  }
}
