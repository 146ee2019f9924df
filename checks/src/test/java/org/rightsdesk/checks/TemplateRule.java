package org.rightsdesk.checks;

import java.io.IOException;
import java.util.List;

/** The rules of our own that the expanded template keeps, which no rule pack has. */
enum TemplateRule {
  CALLS_ARE_KEPT(FailureRules::callsAreKept),
  EVENTS_ARE_KEPT(FailureRules::eventsAreKept),
  QUEUES_ARE_WATCHED(FailureRules::queuesAreWatched),
  MACHINES_ARE_WATCHED(FailureRules::machinesAreWatched),
  ONE_ROLE_EACH(RoleRules::oneRoleEach),
  SINGLE_ACTIONS(RoleRules::singleActions),
  NAMED_RESOURCES(RoleRules::namedResources),
  PROOFS_OF_IDENTITY(RoleRules::proofsOfIdentity),
  RECOGNITION_IS_CHOSEN(RoleRules::recognitionIsChosen),
  KEPT_WORDS_ARE_APART(RoleRules::keptWordsAreApart),
  NO_SECRETS(RoleRules::noSecrets),
  STORES_STAY(StoreRules::storesStay),
  BACKUPS_ARE_EXPLICIT(StoreRules::backupsAreExplicit),
  STORES_HAVE_KEYS(StoreRules::storesHaveKeys),
  BUCKETS_ARE_CLOSED(StoreRules::bucketsAreClosed),
  LEFTOVERS_GO(StoreRules::leftoversGo),
  IDENTITY_BUCKET(StoreRules::identityBucket),
  LOGS_END(StoreRules::logsEnd),
  MAIL_IS_SCANNED(BorderRules::mailIsScanned),
  MAIL_OUTCOMES(BorderRules::mailOutcomes),
  SCHEDULES_CARRY_IDS(BorderRules::schedulesCarryIds),
  APIS_HAVE_AN_ACL(BorderRules::apisHaveAnAcl),
  ACCESS_LOGS_SAY_LITTLE(BorderRules::accessLogsSayLittle),
  ERRORS_HAVE_HEADERS(BorderRules::errorsHaveHeaders),
  STAFF_SIGN_IN(BorderRules::staffSignIn);

  @SuppressWarnings("ImmutableEnumChecker") // a reference to a method of no object
  private final Check check;

  TemplateRule(Check check) {
    this.check = check;
  }

  /** Where the template breaks this rule, each place in a few words. */
  List<String> faults(Expanded template) throws IOException {
    return check.faults(template);
  }

  private interface Check {
    List<String> faults(Expanded template) throws IOException;
  }
}
