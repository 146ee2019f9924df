package org.rightsdesk.local.landlord;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Makes the records folder of an invented landlord: 12 residents in 9 homes and what is on file
 * about them.
 *
 * <p>Every person, number and event is invented. The same bytes come out each time. Beside the
 * records it writes {@code truth.csv}, which says what in each document is about somebody else, and
 * {@code identity/}, documents to prove who the residents are with.
 */
public final class MakeRecords {
  private static final long SEED = 20_261_123;

  private final Path folder;
  private final Town town = Town.read();
  private final Press press = new Press();
  private final Truth truth = new Truth();
  private final Map<String, byte[]> byTitle = new HashMap<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private final Csv index =
      new Csv(
          "id",
          "path",
          "title",
          "kind",
          "date",
          "system",
          "names",
          "address",
          "reference",
          "marking");

  private MakeRecords(Path folder) {
    this.folder = folder;
  }

  /** Makes the records in the folder that the first argument names, which is made if need be. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      System.err.println("Name the folder to make the records in.");
      System.exit(2);
    }
    make(Path.of(arguments[0]));
  }

  /** Makes the records in the folder; files of the same names are replaced. */
  public static void make(Path folder) throws IOException {
    new MakeRecords(folder).make();
  }

  private void make() throws IOException {
    System.setProperty("java.awt.headless", "true");
    List<PlannedDocument> plan = PlannedDocument.plan(town);
    for (int number = 0; number < plan.size(); number++) {
      document(String.format(Locale.ROOT, "R%04d", number + 1), plan.get(number));
    }
    write("index.csv", index.text().getBytes(StandardCharsets.UTF_8));
    write("people.csv", people().getBytes(StandardCharsets.UTF_8));
    write("truth.csv", truth.csv().getBytes(StandardCharsets.UTF_8));
    IdentityDocuments.make(town.person("amara"), folder.resolve("identity"));
  }

  private void document(String id, PlannedDocument document) throws IOException {
    String key = document.home().key() + "/" + document.title();
    Random random = new Random(SEED ^ (key + document.text()).hashCode() * 31L);
    byte[] bytes;
    String extension = Press.extension(document.form());
    if (document.form().startsWith("copy")) {
      extension = document.form().substring(5);
      bytes = original(key);
    } else {
      String text =
          new Wording(town, document.home(), document.subject(), document.date(), random)
              .fill(document.text());
      truth.note(id, text, document.names(), town.people().values());
      bytes = press.make(document, Truth.withoutMarks(text), random);
      byTitle.put(key, bytes);
    }
    String path = path(document, extension);
    write(path, bytes);
    index.row(
        id,
        path,
        document.title(),
        document.kind(),
        document.date().toString(),
        document.system(),
        document.namesAsFiled(),
        document.addressAsFiled(),
        document.reference(),
        document.marking());
  }

  private byte[] original(String key) {
    byte[] bytes = byTitle.get(key);
    if (bytes == null) {
      throw new IllegalStateException("nothing to copy is called " + key);
    }
    return bytes;
  }

  private String path(PlannedDocument document, String extension) {
    String folderName = document.system() + "/" + document.reference() + "/";
    String title = document.title().replaceAll("[:/?]", "");
    String stem =
        switch (document.kind()) {
          case "photograph" -> "IMG_" + (2000 + Math.floorMod(title.hashCode(), 7000));
          case "mail" -> title;
          default -> document.date() + " " + title.toLowerCase(Locale.UK).replace(' ', '-');
        };
    int before = taken.merge(folderName + stem, 1, Integer::sum);
    String again = before == 1 ? "" : " (" + before + ")";
    return folderName + stem + again + "." + extension;
  }

  private String people() {
    Csv people =
        new Csv(
            "id",
            "name",
            "other_names",
            "date_of_birth",
            "address",
            "postcode",
            "email",
            "phone",
            "flags");
    int number = 0;
    for (Person person : town.people().values()) {
      if (person.isResident()) {
        number++;
        int comma = person.home().lastIndexOf(", ");
        people.row(
            String.format(Locale.ROOT, "P%03d", number),
            person.name(),
            person.otherNames(),
            person.born(),
            person.home().substring(0, comma),
            person.home().substring(comma + 2),
            person.email(),
            person.phone(),
            person.flags());
      }
    }
    return people.text();
  }

  private void write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
