package org.rightsdesk.local.cloud.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class LocalServerTest {

  @Test
  void a_port_in_use_is_said_plainly_and_is_free_again_afterwards() throws IOException {
    int port;
    try (LocalServer server = LocalServer.start(0, request -> Response.text(200, ""))) {
      port = server.port();
      assertThatThrownBy(() -> LocalServer.requireFree(port))
          .isInstanceOf(LocalServer.PortInUse.class)
          .hasMessage("Port " + port + " is in use by another program.");
    }
    LocalServer.requireFree(port);
  }
}
