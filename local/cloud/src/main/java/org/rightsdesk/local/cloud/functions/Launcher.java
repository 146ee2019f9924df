package org.rightsdesk.local.cloud.functions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rightsdesk.local.cloud.identity.Credentials;
import org.rightsdesk.local.cloud.template.Template;

/**
 * Knows how a process of a function is started: its command line and its variables.
 *
 * <p>On Linux it is the runtime interface client that Lambda uses; its native part exists for
 * nothing else, so other systems run a plain loop of ours in its place.
 */
public final class Launcher {

  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.";

  private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
  private final List<Path> clientJars;
  private final Path caches;
  private final Path nativeClient;
  private final boolean linux;

  /**
   * Prepares the runtime interface client.
   *
   * @param runtime the folder with the jars of the runtime interface client
   * @param caches keeps a start-up cache for each version of each function
   */
  public Launcher(Path runtime, Path caches) throws IOException {
    this.caches = Files.createDirectories(caches);
    this.nativeClient = caches.resolve("runtime-interface-client.so").toAbsolutePath();
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

  /** The command without a start-up cache, unless one was made for exactly these jars. */
  List<String> command(FunctionDefinition function, Path temporary) {
    Path cache = cache(function);
    List<String> options = new ArrayList<>();
    if (Files.exists(cache)) {
      options.add("-XX:AOTCache=" + cache);
      options.add("-Xlog:aot=off,cds=off");
    }
    return command(function, temporary, options);
  }

  /** The command whose process writes a start-up cache when it is ended in good order. */
  List<String> training(FunctionDefinition function, Path temporary) {
    return command(
        function,
        temporary,
        List.of("-XX:AOTCacheOutput=" + cache(function), "-Xlog:aot=off,cds=off"));
  }

  /** Where the start-up cache of the function as it is built now belongs. */
  Path cache(FunctionDefinition function) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(java.toString().getBytes(StandardCharsets.UTF_8));
      for (Path jar : classPath(function)) {
        digest.update(jar.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Long.toString(Files.size(jar)).getBytes(StandardCharsets.UTF_8));
        digest.update(Files.getLastModifiedTime(jar).toString().getBytes(StandardCharsets.UTF_8));
      }
      String version = HexFormat.of().formatHex(digest.digest(), 0, 8);
      return caches.resolve(function.id() + "-" + version + ".aot").toAbsolutePath();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True where caches can be made and used. */
  boolean caching() {
    return linux;
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

  private List<String> command(FunctionDefinition function, Path temporary, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(options);
    // Lambda gives the heap about 85 of every 100 bytes of a function's memory.
    command.add("-Xmx" + function.memoryMegabytes() * 85L / 100 + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:-UsePerfData");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.io.tmpdir=" + temporary.toAbsolutePath());
    command.add("-D" + CLIENT + "runtimeapi.NativeClient.JNI=" + nativeClient);
    command.add("-cp");
    command.add(
        classPath(function).stream()
            .map(Path::toString)
            .collect(Collectors.joining(System.getProperty("path.separator"))));
    command.add(linux ? CLIENT + "AWSLambda" : PlainLoop.class.getName());
    command.add(function.handler());
    return command;
  }

  private List<Path> classPath(FunctionDefinition function) {
    List<Path> jars = new ArrayList<>();
    jars.add(function.jar().toAbsolutePath());
    if (linux) {
      jars.addAll(clientJars);
    } else {
      jars.add(
          Path.of(
              URI.create(
                  PlainLoop.class.getProtectionDomain().getCodeSource().getLocation().toString())));
    }
    return jars;
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
      Path whole = Files.createTempFile(caches, "client", ".so");
      Files.copy(library, whole, StandardCopyOption.REPLACE_EXISTING);
      Files.move(whole, nativeClient, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
