package org.rightsdesk.functions.console.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.correspondence.outgoing.Organisation;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.Word;
import org.rightsdesk.documents.suggestion.OwnDetails;
import org.rightsdesk.documents.suggestion.PeopleOfCase;
import org.rightsdesk.documents.suggestion.PeopleOfCase.Known;
import org.rightsdesk.documents.suggestion.SuggestionReason;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.PageState;
import org.rightsdesk.domain.casework.Panel;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.DateOfBirth;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.records.Comparison;
import org.rightsdesk.records.RecordsSource;
import org.rightsdesk.records.SearchTerms;

/** Who is known in a case: the person it is about, their household, and whom it hides already. */
public final class KnownPeople {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 60;

  private final Cases cases;
  private final RecordPages pages;
  private final RecordsSource records;
  private final Organisation organisation;

  public KnownPeople(
      Cases cases, RecordPages pages, RecordsSource records, Organisation organisation) {
    this.cases = cases;
    this.pages = pages;
    this.records = records;
    this.organisation = organisation;
  }

  PeopleOfCase of(Case state) throws IOException {
    String reply = organisation.replyAddress().value();
    String domain = reply.substring(reply.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    List<Known> known = new ArrayList<>(hidden(state));
    Optional<Party> subject = cases.subject(state.reference());
    if (subject.isPresent()) {
      known.addAll(household(subject.get()));
    }
    return new PeopleOfCase(own(subject), known, Set.of(domain));
  }

  private OwnDetails own(Optional<Party> subject) {
    List<String> names = new ArrayList<>();
    List<String> addresses = new ArrayList<>();
    List<String> others = new ArrayList<>();
    addresses.add(String.join(", ", organisation.postalAddress()));
    others.add(organisation.telephone());
    others.add(organisation.replyAddress().value());
    if (subject.isPresent()) {
      Party party = subject.get();
      names(party).forEach(name -> names.add(name.value()));
      party.address().map(Address::oneLine).ifPresent(addresses::add);
      party.email().ifPresent(email -> others.add(email.value()));
      party.telephone().ifPresent(telephone -> others.add(telephone.value()));
    }
    return new OwnDetails(
        names, subject.flatMap(Party::dateOfBirth).map(DateOfBirth::value), addresses, others);
  }

  private static List<PersonName> names(Party party) {
    List<PersonName> names = new ArrayList<>(List.of(party.name()));
    names.addAll(party.otherNames());
    return names;
  }

  /**
   * Who is on record at the same address under another name. Where the list of people cannot be
   * read, nobody is: a record can be reviewed without, and the page says that things may be missed.
   */
  private List<Known> household(Party party) {
    if (party.address().isEmpty()) {
      return List.of();
    }
    SearchTerms terms = new SearchTerms(names(party), List.of(party.address().get()), Set.of());
    try {
      return records.people(terms).stream()
          .filter(found -> found.match().address() == Comparison.SAME)
          .filter(found -> found.match().name() != Comparison.SAME)
          .map(found -> new Known(found.person().name().value(), SuggestionReason.HOUSEHOLD))
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** What panels of the case hide for another person's sake, as far as it is words. */
  private List<Known> hidden(Case state) throws IOException {
    Set<String> texts = new LinkedHashSet<>();
    for (RecordState record : state.records()) {
      if (record.pages().values().stream().anyMatch(page -> !page.panels().isEmpty())) {
        Optional<CanonicalRecord> file = pages.read(state.reference(), record.id());
        for (Map.Entry<Integer, PageState> page : record.pages().entrySet()) {
          file.ifPresent(
              read -> texts.addAll(under(read.pages().get(page.getKey() - 1), page.getValue())));
        }
      }
    }
    return texts.stream().map(text -> new Known(text, SuggestionReason.HIDDEN_BEFORE)).toList();
  }

  private static List<String> under(CanonicalPage page, PageState state) {
    List<String> texts = new ArrayList<>();
    for (Panel panel : state.panels()) {
      Box box = new Box(panel.x(), panel.y(), panel.width(), panel.height());
      String text =
          String.join(
                  " ",
                  page.words().stream()
                      .filter(word -> Panels.covers(box, word))
                      .map(Word::text)
                      .toList())
              .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
      if (panel.exemption() == Exemption.TP
          && text.length() >= SHORTEST
          && text.length() <= LONGEST) {
        texts.add(text);
      }
    }
    return texts;
  }
}
