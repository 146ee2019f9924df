package org.rightsdesk.local.cloud.objects;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds the EICAR test file and nothing else, for machines without ClamAV. */
final class EicarOnly implements Malware {

  /** The test file's text, in two pieces so that no scanner stumbles over this class. */
  static final String TEST_FILE =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  @Override
  public Finding scan(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1).contains(TEST_FILE)
        ? new Finding(Status.THREATS_FOUND, List.of("EICAR-Test-File"))
        : new Finding(Status.NO_THREATS_FOUND);
  }
}
