package org.rightsdesk.casebook.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rightsdesk.casebook.PaperText;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.papers.Paper;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Papers as items.
 *
 * <p>A paper has an item of its own, but those of a command that brings many come together in a few
 * items, so that the command is still one transaction. One that is later rewritten gets its own
 * item, which counts instead.
 */
final class PaperItems {
  /** More papers than this in one command are kept together. A transaction has 100 items. */
  static final int MOST_APART = 50;

  private static final String BODIES = "bodies";

  private PaperItems() {}

  static List<Map<String, AttributeValue>> write(
      CaseReference reference, int firstEvent, List<Paper> papers) {
    if (papers.size() <= MOST_APART) {
      return papers.stream().map(paper -> write(reference, paper)).toList();
    }
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (List<String> together :
        Bundles.of(papers.stream().map(PaperText::write).toList(), body -> body)) {
      items.add(
          Attributes.with(
              Keys.item(reference, Keys.documents(firstEvent, items.size() + 1)),
              Map.of(
                  BODIES,
                  AttributeValue.fromL(together.stream().map(AttributeValue::fromS).toList()))));
    }
    return items;
  }

  static Map<String, AttributeValue> write(CaseReference reference, Paper paper) {
    return Attributes.with(
        Keys.item(reference, Keys.document(paper.id())),
        Map.of(Attributes.BODY, AttributeValue.fromS(PaperText.write(paper))));
  }

  static Paper read(Map<String, AttributeValue> item) {
    return PaperText.read(Attributes.text(item, Attributes.BODY));
  }

  /** All papers that these items hold, in the order of their ids. */
  static List<Paper> readAll(List<Map<String, AttributeValue>> items) {
    Map<String, Paper> together = new TreeMap<>();
    Map<String, Paper> apart = new TreeMap<>();
    for (Map<String, AttributeValue> item : items) {
      Optional<AttributeValue> bodies = Attributes.find(item, BODIES);
      if (bodies.isPresent()) {
        for (AttributeValue body : bodies.get().l()) {
          Paper paper = PaperText.read(body.s());
          together.put(paper.id().value(), paper);
        }
      } else {
        Paper paper = read(item);
        apart.put(paper.id().value(), paper);
      }
    }
    together.putAll(apart);
    return List.copyOf(together.values());
  }

  static Optional<Paper> find(List<Map<String, AttributeValue>> items, PaperId id) {
    return readAll(items).stream().filter(paper -> paper.id().equals(id)).findFirst();
  }
}
