import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Prepares styles and scripts for the pages when they are built, so that no function does it when
 * it starts: takes out the typeface and the marks that only the government may use, compresses, and
 * writes an index of what each is called and its hash.
 *
 * <p>Arguments: the directory to write to; then {@code name=place} for each asset, the place being
 * a file or {@code archive.jar!/path/in/it}.
 */
public final class AssetBuilder {
  private static final int HASH_DIGITS = 16;

  private AssetBuilder() {}

  /** Runs the preparation. */
  public static void main(String[] arguments) throws Exception {
    Path target = Files.createDirectories(Path.of(arguments[0]));
    TreeMap<String, String> index = new TreeMap<>();
    for (String pair : List.of(arguments).subList(1, arguments.length)) {
      int equals = pair.indexOf('=');
      String name = pair.substring(0, equals);
      byte[] content = read(pair.substring(equals + 1));
      if (name.endsWith(".css")) {
        content = withoutReservedMarks(content);
      } else if (name.endsWith(".js")) {
        content = withoutSourceMap(content);
      }
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      index.put(name, HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS));
      Files.write(target.resolve(name + ".gz"), compress(content));
    }
    StringBuilder lines = new StringBuilder();
    index.forEach((name, hash) -> lines.append(name).append(' ').append(hash).append('\n'));
    Files.writeString(target.resolve("index"), lines);
  }

  private static byte[] read(String place) throws IOException {
    int inside = place.indexOf("!/");
    if (inside < 0) {
      return Files.readAllBytes(Path.of(place));
    }
    try (FileSystem archive = FileSystems.newFileSystem(Path.of(place.substring(0, inside)))) {
      return Files.readAllBytes(archive.getPath(place.substring(inside + 1)));
    }
  }

  /** Takes out what loads or names the typeface, the crest and the crown, and pictures we lack. */
  private static byte[] withoutReservedMarks(byte[] content) {
    return new String(content, StandardCharsets.UTF_8)
        .replaceAll("/\\*[^*]*\\*+([^/*][^*]*\\*+)*/", "")
        .replaceAll("@font-face\\{[^}]*\\}", "")
        .replaceAll("[^{}]*(copyright-logo|__crown|logotype-crown|logotype-crest)[^{}]*\\{[^{}]*\\}", "")
        .replaceAll("(background|mask|-webkit-mask)(-image)?:[^;{}]*url\\(/assets/[^)]*\\)[^;{}]*;?", "")
        .replace("GDS Transport,arial,sans-serif", "var(--rd-typeface)")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] withoutSourceMap(byte[] content) {
    return new String(content, StandardCharsets.UTF_8)
        .replaceAll("//# sourceMappingURL=\\S+\\s*$", "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] compress(byte[] content) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(compressed) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(content);
    }
    return compressed.toByteArray();
  }
}
