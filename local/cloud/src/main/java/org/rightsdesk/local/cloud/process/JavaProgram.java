package org.rightsdesk.local.cloud.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A Java program that runs in a process of its own, on the Java that runs this one.
 *
 * @param name tells its start-up cache from those of others
 * @param options of the virtual machine, beside those that all such programs have
 */
public record JavaProgram(
    String name, List<String> options, List<Path> classPath, String main, List<String> arguments) {

  static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /** Keeps copies. */
  public JavaProgram {
    options = List.copyOf(options);
    classPath = classPath.stream().map(Path::toAbsolutePath).toList();
    arguments = List.copyOf(arguments);
  }

  /** The class path of a module of this repository, whose build left it in a folder. */
  public static List<Path> built(Path target) throws IOException {
    List<Path> classPath = new ArrayList<>();
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(target, jar -> jar.toString().matches(".*(?<!-tests)\\.jar"))) {
      jars.forEach(classPath::add);
    }
    for (String entry :
        Files.readString(target.resolve("classpath.txt")).strip().split(File.pathSeparator, -1)) {
      classPath.add(Path.of(entry));
    }
    return classPath;
  }

  /** The command that starts it without a start-up cache. */
  public List<String> command() {
    return command(List.of());
  }

  List<String> command(List<String> more) {
    List<String> command = new ArrayList<>();
    command.add(JAVA.toString());
    // None of them runs long enough for the second compiler or a collector with threads to pay.
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:-UsePerfData");
    command.addAll(more);
    command.addAll(options);
    command.add("-cp");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(main);
    command.addAll(arguments);
    return command;
  }
}
