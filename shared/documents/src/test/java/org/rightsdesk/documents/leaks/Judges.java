package org.rightsdesk.documents.leaks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.rightsdesk.documents.testing.ExternalTools;

/** What the tools of others find of a secret in one of two files that should not differ by it. */
final class Judges {
  private Judges() {}

  static void require() {
    ExternalTools.require("qpdf", "mutool", "pdftotext", "pdftoppm", "gs");
  }

  /** The names of the judges that find the secret in the first file, or tell it from the second. */
  static Set<String> findings(Path a, Path b, String secret) throws IOException {
    Set<String> findings = new TreeSet<>();
    String name = a.toString();
    String other = b.toString();
    note(findings, "bytes", holds(Files.readAllBytes(a), secret));
    byte[] open =
        ExternalTools.output(
            "qpdf", "--qdf", "--object-streams=disable", "--stream-data=uncompress", name, "-");
    note(findings, "qpdf", holds(open, secret));
    byte[] words = ExternalTools.output("pdftotext", "-raw", name, "-");
    note(findings, "poppler's words", holds(words, secret));
    note(
        findings,
        "poppler's words differ",
        !Arrays.equals(words, ExternalTools.output("pdftotext", "-raw", other, "-")));
    note(
        findings,
        "mutool",
        holds(ExternalTools.output("mutool", "draw", "-q", "-F", "txt", name), secret));
    note(
        findings,
        "ghostscript",
        holds(
            ExternalTools.output(
                "gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=txtwrite", "-o", "-", name),
            secret));
    note(findings, "poppler's picture differs", !Arrays.equals(picture(name), picture(other)));
    return findings;
  }

  private static byte[] picture(String file) {
    return ExternalTools.output("pdftoppm", "-r", "60", "-gray", file);
  }

  private static void note(Set<String> findings, String judge, boolean found) {
    if (found) {
      findings.add(judge);
    }
  }

  /**
   * Whether bytes hold a text as it is, in UTF-16, in hexadecimal, or with a gap between letters.
   */
  private static boolean holds(byte[] bytes, String secret) {
    String plain = new String(bytes, StandardCharsets.ISO_8859_1);
    String lower = plain.toLowerCase(Locale.ROOT);
    HexFormat hex = HexFormat.of();
    byte[] wide = secret.getBytes(StandardCharsets.UTF_16BE);
    return plain.contains(secret)
        || plain.contains(new String(wide, StandardCharsets.ISO_8859_1))
        || lower.contains(hex.formatHex(secret.getBytes(StandardCharsets.ISO_8859_1)))
        || lower.contains(hex.formatHex(wide))
        || plain.replaceAll("[ \n]", "").contains(secret);
  }
}
