package org.rightsdesk.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.rightsdesk.checks.Expanded.Resource;
import org.rightsdesk.checks.Expanded.Statement;

/** Each function may do what it needs, and nothing else (threats C11, G2, I). */
final class RoleRules {
  private static final Pattern SECRET =
      Pattern.compile("SECRET|PASSWORD|PASSPHRASE|CREDENTIAL|PRIVATE|API_?KEY|TOKEN");

  private static final String KEPT_WORDS = "words/*";

  private RoleRules() {}

  /** No two functions or machines share a role. */
  static List<String> oneRoleEach(Expanded template) {
    List<String> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Resource resource : template.all()) {
      String role =
          switch (resource.type()) {
            case "AWS::Lambda::Function" -> resource.at("Role").target();
            case "AWS::StepFunctions::StateMachine" -> resource.at("RoleArn").target();
            default -> resource.id();
          };
      boolean runs = !role.equals(resource.id());
      if (runs && (role.isEmpty() || !seen.add(role))) {
        faults.add(resource.id() + ": has no role of its own");
      }
    }
    return faults;
  }

  /** What is allowed is named action by action. */
  static List<String> singleActions(Expanded template) {
    Set<String> faults = new TreeSet<>();
    for (Statement statement : template.statements()) {
      for (String action : statement.actions()) {
        if (statement.allows() && action.contains("*")) {
          faults.add(statement.owner() + ": " + action);
        }
      }
    }
    for (Resource role : template.ofType("AWS::IAM::Role")) {
      for (String managed : role.at("ManagedPolicyArns").texts()) {
        faults.add("a policy of AWS: " + managed.substring(managed.lastIndexOf('/') + 1));
      }
    }
    return List.copyOf(faults);
  }

  /** What is allowed is allowed on something of ours, not on all there is of a kind. */
  static List<String> namedResources(Expanded template) {
    List<String> faults = new ArrayList<>();
    for (Statement statement : template.statements()) {
      for (Part resource : statement.part().at("Resource").items()) {
        boolean open = resource.target().isEmpty() && resource.text().contains("*");
        if (statement.allows() && open) {
          faults.add(
              "%s: %s on %s"
                  .formatted(
                      statement.owner(),
                      String.join(" ", statement.actions()),
                      resource.text().replaceFirst("^arn:.*AccountId}:", "")));
        }
      }
    }
    return faults;
  }

  /** Who may do what with proofs of identity is exactly what the list says. */
  static List<String> proofsOfIdentity(Expanded template) {
    Set<String> found = new TreeSet<>();
    for (Statement statement : template.statements()) {
      for (Part resource : statement.part().at("Resource").items()) {
        if (statement.allows() && resource.target().equals("IdentityBucket")) {
          String below = resource.text().replaceFirst("^.*Arn}?", "");
          statement
              .actions()
              .forEach(
                  action ->
                      found.add((statement.owner() + " " + action + " " + below).stripTrailing()));
        }
      }
    }
    Set<String> listed = new TreeSet<>(lines("checks/identity-access.txt"));
    List<String> faults = new ArrayList<>();
    found.stream().filter(line -> !listed.contains(line)).forEach(faults::add);
    listed.stream().filter(line -> !found.contains(line)).forEach(line -> faults.add("no " + line));
    return faults;
  }

  /**
   * Pictures of records go to one more processor only from the function that converts, and only
   * where the deployment says so, which it does not by itself.
   */
  static List<String> recognitionIsChosen(Expanded template) {
    List<String> faults = new ArrayList<>();
    for (Statement statement : template.statements()) {
      boolean recognises =
          statement.actions().stream().anyMatch(action -> action.startsWith("textract:"));
      if (recognises
          && !(statement.owner().equals("ConvertFunctionRole")
              && statement.actions().equals(List.of("textract:DetectDocumentText"))
              && statement.conditions().contains("WordsAreRecognised"))) {
        faults.add(statement.owner() + ": " + String.join(" ", statement.actions()));
      }
    }
    if (!template.parameter("RecogniseWords").at("Default").is("no")) {
      faults.add("words are recognised where nobody says so");
    }
    return faults;
  }

  /**
   * The function that opens files from outside lists and reads nothing of the case but the words
   * kept of its pictures, and that only where words are recognised.
   */
  static List<String> keptWordsAreApart(Expanded template) {
    List<String> faults = new ArrayList<>();
    for (Statement statement : template.statements()) {
      if (statement.allows() && statement.owner().equals("ConvertFunctionRole")) {
        statement.actions().stream()
            .filter(action -> List.of("s3:GetObject", "s3:ListBucket").contains(action))
            .filter(action -> !isOfKeptWords(statement))
            .forEach(action -> faults.add(statement.owner() + ": " + action));
      }
    }
    return faults;
  }

  private static boolean isOfKeptWords(Statement statement) {
    boolean asked =
        statement.part().at("Condition", "StringLike").at("s3:prefix").is(KEPT_WORDS)
            || statement.part().at("Resource").items().stream()
                .allMatch(resource -> resource.text().endsWith("Arn}/" + KEPT_WORDS));
    return asked && statement.conditions().contains("WordsAreRecognised");
  }

  /** No function is told a secret by its environment, which every reader of it sees. */
  static List<String> noSecrets(Expanded template) {
    List<String> faults = new ArrayList<>();
    for (Resource function : template.ofType("AWS::Lambda::Function")) {
      function
          .at("Environment", "Variables")
          .fields()
          .forEach(
              (name, value) -> {
                if (SECRET.matcher(name).find() || value.text().contains("{{resolve:")) {
                  faults.add(function.id() + ": " + name);
                }
              });
    }
    return faults;
  }

  /** The lines of a list of ours that are neither empty nor a remark. */
  static List<String> lines(String file) {
    try {
      return Files.readAllLines(Tree.ROOT.resolve(file)).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
