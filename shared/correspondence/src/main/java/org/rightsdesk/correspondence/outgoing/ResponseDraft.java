package org.rightsdesk.correspondence.outgoing;

import java.time.LocalDate;
import java.util.List;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.domain.rights.Right;

/**
 * A response letter as far as it has come; what is missing is found by {@link LetterBuilder}.
 *
 * <p>Texts and lists may be empty while the officer is still writing.
 */
public sealed interface ResponseDraft {
  /** Returns who asked, by name. */
  PersonName name();

  /** Returns the case's reference. */
  String reference();

  /** Returns the lines of the address under the name. */
  List<String> address();

  /** Returns the letter's date. */
  LocalDate date();

  /** Returns the day the organisation received the request. */
  LocalDate received();

  /** Returns what was asked for, in a sentence or two. */
  String summary();

  /** Returns who signs, by name or role. */
  String signedBy();

  /**
   * The answer to a request for a copy (law.md 5).
   *
   * @param places where was searched, a phrase each
   * @param withheld each exemption that was used
   * @param notIncluded what was found but could not be given, with the reason, a sentence each
   * @param pages how many pages of records go with the letter
   * @param volumes how many files letter and pages go out in, at least 1
   */
  record AccessResponse(
      PersonName name,
      String reference,
      List<String> address,
      LocalDate date,
      LocalDate received,
      String summary,
      AccessDecision decision,
      List<String> places,
      List<Withheld> withheld,
      List<String> notIncluded,
      int pages,
      int volumes,
      String signedBy)
      implements ResponseDraft {
    public AccessResponse {
      address = List.copyOf(address);
      places = List.copyOf(places);
      withheld = List.copyOf(withheld);
      notIncluded = List.copyOf(notIncluded);
    }

    @Override
    public String toString() {
      return "AccessResponse[masked]";
    }
  }

  /**
   * A decision not to act on a request (Art 12(4)).
   *
   * @param right what was asked for
   * @param grounds each exemption that is relied on
   * @param reasons the officer's words: why they apply to this request
   */
  record Refusal(
      PersonName name,
      String reference,
      List<String> address,
      LocalDate date,
      LocalDate received,
      Right right,
      String summary,
      List<Withheld> grounds,
      String reasons,
      String signedBy)
      implements ResponseDraft {
    public Refusal {
      address = List.copyOf(address);
      grounds = List.copyOf(grounds);
    }

    @Override
    public String toString() {
      return "Refusal[masked]";
    }
  }
}
