package org.rightsdesk.local.cloud.objects.process;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Runs S3Mock until standard input ends, so that it stops in good order when the process that
 * started it is gone, however that went.
 *
 * <p>The first line on standard output is its port; its own log goes to standard error.
 */
public final class S3MockMain {

  private S3MockMain() {}

  /**
   * Takes a file to lock, so that no two of these work on one folder, then S3Mock's own arguments.
   */
  public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
    try (FileChannel lock = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE);
        FileLock _ = lock.lock()) {
      run(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
    System.exit(0);
  }

  private static void run(String[] arguments) throws ReflectiveOperationException, IOException {
    PrintStream answers = System.out;
    System.setOut(System.err);
    // S3Mock is not on our own class path, so it is found by name here.
    Class<?> application = Class.forName("com.adobe.testing.s3mock.S3MockApplication");
    Object started =
        application.getMethod("start", String[].class).invoke(null, (Object) arguments);
    Method port = application.getMethod("getPort");
    answers.write((port.invoke(started) + "\n").getBytes(StandardCharsets.UTF_8));
    answers.flush();
    while (System.in.read() >= 0) {
      // Nothing is said on standard input; only its end matters.
    }
    application.getMethod("stop").invoke(started);
  }
}
