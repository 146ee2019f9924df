package org.rightsdesk.local.cloud.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rightsdesk.local.cloud.http.Request;
import org.rightsdesk.local.cloud.http.Response;
import org.rightsdesk.local.cloud.json.Json;
import org.rightsdesk.local.cloud.template.Resource;
import org.rightsdesk.local.cloud.template.Template;
import org.rightsdesk.local.cloud.template.TemplateRefused;

/**
 * The roles of the template with an access key each, made from a secret of this installation.
 *
 * <p>A role is called by the logical name of the function, state machine or IAM role that it
 * belongs to. The administrator may do everything; only parts of the local cloud have its key.
 */
public final class Identities implements CallerPolicies {

  private static final String ADMINISTRATOR = "administrator";
  private static final Pattern CREDENTIAL = Pattern.compile("Credential=([A-Za-z0-9]+)/");

  /** Managed policies that allow logging and tracing only, which nothing here checks. */
  private static final List<String> LOGGING_ONLY =
      List.of("AWSLambdaBasicExecutionRole", "AWSXRayDaemonWriteAccess");

  private record Role(String id, Credentials credentials, List<Statement> statements) {}

  private final Map<String, Role> byKey = new HashMap<>();
  private final Map<String, Role> byId = new HashMap<>();
  private final Mac mac;

  /**
   * Reads the roles.
   *
   * @param secretFile keeps the installation's secret; made when missing, readable by its owner
   */
  public Identities(Template template, Path secretFile) throws IOException {
    this.mac = mac(secretFile);
    add(ADMINISTRATOR, List.of());
    for (Resource resource : template.resources().values()) {
      switch (resource.type()) {
        case "AWS::Serverless::Function", "AWS::Serverless::StateMachine" ->
            add(resource.id(), statements(template, resource));
        case "AWS::IAM::Role" -> add(resource.id(), ofRole(resource));
        default -> {}
      }
    }
  }

  /** The key of the role of this function, state machine or IAM role, by its logical name. */
  public Credentials of(String id) {
    return role(id).credentials();
  }

  /** The key with which parts of the local cloud call each other. */
  public Credentials administrator() {
    return of(ADMINISTRATOR);
  }

  @Override
  public Optional<String> secret(String accessKey) {
    return Optional.ofNullable(byKey.get(accessKey)).map(role -> role.credentials().secret());
  }

  @Override
  public boolean allowed(
      String accessKey, String action, String resourceArn, Map<String, List<String>> context) {
    Role role = byKey.get(accessKey);
    return role != null && allowed(role, action, resourceArn, context);
  }

  /** True when the role of this logical name allows the action. */
  public boolean roleAllows(String id, String action, String resourceArn) {
    return allowed(role(id), action, resourceArn, Map.of());
  }

  /** The access key that an Authorization header names. */
  public static Optional<String> caller(Optional<String> authorization) {
    return authorization
        .map(CREDENTIAL::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }

  /** Why this key may not do this, as AWS says it, or empty when it may. */
  public Optional<String> denial(
      String accessKey, String action, String resourceArn, Map<String, List<String>> context) {
    Role role = byKey.get(accessKey);
    if (role == null) {
      return Optional.of("The security token included in the request is invalid.");
    }
    if (allowed(role, action, resourceArn, context)) {
      return Optional.empty();
    }
    String message = deniedMessage(role.id(), action, resourceArn);
    System.err.println(message);
    return Optional.of(message);
  }

  /** The answer that refuses this call as AWS does, or empty when it is allowed. */
  public Optional<Response> refusal(
      Request request, String action, String resourceArn, Map<String, List<String>> context) {
    String accessKey = caller(request.header("Authorization")).orElse("");
    String type =
        byKey.containsKey(accessKey) ? "AccessDeniedException" : "UnrecognizedClientException";
    return denial(accessKey, action, resourceArn, context)
        .map(message -> Response.awsError(400, type, message));
  }

  /** What AWS says when a role may not do something. */
  public static String deniedMessage(String id, String action, String resourceArn) {
    return "User: arn:aws:sts::%s:assumed-role/%sRole/%s is not authorized to perform: %s on resource: %s because no identity-based policy allows the %s action"
        .formatted(Template.ACCOUNT, id, id, action, resourceArn, action);
  }

  private static boolean allowed(
      Role role, String action, String resource, Map<String, List<String>> context) {
    if (role.id().equals(ADMINISTRATOR)) {
      return true;
    }
    List<Statement> applying =
        role.statements().stream()
            .filter(statement -> statement.applies(action, resource, context))
            .toList();
    return !applying.isEmpty() && applying.stream().allMatch(Statement::allows);
  }

  private Role role(String id) {
    Role role = byId.get(id);
    if (role == null) {
      throw new TemplateRefused("There is no role for " + id);
    }
    return role;
  }

  private void add(String id, List<Statement> statements) {
    Credentials credentials =
        new Credentials(
            "LOCAL" + derive("key " + id).substring(0, 15).toUpperCase(Locale.ROOT),
            derive("secret " + id).substring(0, 40));
    Role role = new Role(id, credentials, statements);
    byId.put(id, role);
    byKey.put(credentials.accessKey(), role);
  }

  private static List<Statement> statements(Template template, Resource resource) {
    Json role = resource.properties().at("Role");
    if (role.present()) {
      return template.ofType("AWS::IAM::Role").stream()
          .filter(candidate -> candidate.arn().equals(role.text()))
          .findAny()
          .map(Identities::ofRole)
          .orElseThrow(
              () -> new TemplateRefused(resource.id() + ": its role is not in the template"));
    }
    List<Statement> statements = new ArrayList<>();
    for (Json policy : resource.properties().at("Policies").items()) {
      if (policy.at("Statement").present()) {
        read(resource.id(), policy, statements);
      } else if (!(policy instanceof Json.Text(var name) && LOGGING_ONLY.contains(name))) {
        throw new TemplateRefused(
            resource.id() + ": the policy " + policy + " is not a statement, so nothing knows it");
      }
    }
    return statements;
  }

  private static List<Statement> ofRole(Resource role) {
    List<Statement> statements = new ArrayList<>();
    role.properties()
        .at("Policies")
        .items()
        .forEach(policy -> read(role.id(), policy.at("PolicyDocument"), statements));
    return statements;
  }

  private static void read(String place, Json document, List<Statement> statements) {
    document
        .at("Statement")
        .items()
        .forEach(statement -> statements.add(Statement.read(place, statement)));
  }

  private String derive(String purpose) {
    return HexFormat.of().formatHex(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
  }

  private static Mac mac(Path secretFile) throws IOException {
    if (!Files.exists(secretFile)) {
      byte[] fresh = new byte[32];
      new SecureRandom().nextBytes(fresh);
      Files.createFile(secretFile);
      if (secretFile.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(secretFile, PosixFilePermissions.fromString("rw-------"));
      }
      Files.write(secretFile, fresh);
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Files.readAllBytes(secretFile), "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }
}
