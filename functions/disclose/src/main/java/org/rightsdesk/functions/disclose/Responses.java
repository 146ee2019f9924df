package org.rightsdesk.functions.disclose;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.correspondence.outgoing.LetterBuilder;
import org.rightsdesk.correspondence.outgoing.LetterOutcome;
import org.rightsdesk.correspondence.outgoing.Organisation;
import org.rightsdesk.correspondence.response.CaseResponse;
import org.rightsdesk.documents.bundle.Bundle;
import org.rightsdesk.documents.bundle.BundleOutcome;
import org.rightsdesk.documents.bundle.BundlePlan;
import org.rightsdesk.documents.bundle.BundleRecord;
import org.rightsdesk.documents.bundle.BundleVolumes;
import org.rightsdesk.documents.bundle.VolumeLimit;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.DecisionMade;
import org.rightsdesk.domain.casework.Disclosure;
import org.rightsdesk.domain.casework.ExemptionUse;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.casework.Volume;
import org.rightsdesk.domain.clock.WorkingCalendar;
import org.rightsdesk.domain.digest.Sha256;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.DisclosureFile;
import org.rightsdesk.domain.papers.Paper.HeldRecord;
import org.rightsdesk.domain.papers.Paper.ResponsePassword;
import org.rightsdesk.domain.papers.Paper.StoredVolume;
import org.rightsdesk.domain.people.Party;
import org.rightsdesk.domain.people.PartyRole;
import org.rightsdesk.lambda.RecordKeys;
import org.rightsdesk.lambda.Scratch;
import org.rightsdesk.lambda.ports.ObjectStore;

/** The response to a request as one file, or as volumes where one would be too large. */
final class Responses {
  private static final Actor DISCLOSE = new Actor.Machine("disclose");
  private static final String TITLE = "Your personal data";
  private static final String UNTOLD_WORDS =
      "The law allows or requires this, and we cannot say more about the reason";

  private final Casebook casebook;
  private final ObjectStore store;
  private final Bundle bundle;
  private final VolumeLimit limit;
  private final Organisation organisation;
  private final String recordsBucket;
  private final String disclosuresBucket;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * The responses of cases.
   *
   * @param limit above which a response has volumes
   * @param random draws passwords: one that cannot be guessed
   */
  Responses(
      Casebook casebook,
      ObjectStore store,
      Bundle bundle,
      VolumeLimit limit,
      Organisation organisation,
      String recordsBucket,
      String disclosuresBucket,
      InstantSource clock,
      RandomGenerator random) {
    this.casebook = casebook;
    this.store = store;
    this.bundle = bundle;
    this.limit = limit;
    this.organisation = organisation;
    this.recordsBucket = recordsBucket;
    this.disclosuresBucket = disclosuresBucket;
    this.clock = clock;
    this.random = random;
  }

  /** The records that go out, in the order of their numbers. */
  List<PaperId> plan(CaseReference reference) {
    return disclosed(found(reference)).stream().map(RecordState::id).toList();
  }

  /**
   * Composes, verifies and stores the response, and tells the case of it. Doing it again composes
   * nothing anew once the case has it.
   *
   * @throws IllegalStateException if the letter is not complete or a written file does not verify
   */
  void compose(CaseReference reference) throws IOException {
    Case state = found(reference);
    if (state.disclosure().isPresent() || state.closed().isPresent()) {
      return;
    }
    try (Scratch scratch = Scratch.open()) {
      CaseResponse response = response(state);
      Optional<ResponsePassword> password = password(state, response);
      List<StoredVolume> volumes = keep(state, write(state, response, password, scratch));
      PaperId id = RecordKeys.disclosure(state);
      List<Paper> papers = new ArrayList<>();
      papers.add(new DisclosureFile(id, volumes, password.map(ResponsePassword::id)));
      password.ifPresent(papers::add);
      Result result =
          casebook.execute(
              reference,
              new Command.RecordComposed(
                  id, volumes.stream().map(StoredVolume::volume).toList(), password.isPresent()),
              DISCLOSE,
              new Papers(List.of(), papers));
      // The requester may have withdrawn while it was written; then there is nobody to tell.
      if (!result.equals(new Result.Refused(Rule.CLOSED))) {
        require(result);
      }
    }
  }

  /**
   * Reads the released files back from their store, sees that they are byte for byte those that
   * were checked, and lets the requester collect them.
   *
   * @throws IllegalStateException if one is another
   */
  void deliver(CaseReference reference) throws IOException {
    Disclosure disclosure =
        found(reference)
            .disclosure()
            .orElseThrow(() -> new IllegalStateException("there is no response to deliver"));
    if (!(casebook.paper(reference, disclosure.id()).orElseThrow()
        instanceof DisclosureFile filed)) {
      throw new IllegalStateException("the response's paper is of another kind");
    }
    if (!areThoseChecked(filed.volumes(), disclosure.volumes())) {
      throw new IllegalStateException("the stored response is not the one that was checked");
    }
    require(
        casebook.execute(
            reference, new Command.MakeAvailable(disclosure.id()), DISCLOSE, Papers.NONE));
  }

  private boolean areThoseChecked(List<StoredVolume> stored, List<Volume> checked)
      throws IOException {
    if (stored.size() != checked.size()) {
      return false;
    }
    for (int i = 0; i < checked.size(); i++) {
      try (Scratch scratch = Scratch.open()) {
        Path file = scratch.file("response.pdf");
        if (!store.download(stored.get(i).object(), file)
            || !sha256(file).equals(checked.get(i).sha256())) {
          return false;
        }
      }
    }
    return true;
  }

  private CaseResponse response(Case state) {
    Party subject =
        casebook
            .party(state.reference(), PartyRole.DATA_SUBJECT)
            .orElseThrow(() -> new IllegalStateException("the case names no data subject"));
    return new CaseResponse(
        state,
        subject,
        casebook.papers(state.reference()),
        WorkingCalendar.dateOf(clock.instant()),
        organisation);
  }

  /** A new password where a marking or the officer asks for one (P 7.2.4). */
  private Optional<ResponsePassword> password(Case state, CaseResponse response) {
    if (!response.isSensitive() && !state.decision().orElseThrow().withPassword()) {
      return Optional.empty();
    }
    return Optional.of(
        new ResponsePassword(RecordKeys.responsePassword(state), SpokenPassword.draw(random)));
  }

  private List<StoredVolume> keep(Case state, List<BundleOutcome.Volume> written) {
    List<StoredVolume> volumes = new ArrayList<>();
    for (BundleOutcome.Volume volume : written) {
      String key = RecordKeys.volume(state, volumes.size() + 1);
      volumes.add(
          new StoredVolume(
              new Volume(volume.sha256(), volume.pages(), volume.bytes()),
              store.put(disclosuresBucket, key, "application/pdf", volume.file())));
    }
    return volumes;
  }

  private List<BundleOutcome.Volume> write(
      Case state, CaseResponse response, Optional<ResponsePassword> password, Scratch scratch)
      throws IOException {
    List<BundleRecord> records = new ArrayList<>();
    for (RecordState record : disclosed(state)) {
      HeldRecord held = response.held(record.id());
      Path folder = scratch.folder(record.id().value());
      Scratch.bring(store, recordsBucket, RecordKeys.redacted(state, record.id()), folder);
      records.add(new BundleRecord(held.number(), response.indexed(held), folder));
    }
    BundleVolumes volumes = BundleVolumes.of(records, limit);
    LetterOutcome letter =
        new LetterBuilder(organisation).build(response.draft(volumes.pages(), volumes.count()));
    if (!(letter instanceof LetterOutcome.Complete complete)) {
      throw new IllegalStateException("the response letter is not complete");
    }
    BundlePlan plan =
        new BundlePlan(
            TITLE,
            LetterContent.of(complete.letter()),
            volumes,
            exemptions(state),
            password.map(paper -> paper.password().value()));
    return switch (bundle.compose(plan, scratch.folder("volumes"))) {
      case BundleOutcome.Composed composed -> composed.volumes();
      case BundleOutcome.Rejected rejected ->
          throw new IllegalStateException(
              "the written response does not verify: " + rejected.faults().getFirst());
    };
  }

  /** Only what may be told has words, so that the schedule can name nothing else (P 7.2.2). */
  private static Map<String, String> exemptions(Case state) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(DecisionMade.UNTOLD, UNTOLD_WORDS);
    for (ExemptionUse use : state.decision().orElseThrow().uses()) {
      if (use.mayTell()) {
        Exemption exemption = use.exemption();
        words.put(exemption.code(), exemption.title() + " (" + exemption.citation() + ")");
      }
    }
    return words;
  }

  private static List<RecordState> disclosed(Case state) {
    return state.records().stream().filter(RecordState::isDisclosed).toList();
  }

  private Case found(CaseReference reference) {
    return casebook
        .find(reference)
        .orElseThrow(() -> new IllegalStateException("there is no such case"));
  }

  private static void require(Result result) {
    switch (result) {
      case Result.Done _ -> {}
      case Result.Refused(var rule) ->
          throw new IllegalStateException("the case refuses it: " + rule);
      case Result.Unknown _ -> throw new IllegalStateException("there is no such case");
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return Sha256.hex(content);
    }
  }
}
