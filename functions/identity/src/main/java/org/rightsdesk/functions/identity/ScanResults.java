package org.rightsdesk.functions.identity;

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
 * <p>A file put in the place of the document is deleted unopened (C3). The same result again, or a
 * later one, changes nothing.
 */
final class ScanResults {
  private static final Actor MACHINE = new Actor.Machine("identity");

  private final Casebook casebook;
  private final Shelf shelf;
  private final Arrivals arrivals;
  private final PreviewCalls previews;

  ScanResults(Casebook casebook, Shelf shelf, Arrivals arrivals, PreviewCalls previews) {
    this.casebook = casebook;
    this.shelf = shelf;
    this.arrivals = arrivals;
    this.previews = previews;
  }

  /** What became of a result, for the log. */
  enum Outcome {
    CLEAN,
    INFECTED,
    NOT_SCANNED,
    /** It is empty or too large. */
    WRONG_SIZE,
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
    return switch (arrivals.take(upload.get(), object)) {
      case Arrivals.Arrival.Document(Case state, Paper.IdentityDocument document) ->
          judge(upload.get(), state, document, result);
      case Arrivals.Arrival.WrongSize() -> Outcome.WRONG_SIZE;
      case Arrivals.Arrival.OtherVersion() -> {
        shelf.store().erase(object);
        yield Outcome.OTHER_VERSION;
      }
      case Arrivals.Arrival.Gone() -> Outcome.GONE;
      case Arrivals.Arrival.Refused() -> {
        shelf.erase(upload.get());
        yield Outcome.REFUSED;
      }
    };
  }

  private Outcome judge(
      Upload upload, Case state, Paper.IdentityDocument document, ScanResult result) {
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
    return switch (casebook.execute(upload.reference(), scanned, MACHINE, Papers.NONE)) {
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

  /** What was found of the document, if the case has it and anything was. */
  static Optional<ScanVerdict> verdict(Case state, Upload upload) {
    return Optional.ofNullable(state.identityDocuments().get(upload.document()))
        .flatMap(Case.IdentityDocument::verdict);
  }
}
