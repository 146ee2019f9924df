package org.rightsdesk.documents.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;

/**
 * A part of an office document, read element by element.
 *
 * <p>Elements go by their local names, since the two standards for the same format differ in their
 * name spaces only. A document type, and with it any entity of its own, is refused: no office
 * program writes one.
 */
final class XmlPart {
  /** More than any program nests, and little enough for a small stack. */
  private static final int DEEPEST = 200;

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;
  private int depth;

  private XmlPart(XMLStreamReader reader) {
    this.reader = reader;
  }

  /** Opens a part and reads to the start of its one outermost element. */
  static XmlPart open(InputStream content) throws RefusedFile {
    try {
      XmlPart part = new XmlPart(FACTORY.createXMLStreamReader(content));
      for (Step step = part.next(); step != Step.START; step = part.next()) {
        if (step == Step.OVER) {
          throw new RefusedFile(RefusalReason.DAMAGED);
        }
      }
      return part;
    } catch (XMLStreamException e) {
      throw refusal(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (_, _, _, _) -> {
          throw new XMLStreamException("nothing outside the part is read");
        });
    return factory;
  }

  /** What stands at the place that was read to. */
  enum Step {
    START,
    END,
    WORDS,
    OVER
  }

  /** Reads on to the next element, end of an element, or words. */
  Step next() throws RefusedFile {
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            if (depth > DEEPEST) {
              throw new RefusedFile(RefusalReason.TOO_DEEP);
            }
            return Step.START;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            return Step.END;
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            return Step.WORDS;
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new RefusedFile(RefusalReason.DAMAGED);
          default -> {}
        }
      }
      return Step.OVER;
    } catch (XMLStreamException e) {
      throw refusal(e);
    }
  }

  /** The local name of the element that starts or ends here. */
  String name() {
    return reader.getLocalName();
  }

  /** The words here. */
  String words() {
    return reader.getText();
  }

  /** An attribute of the element that starts here, by its local name. */
  Optional<String> attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the element that starts here switches something on: present, and not said to be off.
   */
  boolean isOn() {
    String value = attribute("val").orElse("true");
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  /** Something done with each element directly within another, which it must read to its end. */
  interface Visit {
    void element(String name) throws RefusedFile;
  }

  /** Visits what lies in the element that starts here, and reads to its end. */
  void children(Visit visit) throws RefusedFile {
    for (Step step = next(); step != Step.END && step != Step.OVER; step = next()) {
      if (step == Step.START) {
        visit.element(name());
      }
    }
  }

  /** Reads past the element that starts here. */
  void skip() throws RefusedFile {
    children(_ -> skip());
  }

  /** All words in the element that starts here, read to its end. */
  String allWords() throws RefusedFile {
    StringBuilder words = new StringBuilder();
    int within = 1;
    while (within > 0) {
      switch (next()) {
        case START -> within++;
        case END -> within--;
        case WORDS -> words.append(words());
        case OVER -> within = 0;
      }
    }
    return words.toString();
  }

  private static RefusedFile refusal(XMLStreamException failure) {
    return failure.getNestedException() instanceof IOException unread
        ? RefusedFile.because(unread)
        : new RefusedFile(RefusalReason.DAMAGED);
  }
}
