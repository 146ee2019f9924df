package org.rightsdesk.documents.leaks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.bundle.PdfRedaction;
import org.rightsdesk.documents.bundle.RedactionFailure;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.testing.RawPdf;

/**
 * A pair of files that differ only in their secret, and what can be found of it.
 *
 * @param folder for the files
 * @param maker makes the file for a secret
 * @param panels that hide it, where it shows
 */
record Secrets(Path folder, Function<String, RawPdf> maker, List<Panel> panels) {
  static final String A = "Featherstone";
  static final String B = "Quillsworthy";

  /** What is found in the files as they are: what a redactor that does nothing would leak. */
  Set<String> inSource() throws IOException {
    return Judges.findings(source(A), source(B), A);
  }

  /** What is found once the files are redacted. */
  Set<String> inOutput() throws IOException {
    return findings(panels);
  }

  /** What is found when the panels are forgotten. */
  Set<String> inOutputWithoutPanels() throws IOException {
    return findings(List.of());
  }

  private Set<String> findings(List<Panel> burned) throws IOException {
    Path a = redact(A, burned);
    Path b = redact(B, burned);
    Set<String> findings = new TreeSet<>(Judges.findings(a, b, A));
    if (!Arrays.equals(Files.readAllBytes(a), Files.readAllBytes(b))) {
      findings.add("bytes differ");
    }
    return findings;
  }

  private Path source(String secret) {
    return maker.apply(secret).write(folder.resolve(secret + ".pdf"));
  }

  private Path redact(String secret, List<Panel> burned) throws IOException {
    Path target = folder.resolve(secret + "-redacted.pdf");
    try {
      new PdfRedaction(1, DocumentLimits.forRecords())
          .redact(source(secret), burned, target, "Redacted", number -> {});
    } catch (RedactionFailure e) {
      throw new AssertionError(e);
    }
    return target;
  }
}
