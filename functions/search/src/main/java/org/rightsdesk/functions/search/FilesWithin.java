package org.rightsdesk.functions.search;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.casebook.Result;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.HeldRecord;
import org.rightsdesk.lambda.JsonText;
import org.rightsdesk.lambda.RecordKeys;
import org.rightsdesk.lambda.ports.ObjectStore;

/**
 * Makes records of the files that were taken out of records, such as attachments of mails.
 *
 * <p>Each is kept with what is received, as it lay in its record, and is found for the same reason.
 */
final class FilesWithin {
  private static final Actor SEARCH = new Actor.Machine("search");

  private final Casebook casebook;
  private final ObjectStore store;
  private final String bucket;

  FilesWithin(Casebook casebook, ObjectStore store, String bucket) {
    this.casebook = casebook;
    this.store = store;
    this.bucket = bucket;
  }

  /** Makes records of all files that wait for it, and gives the case as it is then. */
  Case find(Case state) throws IOException {
    Case after = state;
    Map<String, PaperId> first = new HashMap<>();
    if (state.records().stream().anyMatch(record -> record.place().waiting() > 0)) {
      for (Paper paper : casebook.papers(state.reference())) {
        if (paper instanceof HeldRecord held && held.copyOf().isEmpty()) {
          held.likeness().sha256().ifPresent(hash -> first.putIfAbsent(hash, held.id()));
        }
      }
    }
    for (RecordState record : state.records()) {
      if (record.place().waiting() > 0) {
        after = find(after, record.id(), first);
      }
    }
    return after;
  }

  /**
   * Makes records of what lay in one.
   *
   * @param first by their content, the records of the case; takes up those that are none of them
   */
  private Case find(Case state, PaperId holder, Map<String, PaperId> first) throws IOException {
    CaseReference reference = state.reference();
    HeldRecord held = (HeldRecord) casebook.paper(reference, holder).orElseThrow();
    String prefix = RecordKeys.inside(reference, holder);
    List<PaperId> ids = new ArrayList<>();
    List<Paper> papers = new ArrayList<>();
    for (JsonText.Fields file : list(prefix)) {
      PaperId id = held.idWithin(file.text("file"));
      int number = state.records().size() + ids.size() + 1;
      ids.add(id);
      KeptFile kept;
      try (InputStream content = opened(prefix + file.text("file"))) {
        kept = KeptFile.put(content, store, bucket, RecordKeys.raw(reference, id));
      }
      papers.add(
          held.within(
              file.text("file"),
              number,
              file.text("name"),
              kept.object(),
              RecordKeys.pages(reference, id),
              kept.likeness(id, first)));
    }
    Result done =
        casebook.execute(
            reference, new Command.FindWithin(holder, ids), SEARCH, new Papers(List.of(), papers));
    return switch (done) {
      case Result.Done(Case after) -> after;
      case Result.Refused(var rule) ->
          throw new IllegalStateException("what lay in a record was refused: " + rule);
      case Result.Unknown _ -> throw new IllegalStateException("there is no such case");
    };
  }

  private List<JsonText.Fields> list(String prefix) throws IOException {
    try (InputStream list = opened(prefix + RecordKeys.LIST)) {
      return JsonText.read(list).objects("files");
    }
  }

  private InputStream opened(String key) throws IOException {
    return store
        .open(bucket, key)
        .orElseThrow(() -> new FileNotFoundException("a file that lay in a record is not there"));
  }
}
