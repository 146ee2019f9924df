package org.rightsdesk.records;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares records and people with the terms of one search. */
final class Matching {
  private final List<NameKey> names;
  private final List<AddressKey> addresses;
  private final Set<String> references;

  private Matching(List<NameKey> names, List<AddressKey> addresses, Set<String> references) {
    this.names = names;
    this.addresses = addresses;
    this.references = references;
  }

  static Matching of(SearchTerms terms) {
    return new Matching(
        terms.names().stream().map(name -> NameKey.of(name.value())).toList(),
        terms.addresses().stream().map(address -> AddressKey.of(address.oneLine())).toList(),
        terms.references().stream().map(Matching::reference).collect(Collectors.toSet()));
  }

  /** The records found, the surest first, then the oldest, those without a date last. */
  List<FoundRecord> records(List<IndexedRecord> records) {
    return records.stream()
        .map(record -> new FoundRecord(record, match(record)))
        .filter(found -> found.match().found())
        .sorted(
            Comparator.comparing((FoundRecord found) -> found.match().strength())
                .thenComparing(found -> found.record().date().orElse(LocalDate.MAX))
                .thenComparing(found -> found.record().id()))
        .toList();
  }

  /** The people found, the surest first. */
  List<FoundPerson> people(List<KeyedPerson> people) {
    return people.stream()
        .map(person -> new FoundPerson(person.person(), match(person)))
        .filter(found -> found.match().found())
        .sorted(
            Comparator.comparing((FoundPerson found) -> found.match().strength())
                .thenComparing(found -> found.person().id()))
        .toList();
  }

  private Match match(IndexedRecord record) {
    return new Match(
        name(record.names().stream().map(name -> NameKey.of(name.value()))),
        address(record.address().map(AddressKey::of)),
        record.reference().map(Matching::reference).filter(references::contains).isPresent());
  }

  private Match match(KeyedPerson person) {
    return new Match(
        name(person.names().stream()),
        address(person.address()),
        references.contains(person.reference()));
  }

  private Comparison name(Stream<NameKey> written) {
    return written
        .flatMap(key -> names.stream().map(key::compare))
        .min(Comparator.naturalOrder())
        .orElse(Comparison.UNKNOWN);
  }

  private Comparison address(Optional<AddressKey> written) {
    return written.stream()
        .flatMap(key -> addresses.stream().map(key::compare))
        .min(Comparator.naturalOrder())
        .orElse(Comparison.UNKNOWN);
  }

  /** A reference as it is compared: without case, spaces or punctuation. */
  static String reference(String written) {
    return written.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
