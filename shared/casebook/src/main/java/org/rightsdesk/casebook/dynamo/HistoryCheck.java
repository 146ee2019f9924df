package org.rightsdesk.casebook.dynamo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rightsdesk.domain.history.Chain;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Verifies the histories that are among the items of a table, however they were exported (R7.3).
 *
 * <p>The items may come in any order and be of any kind; what belongs to no history is passed over.
 */
public final class HistoryCheck {
  private final Map<String, Stored> cases = new TreeMap<>();

  private static final class Stored {
    private Optional<Map<String, AttributeValue>> caseItem = Optional.empty();
    private final List<Map<String, AttributeValue>> events = new ArrayList<>();
  }

  /** Takes an item of the table. */
  public void add(Map<String, AttributeValue> item) {
    String partition = Attributes.find(item, Keys.PARTITION).map(AttributeValue::s).orElse("");
    String sort = Attributes.find(item, Keys.SORT).map(AttributeValue::s).orElse("");
    if (!partition.startsWith(Keys.CASES)) {
      return;
    }
    if (sort.equals(Keys.CASE)) {
      stored(partition).caseItem = Optional.of(item);
    } else if (sort.startsWith(Keys.EVENTS)) {
      stored(partition).events.add(item);
    }
  }

  private Stored stored(String partition) {
    return cases.computeIfAbsent(
        partition.substring(Keys.CASES.length()), reference -> new Stored());
  }

  /** What the items show of each case, by reference. */
  public List<Finding> findings() {
    return cases.entrySet().stream()
        .map(entry -> finding(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Finding finding(String reference, Stored stored) {
    List<Map<String, AttributeValue>> inOrder =
        stored.events.stream()
            .sorted(Comparator.comparing(item -> Attributes.text(item, Keys.SORT)))
            .toList();
    List<Map<String, AttributeValue>> entries = EventItems.stored(inOrder).toList();
    return new Finding(
        reference,
        entries.size(),
        entries.isEmpty()
            ? Chain.START
            : Attributes.find(entries.getLast(), "hash").map(AttributeValue::s).orElse(""),
        EventItems.firstFault(stored.caseItem, inOrder));
  }

  /**
   * What was found of one case.
   *
   * @param entries how many entries its history has
   * @param lastHash the hash of the last of them, which stands for all before it
   * @param fault the first place where it is not as it was written, if there is one
   */
  public record Finding(
      String reference, int entries, String lastHash, Optional<Chain.Fault> fault) {}
}
