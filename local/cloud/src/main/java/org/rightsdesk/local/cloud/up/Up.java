package org.rightsdesk.local.cloud.up;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.rightsdesk.local.cloud.http.LocalServer;

/** Runs the whole system on this machine until it is stopped: {@code ./rightsdesk up}. */
public final class Up {
  private Up() {}

  /** Takes the folder of the checkout, then the options of the command. */
  public static void main(String[] arguments) throws InterruptedException {
    List<String> words = List.of(arguments);
    try {
      run(Options.read(Path.of(words.getFirst()), words.subList(1, words.size())));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    } catch (LocalServer.PortInUse e) {
      System.err.println(e.getMessage() + " Stop what uses it, or take others with --port N.");
      System.exit(1);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      System.err.println("It did not start: " + e.getMessage());
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void run(Options options) throws Exception {
    long begun = System.nanoTime();
    System.out.println("Starting ...");
    LocalCloud cloud = LocalCloud.start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(cloud::close, "stop"));
    int port = options.port();
    System.out.printf(
        """
        Ready after %d seconds.
          The resident's form    http://localhost:%d
          The staff console      http://localhost:%d
          The inbox, all mail    http://localhost:%d
          The clock              http://localhost:%d
        Ctrl-C stops everything; what is there stays under .local/ until --fresh.
        """,
        (System.nanoTime() - begun) / 1_000_000_000L, port, port + 1, port + 2, port + 3);
    if (cloud.isDemonstrating()) {
      System.out.println(
          "Demonstration cases are there; the searches of some go on for a few minutes.");
    }
    new CountDownLatch(1).await();
  }
}
