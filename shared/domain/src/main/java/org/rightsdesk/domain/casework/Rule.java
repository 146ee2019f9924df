package org.rightsdesk.domain.casework;

/** The rules that stand in the way of a command, each with a sentence for the person refused. */
public enum Rule {
  STAFF_ONLY("This is for the data protection team."),
  MANAGER_ONLY("Only the manager may do this (P 5.4.4)."),
  REQUESTER_ONLY("Only the requester may do this."),
  MACHINE_ONLY("This is done by the system, not by a person."),
  NOT_IN_TRIAGE("The message has been dealt with already."),
  IN_TRIAGE("The message must be confirmed as a request first."),
  CLOSED("The case is closed."),
  NOT_CLOSED("The case is not closed."),
  RECEIVED_IN_FUTURE(
      "The day of receipt cannot be later than the day the message reached the team."),
  DATE_NEEDS_REASON("A date moves only with a recorded reason."),
  IDENTITY_SETTLED("Identity has been established already."),
  IDENTITY_NOT_ESTABLISHED("The requester's identity has not been established."),
  DOCUMENT_UNKNOWN("No such identity document belongs to this case."),
  DOCUMENT_NOT_CLEAN("An identity document has not passed the malware scan."),
  MATCH_INCOMPLETE("Name, address and date of birth must each agree with a document (P 5.4.3)."),
  PROBLEM_NEEDED("Say what is wrong with the documents: the letter tells the requester."),
  TOO_MANY_DOCUMENTS("No more than six identity documents can be sent."),
  CLARIFICATION_OPEN("Clarification has been asked for and is waited for."),
  CLARIFICATION_NOT_OPEN("No clarification is waited for."),
  ANSWERED_WHEN("The day of the answer must lie between the day of the question and today."),
  CLOCK_NOT_STARTED(
      "The month has not begun: it begins when the requester has shown who they are (Art 12A(2))."),
  EXTENDED_ALREADY("The time was extended already; it may be extended once (Art 12A(3))."),
  EXTENSION_TOO_LATE("The extension notice had to be given within the first month (Art 12A(4))."),
  NOT_VALID_YET("The request is not yet valid: identity or clarity is outstanding."),
  RECORD_UNKNOWN("No such record belongs to this case."),
  PAGE_UNKNOWN("The record has no such page."),
  RECORD_NOT_READY("The record has not been made ready for review."),
  NO_PASSWORD_WANTED("The record waits for no password."),
  EXEMPTION_OUT_OF_REACH("That exemption does not reach a request for access."),
  PAGE_CHANGED("Somebody changed this page meanwhile: look at it again, then repeat what you did."),
  PANEL_OFF_PAGE("A panel lies off the page."),
  PAGES_NOT_REVIEWED("Not every page of the record has been reviewed."),
  RECORDS_NOT_REVIEWED("Not every record has been reviewed."),
  SEARCH_NOT_DONE("The search is not finished."),
  OUTCOME_DOES_NOT_FIT("The outcome does not fit what the review decided."),
  NOT_DECIDED("No decision has been made."),
  DECIDED_ALREADY(
      "The decision has been made; have the second check return it to change anything."),
  RECORD_FINISHED("The record is finished; take its review up again to change anything."),
  NOT_COMPOSED("The response has not been put together and verified."),
  ANOTHER_DISCLOSURE("The response has changed since; look at the newest."),
  OWN_WORK("Nobody checks their own work: another member of the team must."),
  CHECK_INCOMPLETE("Every line of the second check must be ticked."),
  NOT_CHECKED("A second person has not checked the response."),
  NOT_RELEASED("The response has not been released."),
  RELEASED_ALREADY("The response has been released."),
  NO_PASSWORD("The response opens without a password."),
  NO_ADDRESS("There is no address to which the answer can go."),
  ON_HOLD("The case is on hold and nothing of it is deleted."),
  NOT_ON_HOLD("The case is not on hold."),
  RETENTION_RUNS("The retention period is not over."),
  DISPOSAL_NOT_NOTICED("The manager has not been told of the deletion long enough before."),
  DISPOSAL_BEGUN("The deletion of the case has begun.");

  private final String sentence;

  Rule(String sentence) {
    this.sentence = sentence;
  }

  /** What the person who was refused is told. */
  public String sentence() {
    return sentence;
  }
}
