package org.rightsdesk.documents.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.canonical.HiddenContent;

/** What an office document says of itself: who made it and when, for whom, under which title. */
final class OfficeProperties {
  private static final Set<String> PARTS =
      Set.of("core-properties", "extended-properties", "custom-properties");

  /** Counts and settings that tell nothing of a person. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "AppVersion",
          "Application",
          "Characters",
          "CharactersWithSpaces",
          "DocSecurity",
          "HeadingPairs",
          "HyperlinksChanged",
          "Lines",
          "LinksUpToDate",
          "Pages",
          "Paragraphs",
          "ScaleCrop",
          "SharedDoc",
          "TotalTime",
          "Words");

  private OfficeProperties() {}

  static List<HiddenContent> of(OfficePackage document) throws RefusedFile {
    List<HiddenContent> properties = new ArrayList<>();
    for (Relation relation : document.relations("").values()) {
      if (PARTS.contains(relation.type()) && !relation.outside()) {
        Optional<XmlPart> part = document.part(relation.target());
        if (part.isPresent()) {
          read(part.get(), properties);
        }
      }
    }
    return properties;
  }

  private static void read(XmlPart xml, List<HiddenContent> properties) throws RefusedFile {
    xml.children(
        element -> {
          String name = xml.attribute("name").orElse(element);
          String value = xml.allWords().strip();
          if (!value.isEmpty() && !LEFT_OUT.contains(name)) {
            properties.add(new HiddenContent(HiddenContent.Kind.PROPERTY, name + ": " + value));
          }
        });
  }
}
