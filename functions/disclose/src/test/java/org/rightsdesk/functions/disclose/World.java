package org.rightsdesk.functions.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.rightsdesk.casebook.CaseWalk;
import org.rightsdesk.casebook.CaseworkSamples;
import org.rightsdesk.casebook.SettableClock;
import org.rightsdesk.casebook.memory.InMemoryCasebook;
import org.rightsdesk.correspondence.outgoing.OrganisationConfiguration;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.bundle.Bundle;
import org.rightsdesk.documents.bundle.DisclosureBundle;
import org.rightsdesk.documents.bundle.VolumeLimit;
import org.rightsdesk.documents.canonical.CanonicalPage;
import org.rightsdesk.documents.canonical.CanonicalRecordFile;
import org.rightsdesk.documents.conversion.FileConversion;
import org.rightsdesk.documents.conversion.Source;
import org.rightsdesk.documents.redaction.Panel;
import org.rightsdesk.documents.redaction.RecordBurner;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.DecisionMade;
import org.rightsdesk.domain.casework.Event.PageSize;
import org.rightsdesk.domain.casework.ExemptionUse;
import org.rightsdesk.domain.casework.Outcome;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordOutcome;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.DisclosureFile;
import org.rightsdesk.domain.papers.Paper.StoredVolume;
import org.rightsdesk.lambda.RecordKeys;
import org.rightsdesk.lambda.Scratch;
import org.rightsdesk.lambda.testing.InMemoryObjectStore;

/** A case whose response is to be put together, and what it is put together from. */
final class World {
  static final String RECORDS = "records";
  static final String DISCLOSURES = "disclosures";
  static final Paper.HeldRecord FIRST = CaseworkSamples.heldRecord(1, 10);
  static final Paper.HeldRecord SECOND = CaseworkSamples.heldRecord(2, 10);
  static final Paper.HeldRecord COPY =
      CaseworkSamples.heldRecord(3, 10)
          .like(new Paper.Likeness(Optional.empty(), Optional.of(FIRST.id()), Optional.empty()));
  private static final ExemptionUse TOLD =
      new ExemptionUse(Exemption.TP, new PaperId("reasoning-1"), true);
  private static final ExemptionUse UNTOLD =
      new ExemptionUse(Exemption.CRIME, new PaperId("reasoning-2"), false);

  final InMemoryCasebook casebook =
      new InMemoryCasebook(CaseworkSamples.casework(), new SettableClock(CaseworkSamples.MONDAY));
  final InMemoryObjectStore store = new InMemoryObjectStore();
  final CaseWalk walk = CaseWalk.byForm(casebook, 1).verified();
  final CaseReference reference = walk.reference();
  private final Path folder;

  World(Path folder) {
    this.folder = folder;
  }

  /** What composes responses as they are. */
  Responses responses() {
    return responses(new DisclosureBundle());
  }

  /** The same with another way to put a file together. */
  Responses responses(Bundle bundle) {
    return responses(bundle, new VolumeLimit(500, 50_000_000));
  }

  /** The same with another limit to a volume. */
  Responses responses(Bundle bundle, VolumeLimit limit) {
    return new Responses(
        casebook,
        store,
        bundle,
        limit,
        OrganisationConfiguration.read(Path.of("../../organisation/organisation.properties")),
        RECORDS,
        DISCLOSURES,
        new SettableClock(CaseworkSamples.MONDAY),
        new SecureRandom());
  }

  /**
   * Two records were found, one of them twice: one goes out with two words hidden, the other is
   * withheld.
   */
  void decided() throws IOException {
    decided(1);
  }

  /** The same, where the record had this many pages before words were taken out of it. */
  void decided(int pagesBefore) throws IOException {
    walk.found(FIRST, SECOND, COPY);
    Path file = Files.writeString(folder.resolve("note.txt"), "Henry told the police of Miriam.");
    Path canonical = Files.createDirectories(folder.resolve("canonical"));
    new FileConversion(DocumentLimits.forRecords()).convert(Source.of(file, "note"), canonical);
    CanonicalPage page = CanonicalRecordFile.read(canonical).pages().getFirst();
    PageSize size = new PageSize(page.width(), page.height());
    walk.converted(FIRST.id(), Collections.nCopies(pagesBefore, size))
        .converted(SECOND.id(), List.of(size))
        .converted(COPY.id(), List.of(size));
    for (int number = 2; number <= pagesBefore; number++) {
      walk.page(FIRST.id(), number, List.of(), Optional.empty());
    }
    List<Panel> burned =
        List.of(panel(page, "Henry", "TP"), panel(page, "police", DecisionMade.UNTOLD));
    walk.page(
            FIRST.id(),
            1,
            List.of(drawn(burned.get(0), Exemption.TP), drawn(burned.get(1), Exemption.CRIME)),
            Optional.empty())
        .discloses(FIRST.id())
        .execute(
            new Command.ReviewRecord(COPY.id(), RecordOutcome.COPY, Optional.empty()),
            CaseworkSamples.OFFICER)
        .execute(
            new Command.ReviewRecord(
                SECOND.id(), RecordOutcome.WITHHOLD, Optional.of(Exemption.TP)),
            CaseworkSamples.OFFICER)
        .decided(Outcome.GRANTED_IN_PART, TOLD, UNTOLD);
    Path redacted = Files.createDirectories(folder.resolve("redacted"));
    new RecordBurner().burn(canonical, burned, redacted);
    Scratch.keep(redacted, store, RECORDS, RecordKeys.redacted(state(), FIRST.id()));
  }

  /** Two records of a page each go out, where a volume holds one page. */
  void decidedForTwoVolumes(boolean withPassword) throws IOException {
    walk.found(FIRST, SECOND);
    for (Paper.HeldRecord record : List.of(FIRST, SECOND)) {
      String name = record.id().value();
      Path file = Files.writeString(folder.resolve(name + ".txt"), "This is " + name + ".");
      Path canonical = Files.createDirectories(folder.resolve(name + ".pages"));
      new FileConversion(DocumentLimits.forRecords()).convert(Source.of(file, name), canonical);
      CanonicalPage page = CanonicalRecordFile.read(canonical).pages().getFirst();
      walk.converted(record.id(), List.of(new PageSize(page.width(), page.height())))
          .page(record.id(), 1, List.of(), Optional.empty())
          .discloses(record.id());
      Path redacted = Files.createDirectories(folder.resolve(name + ".redacted"));
      new RecordBurner().burn(canonical, List.of(), redacted);
      Scratch.keep(redacted, store, RECORDS, RecordKeys.redacted(state(), record.id()));
    }
    walk.execute(
        new Command.Decide(Outcome.GRANTED, List.of(), withPassword), CaseworkSamples.OFFICER);
    responses(new DisclosureBundle(), new VolumeLimit(1, Long.MAX_VALUE)).compose(reference);
  }

  private static Panel panel(CanonicalPage page, String text, String code) {
    return page.words().stream()
        .filter(word -> word.text().equals(text))
        .map(word -> Panel.over(1, word.box(), code))
        .findFirst()
        .orElseThrow();
  }

  private static org.rightsdesk.domain.casework.Panel drawn(Panel panel, Exemption exemption) {
    return new org.rightsdesk.domain.casework.Panel(
        panel.x(), panel.y(), panel.width(), panel.height(), exemption);
  }

  Case state() {
    return walk.state();
  }

  /** The paper of the response. */
  DisclosureFile filed() {
    return (DisclosureFile)
        casebook.paper(reference, state().disclosure().orElseThrow().id()).orElseThrow();
  }

  /** The only file of the response. */
  byte[] file() {
    assertThat(filed().volumes()).hasSize(1);
    return volume(1);
  }

  byte[] volume(int number) {
    return store.read(filed().volume(number).orElseThrow().object()).orElseThrow();
  }

  /** The password of the response, if it has one. */
  Optional<String> password() {
    return filed()
        .password()
        .flatMap(id -> casebook.paper(reference, id))
        .map(paper -> ((Paper.ResponsePassword) paper).password().value());
  }

  /** Puts other volumes in the place of those of the response. */
  void refile(StoredVolume... volumes) {
    casebook.rewrite(
        reference, new DisclosureFile(filed().id(), List.of(volumes), filed().password()));
  }

  /** All that a file says. */
  static String words(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
