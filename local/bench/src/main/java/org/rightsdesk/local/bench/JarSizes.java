package org.rightsdesk.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rightsdesk.local.cloud.functions.FunctionDefinition;
import org.rightsdesk.local.cloud.up.LocalCloud;

/** What is uploaded for each function. */
final class JarSizes implements Measurement {
  @Override
  public String title() {
    return "Jar of each function, MB";
  }

  @Override
  public List<String> measure(LocalCloud cloud) throws IOException {
    List<String> lines = new ArrayList<>();
    for (FunctionDefinition function : cloud.functions().definitions()) {
      lines.add(
          String.format(
              Locale.ROOT, "%-24s%8.1f", function.id(), Files.size(function.jar()) / 1e6));
    }
    return lines;
  }
}
