package org.rightsdesk.correspondence.outgoing;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.domain.people.EmailAddress;

/**
 * The organisation that answers requests, as its configuration describes it.
 *
 * @param name as residents know it
 * @param teamName the team that answers
 * @param replyAddress where answers to our mails go
 * @param postalAddress a line each, without the organisation's name
 * @param telephone as printed
 * @param privacy what must be told about how it uses personal data
 * @param commissioner the regulator's name and ways to reach it
 * @param reviewContact who looks again at a decision or hears a complaint, and how to reach them
 */
public record Organisation(
    String name,
    String teamName,
    EmailAddress replyAddress,
    List<String> postalAddress,
    String telephone,
    PrivacyFacts privacy,
    Contact commissioner,
    Contact reviewContact) {
  private static final String TEXTRACT =
      "Amazon Web Services, whose service Amazon Textract reads the words on scanned pages for us";

  public Organisation {
    name = HeaderText.checked(name);
    teamName = HeaderText.checked(teamName);
    postalAddress = List.copyOf(postalAddress);
    if (postalAddress.isEmpty() || telephone.isBlank()) {
      throw new IllegalArgumentException(
          "an organisation needs a postal address and a telephone number");
    }
  }

  /**
   * The same, which says that Amazon Textract reads the words on scans, where the deployment has it
   * do so.
   *
   * <p>A list of recipients that was left out stays so, since it keeps responses from being sent.
   */
  public Organisation withWordsRecognised(boolean recognised) {
    if (!recognised || privacy.recipients().isEmpty()) {
      return this;
    }
    return new Organisation(
        name,
        teamName,
        replyAddress,
        postalAddress,
        telephone,
        privacy.alsoSharedWith(TEXTRACT),
        commissioner,
        reviewContact);
  }

  /**
   * Somebody to turn to.
   *
   * @param name of the person's role or the body
   * @param lines ways to reach them, a line each: address, telephone, web or email
   */
  public record Contact(String name, List<String> lines) {
    public Contact {
      lines = List.copyOf(lines);
      if (name.isBlank() || lines.isEmpty()) {
        throw new IllegalArgumentException("a contact needs a name and a way to reach it");
      }
    }
  }

  /**
   * The facts of the privacy notice that every access response repeats (UK GDPR Art 15(1)).
   *
   * <p>A part left empty in the configuration keeps a response from being sent: the letter's
   * completeness list names it.
   *
   * @param purposes why personal data is used (a)
   * @param categories the kinds of personal data (b)
   * @param recipients who it is shared with (c)
   * @param retention how long it is kept (d)
   * @param sources where it comes from, other than the person (g)
   * @param automatedDecisions whether computers decide anything by themselves, and how (h)
   * @param transfers whether it leaves the United Kingdom, and how it is protected then (15(2))
   */
  public record PrivacyFacts(
      List<String> purposes,
      List<String> categories,
      List<String> recipients,
      List<String> retention,
      List<String> sources,
      String automatedDecisions,
      String transfers) {
    public PrivacyFacts {
      purposes = List.copyOf(purposes);
      categories = List.copyOf(categories);
      recipients = List.copyOf(recipients);
      retention = List.copyOf(retention);
      sources = List.copyOf(sources);
    }

    private PrivacyFacts alsoSharedWith(String recipient) {
      List<String> all = new ArrayList<>(recipients);
      all.add(recipient);
      return new PrivacyFacts(
          purposes, categories, all, retention, sources, automatedDecisions, transfers);
    }
  }
}
