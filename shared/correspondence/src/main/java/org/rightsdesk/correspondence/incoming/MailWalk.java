package org.rightsdesk.correspondence.incoming;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/** Walks once through one mail; a mail attached to it gets a walk of its own on the same budget. */
final class MailWalk {
  private final MailSource source;
  private final List<Integer> path;
  private final int depth;
  private final ReadingBudget budget;

  private final HeadReader headReader = new HeadReader();
  private final TextParts texts;
  private final List<Attachment> attachments = new ArrayList<>();
  private final AttachmentNames names = new AttachmentNames();
  private final Set<MailNote> notes = EnumSet.noneOf(MailNote.class);

  /** For each multipart that is open, the group of alternatives that its parts belong to. */
  private final Deque<Integer> choices = new ArrayDeque<>();

  private PartFields fields = new PartFields();

  /** What stands before the first part: all there is, where the parts' border is never found. */
  private byte[] preamble = new byte[0];

  private boolean asText;
  private boolean headDone;
  private int groups;
  private int leaves;

  /**
   * Prepares a walk.
   *
   * @param source the outermost raw mail
   * @param path the place of this mail in the outermost one, empty for the outermost itself
   * @param depth how deep this mail lies, from 1
   * @param asText whether a mail around it was saved as text, and this one with it
   */
  MailWalk(MailSource source, List<Integer> path, int depth, boolean asText, ReadingBudget budget) {
    this.asText = asText;
    this.source = source;
    this.path = path;
    this.depth = depth;
    this.budget = budget;
    this.texts = new TextParts(budget.limits().textCharacters());
  }

  /** Returns the header as far as it was read before the walk ended. */
  Optional<MailHead> heading() {
    return headReader.looksLikeAMail() ? Optional.of(headReader.head()) : Optional.empty();
  }

  /** Walks to the end of the mail, from its raw bytes. */
  MailReading read(InputStream raw) throws IOException, MimeException {
    BudgetedStream counted = new BudgetedStream(raw, budget, false);
    SavedMail saved = SavedMail.open(counted);
    asText |= saved.asText();
    MimeTokenStream tokens = MailTokens.of(saved.stream(), budget.limits());
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM;
        state = tokens.next()) {
      budget.checkTime();
      step(state, tokens);
    }
    if (counted.count() == 0) {
      return new Unreadable(Unreadable.Reason.EMPTY, Optional.empty());
    }
    if (!headReader.looksLikeAMail()) {
      return new Unreadable(Unreadable.Reason.NOT_A_MAIL, Optional.empty());
    }
    if (leaves == 0) {
      texts.add(0, false, CharacterDecoding.decode(preamble, ""));
    }
    String text = texts.text();
    notes.addAll(texts.notes());
    return new ReadMail(
        headReader.head(), headReader.shown(), text, texts.parts(), attachments, notes);
  }

  private void step(EntityState state, MimeTokenStream tokens) throws IOException, MimeException {
    switch (state) {
      case T_START_HEADER -> fields = new PartFields();
      case T_FIELD -> {
        fields.add(tokens.getField());
        if (!headDone) {
          headReader.add(tokens.getField());
        }
      }
      case T_END_HEADER -> headDone = true;
      case T_START_MULTIPART -> open(tokens.getBodyDescriptor());
      case T_END_MULTIPART -> choices.pop();
      case T_BODY -> leaf(tokens);
      case T_PREAMBLE -> keepPreamble(tokens.getInputStream());
      case T_EPILOGUE -> readEpilogue(tokens.getInputStream());
      case T_START_MESSAGE,
          T_END_MESSAGE,
          T_RAW_ENTITY,
          T_START_BODYPART,
          T_END_BODYPART,
          T_END_OF_STREAM -> {}
    }
  }

  private void open(BodyDescriptor descriptor) throws LimitReached {
    String type = type(descriptor);
    int outer = choices.isEmpty() ? 0 : choices.peek();
    if (outer == 0 && type.equals("multipart/alternative")) {
      groups++;
      choices.push(groups);
    } else {
      choices.push(outer);
    }
    if (type.equals("multipart/encrypted")) {
      notes.add(MailNote.ENCRYPTED);
    }
    budget.spendPart(depth + choices.size());
  }

  private void keepPreamble(InputStream content) throws IOException {
    BudgetedStream counted = new BudgetedStream(content, budget, true);
    byte[] bytes = counted.readNBytes(budget.limits().textCharacters() * 2);
    if (preamble.length == 0) {
      preamble = bytes;
    }
    drain(counted);
  }

  /** What stands after the last border no program shows; some put a note of their own there. */
  private void readEpilogue(InputStream content) throws IOException {
    BudgetedStream counted = new BudgetedStream(content, budget, true);
    byte[] bytes = counted.readNBytes(budget.limits().textCharacters() * 2);
    if (drain(counted) > bytes.length) {
      texts.addCut();
    }
    CharacterDecoding.Decoded decoded = CharacterDecoding.decode(bytes, "");
    if (!decoded.text().isBlank()) {
      texts.add(0, false, decoded);
    }
  }

  private void leaf(MimeTokenStream tokens) throws IOException, MimeException {
    leaves++;
    budget.spendPart(depth + choices.size());
    BodyDescriptor descriptor = tokens.getBodyDescriptor();
    String type = type(descriptor);
    InputStream content = MailTokens.content(tokens);
    boolean text = type.equals("text/plain") || type.equals("text/html");
    if (text && !fields.isAttachment()) {
      readText(type, isAsText(descriptor) ? "utf-8" : charset(descriptor), content);
    } else if (type.equals("message/rfc822") || type.equals("message/global")) {
      attachMail(type, isAsText(descriptor), content);
    } else {
      attachFile(type, content);
    }
  }

  private void readText(String type, String charset, InputStream content) throws IOException {
    BudgetedStream counted = new BudgetedStream(content, budget, true);
    byte[] bytes = counted.readNBytes(budget.limits().textCharacters() * 2);
    if (drain(counted) > bytes.length) {
      texts.addCut();
    }
    int choice = choices.isEmpty() ? 0 : choices.peek();
    CharacterDecoding.Decoded decoded = CharacterDecoding.decode(bytes, charset);
    if (type.equals("text/html")) {
      texts.add(choice, true, decoded);
      return;
    }
    EncodedFiles encoded = EncodedFiles.in(decoded.text());
    texts.add(choice, false, new CharacterDecoding.Decoded(encoded.text(), decoded.guessed()));
    for (EncodedFiles.File file : encoded.files()) {
      budget.spendPart(depth + choices.size());
      attachments.add(
          new Attachment(
              id(here()) + "-encoded-" + (attachments.size() + 1),
              names.name(file.name(), "", attachments.size() + 1),
              "application/octet-stream",
              file.size(),
              Attachment.Kind.FILE,
              Optional.empty(),
              file.content()));
    }
  }

  private void attachFile(String type, InputStream content) throws IOException {
    BudgetedStream counted = new BudgetedStream(content, budget, true);
    long size = drain(counted);
    String written = fields.name();
    boolean container =
        type.endsWith("ms-tnef") || written.toLowerCase(Locale.ROOT).equals("winmail.dat");
    if (container) {
      notes.add(MailNote.OUTLOOK_CONTAINER);
    }
    if (type.endsWith("pkcs7-mime")) {
      notes.add(MailNote.ENCRYPTED);
    }
    attach(type, written, size, kind(type, container), Optional.empty());
  }

  private Attachment.Kind kind(String type, boolean container) {
    if (container) {
      return Attachment.Kind.OUTLOOK_CONTAINER;
    }
    return fields.isInlinePicture(type) ? Attachment.Kind.INLINE : Attachment.Kind.FILE;
  }

  private void attachMail(String type, boolean insideAsText, InputStream content)
      throws IOException {
    String written = fields.name();
    BudgetedStream counted = new BudgetedStream(content, budget, false);
    MailWalk walk = new MailWalk(source, here(), depth + choices.size() + 1, insideAsText, budget);
    MailReading inside;
    try {
      inside = walk.read(counted);
    } catch (LimitReached limit) {
      throw limit;
    } catch (IOException | MimeException | RuntimeException damaged) {
      Unreadable.Reason reason = MailReader.reason(damaged);
      inside = new Unreadable(reason, walk.heading());
    }
    if (inside instanceof Unreadable) {
      notes.add(MailNote.UNREADABLE_INSIDE);
    }
    String subject = inside.heading().map(MailHead::subject).orElse("");
    String name = written.isEmpty() && !subject.isEmpty() ? subject + ".eml" : written;
    attach(type, name, drain(counted), Attachment.Kind.MAIL, Optional.of(inside));
  }

  private void attach(
      String type, String written, long size, Attachment.Kind kind, Optional<MailReading> inside) {
    List<Integer> here = here();
    attachments.add(
        new Attachment(
            id(here),
            names.name(written, type, attachments.size() + 1),
            type,
            size,
            kind,
            inside,
            MailTokens.part(source, here, budget.limits())));
  }

  private List<Integer> here() {
    List<Integer> here = new ArrayList<>(path);
    here.add(leaves);
    return List.copyOf(here);
  }

  private static String id(List<Integer> place) {
    return place.stream().map(String::valueOf).collect(Collectors.joining("-", "part-", ""));
  }

  /** Reads to the end and returns how many bytes there were from the start. */
  private static long drain(BudgetedStream stream) throws IOException {
    stream.transferTo(OutputStream.nullOutputStream());
    return stream.count();
  }

  /** Whether a part was saved as text with its mail; one that is encoded keeps its bytes. */
  private boolean isAsText(BodyDescriptor descriptor) {
    @Nullable String encoding = descriptor.getTransferEncoding();
    boolean encoded = encoding != null && encoding.matches("(?i)base64|quoted-printable");
    return asText && !encoded;
  }

  private static String type(BodyDescriptor descriptor) {
    @Nullable String type = descriptor.getMimeType();
    return type == null ? "text/plain" : type.toLowerCase(Locale.ROOT);
  }

  private static String charset(BodyDescriptor descriptor) {
    @Nullable String charset = descriptor.getCharset();
    return charset == null ? "" : charset;
  }
}
