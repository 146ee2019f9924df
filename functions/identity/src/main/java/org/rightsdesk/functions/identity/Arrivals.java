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
import org.rightsdesk.lambda.IdentityKeys.Upload;

/**
 * Takes what lies in the store into its case, whoever speaks of it first: the requester who comes
 * back from sending it, or the malware scan.
 *
 * <p>The version that was spoken of first is the document. Taking it again changes nothing.
 */
final class Arrivals {
  private static final Actor REQUESTER = new Actor.Requester();
  private static final Actor MACHINE = new Actor.Machine("identity");
  private static final PersonalText NAME = new PersonalText("Document");

  private final Casebook casebook;
  private final Shelf shelf;
  private final InstantSource clock;

  Arrivals(Casebook casebook, Shelf shelf, InstantSource clock) {
    this.casebook = casebook;
    this.shelf = shelf;
    this.clock = clock;
  }

  /** What an upload is to its case. */
  sealed interface Arrival {
    /** It is a document of the case, and its size is one that we take. */
    record Document(Case state, Paper.IdentityDocument paper) implements Arrival {}

    /** It was empty or too large, which the case remembers; it has been deleted unopened. */
    record WrongSize() implements Arrival {}

    /** Another version of the upload is the document. */
    record OtherVersion() implements Arrival {}

    /** There is no such object, or not any more. */
    record Gone() implements Arrival {}

    /** The case takes no such document, or there is no such case. */
    record Refused() implements Arrival {}
  }

  /** Takes this version of the upload. */
  Arrival take(Upload upload, StoredObject object) {
    Optional<Long> bytes = shelf.store().size(object);
    if (bytes.isEmpty()) {
      return new Arrival.Gone();
    }
    Paper.IdentityDocument paper =
        new Paper.IdentityDocument(
            upload.document(), NAME, bytes.get(), clock.instant(), object, List.of());
    Command take = new Command.TakeDocument(paper.id());
    return switch (execute(upload, take, REQUESTER, Papers.of(paper))) {
      case Result.Done(Case state) -> taken(upload, object, state);
      case Result.Refused _, Result.Unknown _ -> new Arrival.Refused();
    };
  }

  private Arrival taken(Upload upload, StoredObject object, Case state) {
    Paper.IdentityDocument document = document(upload);
    if (!document.object().equals(object)) {
      return new Arrival.OtherVersion();
    }
    if (shelf.store().size(object).isEmpty()) {
      letGo(upload);
      return new Arrival.Gone();
    }
    if (!UploadLeave.takes(document.bytes())) {
      execute(
          upload,
          new Command.RecordScan(upload.document(), ScanVerdict.NOT_SCANNED),
          MACHINE,
          Papers.NONE);
      shelf.erase(upload);
      return new Arrival.WrongSize();
    }
    return new Arrival.Document(state, document);
  }

  /**
   * Lets a document go whose object was deleted while it was taken. One with a verdict is
   * remembered: its object was deleted because of that.
   */
  private void letGo(Upload upload) {
    boolean judged =
        casebook
            .find(upload.reference())
            .flatMap(state -> ScanResults.verdict(state, upload))
            .isPresent();
    if (!judged) {
      execute(upload, new Command.RemoveDocument(upload.document()), REQUESTER, Papers.NONE);
    }
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
