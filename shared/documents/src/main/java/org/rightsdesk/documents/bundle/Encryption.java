package org.rightsdesk.documents.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Closes a verified file with a password: AES with 256 bits, metadata included. */
final class Encryption {
  private static final int KEY_BITS = 256;

  private Encryption() {}

  /** Encrypts a file of ours in place. The owner's password is random and kept by nobody. */
  static void encrypt(Path file, String password) throws IOException {
    Path closed = Files.createTempFile(file.toAbsolutePath().getParent(), ".bundle", ".pdf");
    try {
      try (PDDocument document =
          Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
        byte[] owner = new byte[32];
        new SecureRandom().nextBytes(owner);
        AccessPermission permissions = new AccessPermission();
        permissions.setCanExtractForAccessibility(true);
        StandardProtectionPolicy policy =
            new StandardProtectionPolicy(HexFormat.of().formatHex(owner), password, permissions);
        policy.setEncryptionKeyLength(KEY_BITS);
        policy.setPreferAES(true);
        document.protect(policy);
        document.save(closed.toFile());
      }
      Files.move(closed, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(closed);
    }
  }
}
