package org.rightsdesk.local.cloud.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rightsdesk.local.cloud.json.Json;

/**
 * Every mail sent and received, in a folder: the raw mail, and beside it what is known of it.
 *
 * <p>A mail is kept once {@link #keep} returns, whatever is killed after that.
 */
final class MailFolder {

  private static final Pattern ID = Pattern.compile("[0-9a-f-]{20,80}");

  private final Path folder;
  private final Map<String, StoredMail> mails = new ConcurrentHashMap<>();
  private final AtomicLong number = new AtomicLong();

  MailFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(found -> found.toString().endsWith(".json")).toList()) {
        StoredMail mail = StoredMail.of(Json.read(Files.readAllBytes(file)));
        mails.put(mail.id(), mail);
      }
    }
    number.set(mails.size());
  }

  /** A new message id; ids in their order are mails in their order. */
  String newId() {
    byte[] chance = new byte[12];
    new SecureRandom().nextBytes(chance);
    return "%016x-%s-%06x"
        .formatted(
            System.currentTimeMillis(), HexFormat.of().formatHex(chance), number.incrementAndGet());
  }

  void keep(StoredMail mail, byte[] raw) throws IOException {
    write(mail.id() + ".eml", raw);
    update(mail);
  }

  void update(StoredMail mail) throws IOException {
    write(mail.id() + ".json", mail.json().bytes());
    mails.put(mail.id(), mail);
  }

  Optional<StoredMail> find(String id) {
    return Optional.ofNullable(mails.get(id));
  }

  byte[] raw(StoredMail mail) throws IOException {
    if (!ID.matcher(mail.id()).matches()) {
      throw new IOException("This is no message id");
    }
    return Files.readAllBytes(folder.resolve(mail.id() + ".eml"));
  }

  /** All mails that go one way, newest first. */
  List<StoredMail> all(StoredMail.Way way) {
    return mails.values().stream()
        .filter(mail -> mail.way() == way)
        .sorted(Comparator.comparing(StoredMail::at).thenComparing(StoredMail::id).reversed())
        .toList();
  }

  private void write(String name, byte[] content) throws IOException {
    Path whole = Files.write(folder.resolve(name + ".new"), content);
    Files.move(whole, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
