package org.rightsdesk.web.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.rightsdesk.web.Body;

/**
 * Styles, scripts and pictures that pages use, each under an address that holds its hash.
 *
 * <p>They are prepared when the module that holds them is built: a directory of compressed files
 * with an {@code index} of names and hashes.
 */
public final class Assets {
  private static final String COMMON = "/org/rightsdesk/web/assets/";
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png");

  private final Map<String, Known> known;

  private record Known(String directory, String hash) {}

  /** One asset as it is sent. */
  public record Sent(String type, boolean compressed, Body body) {}

  private Assets(Map<String, Known> known) {
    this.known = Map.copyOf(known);
  }

  /** The assets that all pages share. */
  public static Assets common() {
    return new Assets(Map.of()).and(COMMON);
  }

  /**
   * These and those of another module.
   *
   * @param directory on the class path, with a slash at both ends
   */
  public Assets and(String directory) {
    Map<String, Known> all = new HashMap<>(known);
    try (InputStream index = open(directory + "index")) {
      new String(index.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" ", 2))
          .forEach(line -> all.put(line[0], new Known(directory, line[1])));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Assets(all);
  }

  /**
   * The address of the asset, which changes when its content does.
   *
   * @throws IllegalArgumentException if there is no asset of the name
   */
  public String address(String name) {
    Known asset = known.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("there is no asset " + name);
    }
    return "/assets/" + asset.hash() + "/" + name;
  }

  /** The asset, if its hash is the one it has now. */
  public Optional<Sent> find(String hash, String name, boolean acceptsGzip) {
    return Optional.ofNullable(known.get(name))
        .filter(asset -> asset.hash().equals(hash))
        .map(asset -> read(asset.directory() + name + ".gz", name, acceptsGzip));
  }

  private static Sent read(String path, String name, boolean acceptsGzip) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) {
      throw new IllegalStateException("no type is known for the asset " + name);
    }
    try (InputStream compressed = open(path)) {
      if (acceptsGzip) {
        return new Sent(type, true, Body.bytes(compressed.readAllBytes()));
      }
      try (InputStream plain = new GZIPInputStream(compressed)) {
        return new Sent(type, false, Body.bytes(plain.readAllBytes()));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream open(String path) {
    InputStream found = Assets.class.getResourceAsStream(path);
    if (found == null) {
      throw new IllegalStateException("the assets were not built: " + path);
    }
    return found;
  }
}
