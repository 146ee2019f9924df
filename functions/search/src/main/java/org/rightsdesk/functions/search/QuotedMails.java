package org.rightsdesk.functions.search;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.rightsdesk.casebook.Casebook;
import org.rightsdesk.documents.DocumentType;
import org.rightsdesk.documents.canonical.CanonicalRecord;
import org.rightsdesk.documents.canonical.CanonicalRecordFile;
import org.rightsdesk.documents.canonical.Route;
import org.rightsdesk.documents.quoting.MailThreads;
import org.rightsdesk.documents.quoting.QuotedText;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.domain.papers.Paper.HeldRecord;
import org.rightsdesk.domain.papers.Paper.Holder;
import org.rightsdesk.lambda.RecordKeys;
import org.rightsdesk.lambda.ports.ObjectStore;
import org.rightsdesk.records.RecordKind;

/**
 * Finds the mails of a case that stand in others of it, once all of them are pages, so that one
 * review covers a thread.
 *
 * <p>A mail that was filed as such may be a print; one that lay in another record is looked at only
 * where it is a mail by its content.
 */
final class QuotedMails {
  /** A mail of more pages is a collection, and quotes nothing as a whole. */
  private static final int MOST_PAGES = 40;

  private final Casebook casebook;
  private final ObjectStore store;
  private final String bucket;

  QuotedMails(Casebook casebook, ObjectStore store, String bucket) {
    this.casebook = casebook;
    this.store = store;
    this.bucket = bucket;
  }

  /** Notes on each mail of which it is not known yet which others hold it. */
  void find(Case state) throws IOException {
    SequencedMap<PaperId, QuotedText> mails = new LinkedHashMap<>();
    List<HeldRecord> open = new ArrayList<>();
    for (Paper paper : casebook.papers(state.reference())) {
      if (paper instanceof HeldRecord held && held.copyOf().isEmpty()) {
        Optional<QuotedText> text = text(state, held);
        text.ifPresent(words -> mails.put(held.id(), words));
        if (text.isPresent() && held.likeness().quotedIn().isEmpty()) {
          open.add(held);
        }
      }
    }
    Map<PaperId, List<MailThreads.Holder<PaperId>>> holders = MailThreads.holders(mails);
    for (HeldRecord held : open) {
      List<Holder> found =
          holders.getOrDefault(held.id(), List.of()).stream()
              .map(holder -> new Holder(holder.mail(), holder.whole()))
              .toList();
      casebook.rewrite(state.reference(), held.like(held.likeness().quotedIn(found)));
    }
  }

  private Optional<QuotedText> text(Case state, HeldRecord held) throws IOException {
    RecordState found = state.findRecord(held.id()).orElseThrow();
    boolean filedAsMail = held.kind().equals(RecordKind.MAIL.word());
    boolean mayBeMail = filedAsMail || found.place().within().isPresent();
    if (!mayBeMail || found.pageCount() == 0 || found.pageCount() > MOST_PAGES) {
      return Optional.empty();
    }
    String prefix = RecordKeys.pages(state.reference(), held.id());
    CanonicalRecord record = CanonicalRecordFile.parse(read(prefix + CanonicalRecord.FILE_NAME));
    if (record.type() == DocumentType.MAIL && record.route() == Route.TEXT) {
      return Optional.of(QuotedText.ofMail(read(prefix + CanonicalRecord.TEXT_FILE_NAME)));
    }
    return filedAsMail ? Optional.of(QuotedText.of(record)) : Optional.empty();
  }

  private String read(String key) throws IOException {
    try (InputStream content =
        store
            .open(bucket, key)
            .orElseThrow(() -> new FileNotFoundException("the pages of a record are not there"))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
