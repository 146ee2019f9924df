package org.rightsdesk.documents.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rightsdesk.correspondence.incoming.Attachment;
import org.rightsdesk.correspondence.incoming.MailField;
import org.rightsdesk.correspondence.incoming.MailLimits;
import org.rightsdesk.correspondence.incoming.MailNote;
import org.rightsdesk.correspondence.incoming.MailReader;
import org.rightsdesk.correspondence.incoming.MailReading;
import org.rightsdesk.correspondence.incoming.MailText;
import org.rightsdesk.correspondence.incoming.ReadMail;
import org.rightsdesk.correspondence.incoming.Unreadable;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.markup.MarkupPage;
import org.rightsdesk.documents.structure.TextMarks;
import org.rightsdesk.documents.text.FilesInside;
import org.rightsdesk.documents.text.ReadText;
import org.rightsdesk.documents.text.WrittenText;

/**
 * Reads a mail: its head, hidden recipients among it, and its text. Attachments, pictures within
 * the text and mails within the mail are taken out.
 *
 * <p>Of two versions of the same text one is written; where the other says something else, the
 * officer is told what.
 */
public final class MailPage {
  private static final int DEPTH = 20;
  private static final int PARTS = 5_000;
  private static final int FIELDS = 2_000;
  private static final int FIELD_BYTES = 1 << 20;

  private final WrittenText text = new WrittenText();
  private final List<HiddenContent> hidden = new ArrayList<>();
  private final FilesInside inside;

  private MailPage(FilesInside inside) {
    this.inside = inside;
  }

  /**
   * Reads a mail.
   *
   * @param clock measures how long reading takes
   */
  public static ReadText read(
      Path file, DocumentLimits limits, FilesInside inside, InstantSource clock)
      throws IOException, RefusedFile {
    MailLimits within =
        new MailLimits(
            DEPTH,
            PARTS,
            FIELDS,
            FIELD_BYTES,
            limits.expandedBytes(),
            WrittenText.MOST_CHARACTERS,
            Duration.ofSeconds(60));
    MailReading reading = new MailReader(within, clock).read(() -> Files.newInputStream(file));
    return switch (reading) {
      case ReadMail mail -> new MailPage(inside).read(mail);
      case Unreadable unreadable -> throw new RefusedFile(refusal(unreadable.reason()));
    };
  }

  private ReadText read(ReadMail mail) throws IOException, RefusedFile {
    if (mail.notes().contains(MailNote.TEXT_CUT)) {
      throw new RefusedFile(RefusalReason.TOO_MANY_PAGES);
    }
    for (MailField field : mail.fields()) {
      text.line(field.name() + ": " + field.value());
    }
    for (Attachment attachment : mail.attachments()) {
      try (InputStream content = opened(attachment)) {
        int number = inside.add(attachment.name(), content);
        text.line("[attached " + number + ": " + attachment.name() + "]");
      }
    }
    for (MailNote note : mail.notes()) {
      if (note == MailNote.ENCRYPTED || note == MailNote.UNREADABLE_INSIDE) {
        text.paragraph("[" + note.sentence() + "]");
      }
    }
    text.line("");
    for (MailText part : mail.texts()) {
      if (part.chosen()) {
        write(part, text, hidden);
      }
    }
    otherVersion(mail);
    return new ReadText(text.text(), hidden);
  }

  private static InputStream opened(Attachment attachment) throws RefusedFile {
    try {
      return attachment.content().open();
    } catch (IOException e) {
      throw RefusedFile.because(e);
    }
  }

  private void write(MailText part, WrittenText into, List<HiddenContent> beside)
      throws IOException, RefusedFile {
    if (part.markup()) {
      MarkupPage.write(part.words(), into, beside, inside);
    } else {
      for (String line : part.words().strip().split("\n", -1)) {
        into.quoted(quotes(line));
        into.line(line);
      }
      into.quoted(0);
      into.line("");
    }
  }

  /** In how many quotes a line of plain text lies, as its first characters say (RFC 3676, 4.5). */
  private static int quotes(String line) {
    int depth = 0;
    for (int at = 0;
        at < line.length() && (line.charAt(at) == '>' || line.charAt(at) == ' ');
        at++) {
      depth += line.charAt(at) == '>' ? 1 : 0;
    }
    return depth;
  }

  /** Tells of each version that was not written, unless it says the same words. */
  private void otherVersion(ReadMail mail) throws IOException, RefusedFile {
    Set<String> written = words(text.text());
    for (MailText part : mail.texts()) {
      if (!part.chosen()) {
        WrittenText other = new WrittenText();
        write(part, other, new ArrayList<>());
        Set<String> more = words(other.text());
        more.removeAll(written);
        if (!more.isEmpty()) {
          hidden.add(
              new HiddenContent(HiddenContent.Kind.OTHER_VERSION, TextMarks.plain(other.text())));
        }
      }
    }
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
      words.add(word);
    }
    return words;
  }

  private static RefusalReason refusal(Unreadable.Reason reason) {
    return switch (reason) {
      case EMPTY -> RefusalReason.EMPTY;
      case TOO_LARGE -> RefusalReason.TOO_MUCH_EXPANSION;
      case TOO_MANY_PARTS, TOO_MANY_FIELDS -> RefusalReason.TOO_MANY_FILES;
      case TOO_DEEP -> RefusalReason.TOO_DEEP;
      case TOO_SLOW -> RefusalReason.TOO_SLOW;
      case HEADER_TOO_LONG, NOT_A_MAIL, DAMAGED -> RefusalReason.DAMAGED;
    };
  }
}
