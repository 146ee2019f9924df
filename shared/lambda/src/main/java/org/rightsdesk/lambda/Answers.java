package org.rightsdesk.lambda;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What functions answer to machines and to one another: small objects of ids, codes and dates. */
public final class Answers {
  private Answers() {}

  /** Writes the object. */
  public static void write(Map<String, ?> answer, OutputStream output) throws IOException {
    output.write(JsonText.write(answer).getBytes(StandardCharsets.UTF_8));
  }
}
