package org.rightsdesk.documents.font;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Makes the bundled fonts the only ones that pages are painted with. */
public final class BundledFonts {
  private static final FontsInPlace IN_PLACE = new FontsInPlace();

  /** What the painter logs may quote the file, so it logs nothing; kept, or it would be renewed. */
  private static final List<Logger> SILENT =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  static {
    SILENT.forEach(logger -> logger.setLevel(Level.OFF));
  }

  private BundledFonts() {}

  /** Puts the bundled fonts in place of the system's; to be called before a page is painted. */
  public static void use() {
    IN_PLACE.check();
  }

  static InputStream resource(String name) throws IOException {
    InputStream stream =
        BundledFonts.class.getResourceAsStream("/org/rightsdesk/documents/fonts/" + name);
    if (stream == null) {
      throw new FileNotFoundException("the bundled font " + name + " is missing");
    }
    return stream;
  }

  /** Sets the mapper once, when the class is first used. */
  private static final class FontsInPlace {
    FontsInPlace() {
      FontMappers.set(new BundledFontMapper());
    }

    void check() {
      if (!(FontMappers.instance() instanceof BundledFontMapper)) {
        throw new IllegalStateException(
            "another font mapper was put in place of the bundled fonts");
      }
    }
  }
}
