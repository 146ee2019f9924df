package org.rightsdesk.functions.identity;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.ScanVerdict;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.lambda.IdentityKeys;
import org.rightsdesk.lambda.IdentityKeys.Upload;

/**
 * Takes documents into their cases once the malware scan has spoken of them.
 *
 * <p>The first version of an upload that was scanned is the document; a file put in its place later
 * is deleted unopened (C3). The same result again, or a later one, changes nothing.
 */
final class ScanResults {
  private static final Actor REQUESTER = new Actor.Requester();
  private static final Actor MACHINE = new Actor.Machine("identity");
  private static final PersonalText NAME = new PersonalText("Document");

  private final Casebook casebook;
  private final Shelf shelf;
  private final PreviewCalls previews;
  private final InstantSource clock;

  ScanResults(Casebook casebook, Shelf shelf, PreviewCalls previews, InstantSource clock) {
    this.casebook = casebook;
    this.shelf = shelf;
    this.previews = previews;
    this.clock = clock;
  }

  /** What became of a result, for the log. */
  enum Outcome {
    CLEAN,
    INFECTED,
    NOT_SCANNED,
    /** The result was known, or another came first. */
    KNOWN,
    /** Another version of the upload is the document. */
    OTHER_VERSION,
    /** The upload has been removed. */
    GONE,
    /** The case takes no such document, or there is no such case. */
    REFUSED,
    /** The object is not where we let anything be sent. */
    NOT_OURS
  }

  /** Takes the result. */
  Outcome take(ScanResult result) {
    StoredObject object = result.object();
    if (!object.bucket().equals(shelf.bucket())) {
      throw new IllegalArgumentException("the result is about another store");
    }
    Optional<Upload> upload = IdentityKeys.readUpload(object.key());
    if (upload.isEmpty()) {
      shelf.store().erase(object);
      return Outcome.NOT_OURS;
    }
    Optional<Long> bytes = shelf.store().size(object);
    if (bytes.isEmpty()) {
      return Outcome.GONE;
    }
    Paper.IdentityDocument paper =
        new Paper.IdentityDocument(
            upload.get().document(), NAME, bytes.get(), clock.instant(), object, List.of());
    Command take = new Command.TakeDocument(paper.id());
    return switch (execute(upload.get(), take, REQUESTER, Papers.of(paper))) {
      case Result.Done(Case state) -> judge(upload.get(), state, result);
      case Result.Refused _, Result.Unknown _ -> {
        shelf.erase(upload.get());
        yield Outcome.REFUSED;
      }
    };
  }

  private Outcome judge(Upload upload, Case state, ScanResult result) {
    StoredObject object = result.object();
    Paper.IdentityDocument document = document(upload);
    if (!document.object().equals(object)) {
      shelf.store().erase(object);
      return Outcome.OTHER_VERSION;
    }
    if (shelf.store().size(object).isEmpty()) {
      // It was removed while this result was taken, so it must not come back.
      execute(upload, new Command.RemoveDocument(upload.document()), REQUESTER, Papers.NONE);
      return Outcome.GONE;
    }
    Optional<ScanVerdict> before = verdict(state, upload);
    if (before.isPresent()) {
      deleteIfInfected(upload, state);
      return Outcome.KNOWN;
    }
    ScanVerdict verdict =
        switch (result.status()) {
          case "NO_THREATS_FOUND" -> pictured(upload, document);
          case "THREATS_FOUND" -> ScanVerdict.INFECTED;
          default -> ScanVerdict.NOT_SCANNED;
        };
    return record(upload, verdict);
  }

  private ScanVerdict pictured(Upload upload, Paper.IdentityDocument document) {
    Optional<PreviewCalls.Pictured> pictured = previews.pictures(upload, document.object());
    if (pictured.isEmpty()) {
      return ScanVerdict.NOT_SCANNED;
    }
    casebook.rewrite(
        upload.reference(),
        new Paper.IdentityDocument(
            document.id(),
            new PersonalText(pictured.get().kind()),
            document.bytes(),
            document.arrivedAt(),
            document.object(),
            pictured.get().pages()));
    return ScanVerdict.CLEAN;
  }

  private Outcome record(Upload upload, ScanVerdict verdict) {
    Command scanned = new Command.RecordScan(upload.document(), verdict);
    return switch (execute(upload, scanned, MACHINE, Papers.NONE)) {
      case Result.Done(Case state) -> {
        deleteIfInfected(upload, state);
        yield switch (verdict) {
          case CLEAN -> Outcome.CLEAN;
          case INFECTED -> Outcome.INFECTED;
          case NOT_SCANNED -> Outcome.NOT_SCANNED;
        };
      }
      case Result.Refused _, Result.Unknown _ -> {
        shelf.erase(upload);
        yield Outcome.REFUSED;
      }
    };
  }

  private void deleteIfInfected(Upload upload, Case state) {
    if (verdict(state, upload).filter(ScanVerdict.INFECTED::equals).isPresent()) {
      shelf.erase(upload);
    }
  }

  private static Optional<ScanVerdict> verdict(Case state, Upload upload) {
    return Optional.ofNullable(state.identityDocuments().get(upload.document()))
        .flatMap(Case.IdentityDocument::verdict);
  }

  private Paper.IdentityDocument document(Upload upload) {
    return casebook
        .paper(upload.reference(), upload.document())
        .filter(Paper.IdentityDocument.class::isInstance)
        .map(Paper.IdentityDocument.class::cast)
        .orElseThrow(() -> new IllegalStateException("a document was taken without its paper"));
  }

  private Result execute(Upload upload, Command command, Actor actor, Papers papers) {
    return casebook.execute(upload.reference(), command, actor, papers);
  }
}
