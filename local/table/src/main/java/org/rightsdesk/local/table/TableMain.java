package org.rightsdesk.local.table;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local on a free port of the loopback address, until its standard input ends.
 *
 * <p>Its own runner listens on every address and reports on its use, so it is not used here.
 */
public final class TableMain {
  private TableMain() {}

  /**
   * Starts the engine over the folder of the one argument and prints its port on a line.
   *
   * @throws Exception if the engine does not start
   */
  public static void main(String[] arguments) throws Exception {
    Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server.setHandler(
        new LocalDynamoDBServerHandler(
            new LocalDynamoDBRequestHandler(0, false, arguments[0], true, false), null));
    server.start();
    System.out.println(((ServerConnector) server.getConnectors()[0]).getLocalPort());
    while (System.in.read() >= 0) {
      // Nothing is said on standard input; only its end matters.
    }
    server.stop();
    System.exit(0);
  }
}
