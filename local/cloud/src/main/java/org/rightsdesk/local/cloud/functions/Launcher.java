package org.rightsdesk.local.cloud.functions;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rightsdesk.local.cloud.identity.Credentials;
import org.rightsdesk.local.cloud.process.JavaProgram;
import org.rightsdesk.local.cloud.template.Template;

/**
 * Knows how a process of a function is started: its program and its variables.
 *
 * <p>On Linux it is the runtime interface client that Lambda uses; its native part exists for
 * nothing else, so other systems run a plain loop of ours in its place.
 */
public final class Launcher {

  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.";

  private final List<Path> clientJars;
  private final Path nativeClient;
  private final boolean linux;

  /**
   * Prepares the runtime interface client.
   *
   * @param runtime the folder with the jars of the runtime interface client
   * @param unpacked receives the client's native part
   */
  public Launcher(Path runtime, Path unpacked) throws IOException {
    this.nativeClient =
        Files.createDirectories(unpacked).resolve("runtime-interface-client.so").toAbsolutePath();
    this.linux = System.getProperty("os.name").equals("Linux");
    try (Stream<Path> jars = Files.list(runtime)) {
      this.clientJars =
          jars.map(Path::toAbsolutePath)
              .filter(jar -> jar.toString().endsWith(".jar"))
              .sorted()
              .toList();
    }
    if (linux) {
      unpackNativeClient();
    }
  }

  /** The program that runs the function, which may keep files in a folder of its own. */
  JavaProgram program(FunctionDefinition function, Path temporary) {
    List<Path> classPath = new ArrayList<>();
    classPath.add(function.jar());
    String main;
    if (linux) {
      classPath.addAll(clientJars);
      main = CLIENT + "AWSLambda";
    } else {
      classPath.add(
          Path.of(
              URI.create(
                  PlainLoop.class.getProtectionDomain().getCodeSource().getLocation().toString())));
      main = PlainLoop.class.getName();
    }
    return new JavaProgram(
        function.name(),
        List.of(
            // Lambda gives the heap about 85 of every 100 bytes of a function's memory.
            "-Xmx" + function.memoryMegabytes() * 85L / 100 + "m",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + temporary.toAbsolutePath(),
            "-D" + CLIENT + "runtimeapi.NativeClient.JNI=" + nativeClient),
        classPath,
        main,
        List.of(function.handler()));
  }

  /** What Lambda gives to a function, and what the template adds. */
  static Map<String, String> variables(FunctionDefinition function, Credentials credentials) {
    Map<String, String> variables = new LinkedHashMap<>(function.environment());
    variables.put("_HANDLER", function.handler());
    variables.put("AWS_ACCESS_KEY_ID", credentials.accessKey());
    variables.put("AWS_SECRET_ACCESS_KEY", credentials.secret());
    variables.put("AWS_DEFAULT_REGION", Template.REGION);
    variables.put("AWS_REGION", Template.REGION);
    variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMegabytes()));
    variables.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    variables.put(
        "LAMBDA_TASK_ROOT", function.jar().toAbsolutePath().resolveSibling("").toString());
    variables.put("LANG", "en_US.UTF-8");
    variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    variables.put("TZ", ":UTC");
    return variables;
  }

  private void unpackNativeClient() throws IOException {
    Path jar =
        clientJars.stream()
            .filter(path -> path.toString().contains("runtime-interface-client"))
            .findAny()
            .orElseThrow(() -> new IOException("The runtime interface client is missing"));
    String machine =
        System.getProperty("os.arch").equals("aarch64") ? "linux-aarch_64" : "linux-x86_64";
    try (FileSystem contents = FileSystems.newFileSystem(jar);
        InputStream library =
            Files.newInputStream(contents.getPath("jni/libaws-lambda-jni." + machine + ".so"))) {
      Path whole = Files.createTempFile(nativeClient.getParent(), "client", ".so");
      Files.copy(library, whole, StandardCopyOption.REPLACE_EXISTING);
      Files.move(whole, nativeClient, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
