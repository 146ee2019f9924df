package org.rightsdesk.checks;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that is being checked, its modules built before this one. */
final class Tree {
  static final Path ROOT = Path.of("").toAbsolutePath().resolve("..").normalize();

  private Tree() {}

  /** Our own classes, as compiled, of every module but tests. */
  static JavaClasses classes() {
    try (Stream<Path> found = Files.walk(ROOT, 4)) {
      List<Path> folders =
          found
              .filter(Files::isDirectory)
              .filter(path -> path.endsWith(Path.of("target", "classes")))
              .toList();
      return new ClassFileImporter().importPaths(folders);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
