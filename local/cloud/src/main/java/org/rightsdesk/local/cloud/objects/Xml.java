package org.rightsdesk.local.cloud.objects;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The little XML that S3 speaks; document types and outside entities are refused. */
final class Xml {

  private Xml() {}

  static Element read(byte[] document) throws S3Error {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // Without this the parser writes to standard error before it throws.
      builder.setErrorHandler(null);
      Document parsed = builder.parse(new ByteArrayInputStream(document));
      return parsed.getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new S3Error(400, "MalformedXML", "The XML is not well-formed");
    }
  }

  static List<Element> all(Element within, String name) {
    NodeList found = within.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  static Optional<String> text(Element within, String name) {
    return all(within, name).stream().findFirst().map(Element::getTextContent);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
