package org.rightsdesk.functions.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Closing;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.lambda.IdentityKeys;
import org.rightsdesk.lambda.IdentityKeys.Upload;

/** The documents that the requester of a case has sent. */
final class SentDocuments {
  /** The most documents of a case, said on the page. */
  static final int MOST = 6;

  private static final Actor REQUESTER = new Actor.Requester();

  private final Casebook casebook;
  private final Shelf shelf;

  SentDocuments(Casebook casebook, Shelf shelf) {
    this.casebook = casebook;
    this.shelf = shelf;
  }

  Optional<Case> find(CaseReference reference) {
    return casebook.find(reference);
  }

  /** What is kept beside the case. */
  List<Paper> papers(Case state) {
    return casebook.papers(state.reference());
  }

  /** Whether documents of the case are still waited for. */
  static boolean waitedFor(Case state) {
    boolean open = state.closed().map(closed -> closed.why() == Closing.NO_ANSWER).orElse(true);
    return open && !state.identity().isOpen();
  }

  /** Documents that lie in the store and wait for their scan, which takes them into the case. */
  List<PaperId> waiting(Case state) {
    List<PaperId> waiting = new ArrayList<>();
    for (String key : shelf.store().keys(shelf.bucket(), IdentityKeys.uploads(state.reference()))) {
      IdentityKeys.readUpload(key)
          .map(Upload::document)
          .filter(document -> !state.identityDocuments().containsKey(document))
          .ifPresent(waiting::add);
    }
    return waiting;
  }

  /**
   * Takes the document back and deletes it, in every version and with its pictures.
   *
   * <p>Nothing happens to it once identity is settled: what was relied on is kept.
   *
   * @return whether the case has, or had, such a document
   */
  boolean remove(Case state, PaperId document) {
    Upload upload = new Upload(state.reference(), document);
    Command command = new Command.RemoveDocument(document);
    return switch (casebook.execute(state.reference(), command, REQUESTER, Papers.NONE)) {
      case Result.Done _ -> {
        shelf.erase(upload);
        // A scan result that came between the two would have taken it again.
        casebook.execute(state.reference(), command, REQUESTER, Papers.NONE);
        yield true;
      }
      case Result.Refused(Rule rule) -> {
        if (rule == Rule.DOCUMENT_UNKNOWN && waiting(state).contains(document)) {
          shelf.erase(upload);
          casebook.execute(state.reference(), command, REQUESTER, Papers.NONE);
          yield true;
        }
        yield rule != Rule.DOCUMENT_UNKNOWN && state.identityDocuments().containsKey(document);
      }
      case Result.Unknown _ -> false;
    };
  }
}
