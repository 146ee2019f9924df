package org.rightsdesk.checks;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rightsdesk.checks.Expanded.Resource;

/** What comes in and goes out: mail, pages, sign-in, schedules (threats A5, A8, B6, D2, F1, I). */
final class BorderRules {
  private static final Set<String> IDS = Set.of("reference", "run", "shard");
  private static final List<String> HEADERS =
      List.of(
          "Strict-Transport-Security",
          "X-Content-Type-Options",
          "Referrer-Policy",
          "Cache-Control",
          "Content-Security-Policy",
          "Cross-Origin-Opener-Policy",
          "Cross-Origin-Resource-Policy");
  private static final long LONGEST_ACCESS_MINUTES = 15;

  private BorderRules() {}

  /** Mail in is scanned and encrypted on its way; it is kept before it is read. */
  static List<String> mailIsScanned(Expanded template) {
    List<String> faults = new ArrayList<>();
    for (Resource resource : template.ofType("AWS::SES::ReceiptRule")) {
      Part rule = resource.at("Rule");
      List<Part> actions = rule.at("Actions").items();
      if (!rule.at("ScanEnabled").is(true) || !rule.at("Enabled").is(true)) {
        faults.add(resource.id() + ": not scanned");
      }
      if (!rule.at("TlsPolicy").is("Require")) {
        faults.add(resource.id() + ": taken without TLS");
      }
      boolean inOrder =
          actions.size() == 2
              && actions.getFirst().at("S3Action").present()
              && actions.getLast().at("LambdaAction").present();
      if (!inOrder) {
        faults.add(resource.id() + ": not kept first and then read");
      }
    }
    return faults;
  }

  /** Mail out is encrypted on its way, and what comes back is reported and raises an alarm. */
  static List<String> mailOutcomes(Expanded template) {
    List<String> faults = new ArrayList<>();
    for (Resource settings : template.ofType("AWS::SES::ConfigurationSet")) {
      if (!settings.at("DeliveryOptions", "TlsPolicy").is("REQUIRE")) {
        faults.add(settings.id() + ": sent without TLS");
      }
      boolean reported =
          template.ofType("AWS::SES::ConfigurationSetEventDestination").stream()
              .filter(to -> to.at("ConfigurationSetName").target().equals(settings.id()))
              .map(to -> to.at("EventDestination"))
              .anyMatch(
                  to ->
                      to.at("Enabled").is(true)
                          && to.at("MatchingEventTypes")
                              .texts()
                              .containsAll(List.of("BOUNCE", "COMPLAINT")));
      if (!reported) {
        faults.add(settings.id() + ": bounces and complaints are not reported");
      }
    }
    for (String outcome : List.of("Bounce", "Complaint")) {
      boolean told =
          template.ofType("AWS::CloudWatch::Alarm").stream()
              .filter(alarm -> alarm.at("Namespace").is("AWS/SES"))
              .filter(alarm -> alarm.at("MetricName").is(outcome))
              .anyMatch(FailureRules::tells);
      if (!told) {
        faults.add(outcome + ": nobody is told");
      }
    }
    return faults;
  }

  /** A schedule is kept where nobody deletes it with a case, so it names cases and no people. */
  static List<String> schedulesCarryIds(Expanded template) throws IOException {
    List<String> faults = new ArrayList<>();
    for (Resource schedule : template.ofType("AWS::Scheduler::Schedule")) {
      Map<String, Object> input = JSON.std.mapFrom(schedule.at("Target", "Input").text());
      input.forEach(
          (name, value) -> {
            if (!IDS.contains(name) || !String.valueOf(value).matches("[A-Za-z0-9-]{1,64}")) {
              faults.add(schedule.id() + ": " + name);
            }
          });
    }
    return faults;
  }

  /** Every API is one that a web ACL can stand before, and has one that counts by address. */
  static List<String> apisHaveAnAcl(Expanded template) {
    List<String> faults =
        new ArrayList<>(
            template.types().stream()
                .filter(type -> type.startsWith("AWS::ApiGatewayV2"))
                .map(type -> type + ": takes no web ACL")
                .toList());
    List<Resource> associations = template.ofType("AWS::WAFv2::WebACLAssociation");
    for (Resource api : template.ofType("AWS::ApiGateway::RestApi")) {
      boolean guarded =
          associations.stream()
              .filter(link -> link.at("ResourceArn").text().contains("/${" + api.id() + "}/"))
              .anyMatch(link -> counts(template, link.at("WebACLArn").target()));
      if (!guarded) {
        faults.add(api.id() + ": no web ACL that counts");
      }
    }
    return faults;
  }

  private static boolean counts(Expanded template, String acl) {
    return template.ofType("AWS::WAFv2::WebACL").stream()
        .filter(resource -> resource.id().equals(acl))
        .flatMap(resource -> resource.at("Rules").items().stream())
        .anyMatch(
            rule ->
                rule.at("Action", "Block").present()
                    && rule.at("Statement", "RateBasedStatement", "AggregateKeyType").is("IP"));
  }

  /** What is logged of a call is its pattern, never its path, its query or its body. */
  static List<String> accessLogsSayLittle(Expanded template) {
    List<String> faults = new ArrayList<>();
    for (Resource stage : template.ofType("AWS::ApiGateway::Stage")) {
      String format = stage.at("AccessLogSetting", "Format").text();
      boolean tells =
          format.isEmpty()
              || format.matches("(?s).*\\$context\\.(path|authorizer|identity|error).*")
              || format.contains("$input");
      boolean traces =
          stage.at("MethodSettings").items().stream()
              .anyMatch(settings -> !settings.at("DataTraceEnabled").is(false));
      if (tells || traces || stage.at("MethodSettings").items().isEmpty()) {
        faults.add(stage.id() + ": logs too much");
      }
    }
    return faults;
  }

  /** Errors that no function answers carry the same headers as every page. */
  static List<String> errorsHaveHeaders(Expanded template) {
    List<String> faults = new ArrayList<>();
    for (Resource api : template.ofType("AWS::ApiGateway::RestApi")) {
      for (String kind : List.of("DEFAULT_4XX", "DEFAULT_5XX")) {
        Part sent =
            template.ofType("AWS::ApiGateway::GatewayResponse").stream()
                .filter(response -> response.at("RestApiId").target().equals(api.id()))
                .filter(response -> response.at("ResponseType").is(kind))
                .map(response -> response.at("ResponseParameters"))
                .findFirst()
                .orElse(new Part(null));
        for (String header : HEADERS) {
          if (!sent.at("gatewayresponse.header." + header).present()) {
            faults.add(api.id() + " " + kind + ": " + header);
          }
        }
      }
    }
    return faults;
  }

  /** Staff are added by an administrator and sign in with a long password and a second factor. */
  static List<String> staffSignIn(Expanded template) {
    List<String> faults = new ArrayList<>();
    for (Resource pool : template.ofType("AWS::Cognito::UserPool")) {
      if (!pool.at("MfaConfiguration").is("ON")) {
        faults.add(pool.id() + ": the second factor may be left out");
      }
      if (!pool.at("AdminCreateUserConfig", "AllowAdminCreateUserOnly").is(true)) {
        faults.add(pool.id() + ": anybody may join");
      }
      if (pool.at("Policies", "PasswordPolicy", "MinimumLength").number() < 15) {
        faults.add(pool.id() + ": short passwords");
      }
      if (!pool.at("DeletionProtection").is("ACTIVE")) {
        faults.add(pool.id() + ": may be deleted");
      }
    }
    for (Resource client : template.ofType("AWS::Cognito::UserPoolClient")) {
      if (!client.at("PreventUserExistenceErrors").is("ENABLED")) {
        faults.add(client.id() + ": tells who exists");
      }
      if (!client.at("AllowedOAuthFlows").texts().equals(List.of("code"))) {
        faults.add(client.id() + ": hands out tokens without a code");
      }
      if (!client.at("TokenValidityUnits", "AccessToken").is("minutes")
          || client.at("AccessTokenValidity").number() > LONGEST_ACCESS_MINUTES) {
        faults.add(client.id() + ": tokens last too long");
      }
    }
    return faults;
  }
}
