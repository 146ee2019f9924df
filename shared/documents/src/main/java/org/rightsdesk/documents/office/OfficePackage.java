package org.rightsdesk.documents.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.archive.OpenedZip;
import org.rightsdesk.documents.text.FilesInside;

/** The parts of an office document, which is a zip archive, and how they belong together. */
public final class OfficePackage implements AutoCloseable {
  private static final String TYPES = "[Content_Types].xml";

  private final OpenedZip zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();

  private OfficePackage(OpenedZip zip) {
    this.zip = zip;
    for (ZipEntry entry : zip.entries()) {
      entries.putIfAbsent(lowerCase(entry.getName()), entry);
    }
  }

  /** Opens a document. */
  public static OfficePackage open(Path file, DocumentLimits limits) throws RefusedFile {
    return new OfficePackage(OpenedZip.open(file, limits));
  }

  /** What a zip archive is: an office document of some kind, or an archive. */
  public static DocumentType typeOf(Path file, DocumentLimits limits) throws IOException {
    try (OfficePackage document = open(file, limits)) {
      if (document.find("META-INF/manifest.xml").isPresent()
          && document.find("mimetype").isPresent()) {
        return DocumentType.OTHER_OFFICE;
      }
      Optional<String> main = document.main();
      return main.isEmpty() ? DocumentType.ZIP : type(document.contentType(main.get()));
    } catch (RefusedFile e) {
      return DocumentType.ZIP;
    }
  }

  private static DocumentType type(String contentType) {
    if (contentType.contains("wordprocessingml") || contentType.contains("ms-word.")) {
      return DocumentType.WORD;
    }
    boolean binary = contentType.contains("binary");
    return !binary && (contentType.contains("spreadsheetml") || contentType.contains("ms-excel."))
        ? DocumentType.WORKBOOK
        : DocumentType.OTHER_OFFICE;
  }

  /** The entry of a part, whose name is the same in either case (ISO/IEC 29500-2, 6.2.2.3). */
  private Optional<ZipEntry> find(String name) {
    return Optional.ofNullable(entries.get(lowerCase(name)));
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The name of the part that the document begins with. */
  Optional<String> main() throws RefusedFile {
    return relations("").values().stream()
        .filter(relation -> relation.type().equals("officeDocument") && !relation.outside())
        .map(Relation::target)
        .findFirst();
  }

  /** A part at its outermost element, if the document has it. */
  Optional<XmlPart> part(String name) throws RefusedFile {
    Optional<ZipEntry> entry = find(name);
    return entry.isEmpty() ? Optional.empty() : Optional.of(XmlPart.open(zip.open(entry.get())));
  }

  /** The first bytes of a part, none if the document does not have it. */
  byte[] start(String name, int most) throws RefusedFile {
    Optional<ZipEntry> entry = find(name);
    if (entry.isEmpty()) {
      return new byte[0];
    }
    try (InputStream content = zip.open(entry.get())) {
      return content.readNBytes(most);
    } catch (IOException e) {
      throw RefusedFile.because(e);
    }
  }

  /**
   * The names of the parts in folders of this name, in order. Most programs put these beside the
   * main part, some libraries at the top.
   */
  List<String> within(String folder) {
    String within = "/" + lowerCase(folder) + "/";
    return zip.entries().stream()
        .map(ZipEntry::getName)
        .filter(name -> ("/" + lowerCase(name)).contains(within))
        .filter(name -> !name.endsWith("/") && !name.contains("_rels/"))
        .toList();
  }

  /** Takes a part out as a file of its own and gives its number. */
  int takeOut(String name, FilesInside inside) throws IOException, RefusedFile {
    ZipEntry entry = find(name).orElseThrow();
    try (InputStream content = zip.open(entry)) {
      return inside.add(name.substring(name.lastIndexOf('/') + 1), content);
    }
  }

  /** What a part needs, by the ids it has for that; of the whole document for an empty name. */
  Map<String, Relation> relations(String part) throws RefusedFile {
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    String list = folder + "_rels/" + part.substring(folder.length()) + ".rels";
    Map<String, Relation> relations = new LinkedHashMap<>();
    Optional<XmlPart> found = part(list);
    if (found.isPresent()) {
      XmlPart xml = found.get();
      xml.children(
          _ -> {
            String type = xml.attribute("Type").orElse("");
            String target = xml.attribute("Target").orElse("");
            boolean outside = xml.attribute("TargetMode").orElse("").equals("External");
            relations.put(
                xml.attribute("Id").orElse(""),
                new Relation(
                    type.substring(type.lastIndexOf('/') + 1),
                    outside ? target : resolved(folder, target),
                    outside));
            xml.skip();
          });
    }
    return relations;
  }

  /** What a part is said to be, for itself or else for all parts of its ending. */
  private String contentType(String part) throws RefusedFile {
    String ending = part.substring(part.lastIndexOf('.') + 1);
    String[] type = {""};
    Optional<XmlPart> found = part(TYPES);
    if (found.isPresent()) {
      XmlPart xml = found.get();
      xml.children(
          _ -> {
            boolean own = says(xml, "PartName", "/" + part);
            if (own || (type[0].isEmpty() && says(xml, "Extension", ending))) {
              type[0] = xml.attribute("ContentType").orElse("");
            }
            xml.skip();
          });
    }
    return type[0];
  }

  /** Endings, too, are the same in either case. */
  private static boolean says(XmlPart xml, String attribute, String name) {
    return xml.attribute(attribute).filter(name::equalsIgnoreCase).isPresent();
  }

  private static String resolved(String folder, String target) {
    Deque<String> parts = new ArrayDeque<>();
    for (String step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
      if (step.equals("..")) {
        parts.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        parts.addLast(step);
      }
    }
    return String.join("/", parts);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
