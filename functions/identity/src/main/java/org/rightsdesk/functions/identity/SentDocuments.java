package org.rightsdesk.functions.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.lambda.IdentityKeys;
import org.rightsdesk.lambda.IdentityKeys.Upload;
import org.rightsdesk.lambda.ports.ObjectStore.Found;

/** The documents that the requester of a case has sent. */
final class SentDocuments {
  /** The most documents of a case, said on the page. */
  static final int MOST = 6;

  private static final Actor REQUESTER = new Actor.Requester();

  private final Casebook casebook;
  private final Shelf shelf;
  private final Arrivals arrivals;

  SentDocuments(Casebook casebook, Shelf shelf, Arrivals arrivals) {
    this.casebook = casebook;
    this.shelf = shelf;
    this.arrivals = arrivals;
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

  /**
   * Takes into the case what lies in the store and the case does not know, so that a document whose
   * scan never speaks, or whose arrival nothing told of, still leads to somebody (K7).
   *
   * <p>Only what lies there under the case's own prefix can be taken.
   *
   * @return the case as it is then
   */
  Case takeIn(Case state) {
    Map<PaperId, StoredObject> unknown = unknown(state);
    unknown.forEach(
        (document, object) -> arrivals.take(new Upload(state.reference(), document), object));
    return unknown.isEmpty() ? state : find(state.reference()).orElse(state);
  }

  /** Documents that lie in the store and that the case does not have. */
  List<PaperId> waiting(Case state) {
    return List.copyOf(unknown(state).keySet());
  }

  private Map<PaperId, StoredObject> unknown(Case state) {
    Map<PaperId, StoredObject> unknown = new LinkedHashMap<>();
    for (Found found :
        shelf.store().newest(shelf.bucket(), IdentityKeys.uploads(state.reference()))) {
      IdentityKeys.readUpload(found.object().key())
          .map(Upload::document)
          .filter(document -> !state.identityDocuments().containsKey(document))
          .ifPresent(document -> unknown.put(document, found.object()));
    }
    return unknown;
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
