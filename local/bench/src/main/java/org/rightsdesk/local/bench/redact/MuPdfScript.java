package org.rightsdesk.local.bench.redact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.rightsdesk.documents.redaction.Panel;

/** Writes what makes MuPDF's own command redact: {@code mutool run script in.pdf out.pdf}. */
final class MuPdfScript {
  private MuPdfScript() {}

  /** Writes the script for a bundle's panels, as text and in the order of its pages. */
  static Path write(MixedBundle bundle, Path folder) throws IOException {
    StringBuilder script = new StringBuilder("var panels = [\n");
    for (Panel panel : bundle.panels()) {
      script.append(
          String.format(
              Locale.ROOT,
              "[%d, %.2f, %.2f, %.2f, %.2f],%n",
              panel.page() - 1,
              panel.x(),
              panel.y(),
              panel.x() + panel.width(),
              panel.y() + panel.height()));
    }
    script.append(
        """
        ];
        var document = new Document(scriptArgs[0]);
        var next = 0;
        for (var number = 0; number < document.countPages(); number++) {
          var page = document.loadPage(number);
          for (; next < panels.length && panels[next][0] === number; next++) {
            page.createAnnotation("Redact").setRect(panels[next].slice(1));
          }
          page.applyRedactions();
        }
        document.save(scriptArgs[1], "garbage,compress");
        """);
    return Files.writeString(folder.resolve("redact.js"), script);
  }
}
