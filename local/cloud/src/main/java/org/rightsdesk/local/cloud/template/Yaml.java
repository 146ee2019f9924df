package org.rightsdesk.local.cloud.template;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rightsdesk.local.cloud.json.Json;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML, with CloudFormation's short forms ({@code !Sub}) turned into the long ones. */
final class Yaml {

  private Yaml() {}

  static Json read(Reader document) {
    return tree(new org.yaml.snakeyaml.Yaml(new LoaderOptions()).compose(document));
  }

  private static Json tree(Node node) {
    String tag = node.getTag().getValue();
    if (!tag.startsWith("!")) {
      return plain(node);
    }
    String name = tag.substring(1);
    return switch (name) {
      case "Ref", "Condition" -> Json.object(name, plain(node));
      case "GetAtt" ->
          Json.object(
              "Fn::GetAtt",
              node instanceof ScalarNode text
                  ? List.of(text.getValue().split("\\.", 2))
                  : plain(node));
      default -> Json.object("Fn::" + name, plain(node));
    };
  }

  private static Json plain(Node node) {
    return switch (node) {
      case MappingNode mapping -> {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (NodeTuple pair : mapping.getValue()) {
          fields.put(((ScalarNode) pair.getKeyNode()).getValue(), tree(pair.getValueNode()));
        }
        yield new Json.Fields(fields);
      }
      case SequenceNode sequence -> {
        List<Json> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(tree(item)));
        yield new Json.Items(items);
      }
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new TemplateRefused("YAML of the kind " + node.getNodeId());
    };
  }

  private static Json scalar(ScalarNode node) {
    String text = node.getValue();
    if (node.getTag().equals(Tag.BOOL)) {
      return Json.of(List.of("true", "yes", "on").contains(text.toLowerCase(Locale.ROOT)));
    }
    if (node.getTag().equals(Tag.INT) && text.matches("-?(0|[1-9]\\d{0,17})")) {
      return Json.of(Long.parseLong(text));
    }
    return node.getTag().equals(Tag.NULL) ? Json.of(null) : Json.of(text);
  }
}
