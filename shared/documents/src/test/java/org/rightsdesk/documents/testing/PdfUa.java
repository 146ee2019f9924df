package org.rightsdesk.documents.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What veraPDF says of a file that should be accessible as ISO 14289-1 (PDF/UA-1) asks. */
public final class PdfUa {
  private PdfUa() {}

  /** Returns each rule that the file breaks; none for a file that conforms. */
  public static List<String> faults(Path file) throws IOException {
    VeraGreenfieldFoundryProvider.initialise();
    VeraPDFFoundry foundry = Foundries.defaultInstance();
    try (InputStream content = Files.newInputStream(file);
        PDFAParser parser = foundry.createParser(content, PDFAFlavour.PDFUA_1);
        PDFAValidator validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(fault -> fault.getRuleId().getClause() + " " + fault.getMessage())
          .distinct()
          .toList();
    } catch (VeraPDFException unreadable) {
      throw new IOException(unreadable);
    }
  }
}
