package org.rightsdesk.documents.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.documents.RefusalReason;
import org.rightsdesk.documents.RefusedFile;
import org.rightsdesk.documents.canonical.HiddenContent;
import org.rightsdesk.documents.layout.TextDecoding;
import org.rightsdesk.documents.markup.MarkupPage;
import org.rightsdesk.documents.text.FilesInside;
import org.rightsdesk.documents.text.ReadText;
import org.rightsdesk.documents.text.WrittenText;

/**
 * Opens a winmail.dat, in which Outlook hides the text and the attachments of a mail ([MS-OXTNEF]).
 *
 * <p>Attachments are taken out, and so is a text that is there in Word's own form only.
 */
public final class OutlookContainer {
  private static final int MESSAGE = 1;
  private static final int SUBJECT = 0x8004;
  private static final int BODY = 0x800C;
  private static final int MESSAGE_PROPERTIES = 0x9003;
  private static final int NEXT_ATTACHMENT = 0x9002;
  private static final int ATTACHMENT_TITLE = 0x8010;
  private static final int ATTACHMENT_DATA = 0x800F;
  private static final int ATTACHMENT_PROPERTIES = 0x9005;
  private static final int HEAD = 6;
  private static final int CHECKSUM = 2;

  private static final int TEXT = 0x1000;
  private static final int RICH_TEXT = 0x1009;
  private static final int MARKUP = 0x1013;
  private static final int CONTENT = 0x3701;
  private static final int LONG_NAME = 0x3707;

  /** What stands before a mail that is an attachment: the identifier of its kind. */
  private static final int OBJECT_IDENTIFIER = 16;

  private final FilesInside inside;
  private final WrittenText text = new WrittenText();
  private final List<HiddenContent> hidden = new ArrayList<>();
  private Optional<String> subject = Optional.empty();
  private Optional<byte[]> body = Optional.empty();
  private Optional<byte[]> markup = Optional.empty();
  private Optional<byte[]> richText = Optional.empty();
  private String name = "";
  private Optional<byte[]> content = Optional.empty();
  private boolean attachmentBegun;

  private OutlookContainer(FilesInside inside) {
    this.inside = inside;
  }

  /** Reads a container. */
  public static ReadText read(Path file, FilesInside inside) throws IOException, RefusedFile {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      return new OutlookContainer(inside).read(bytes.order(ByteOrder.LITTLE_ENDIAN));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new RefusedFile(RefusalReason.DAMAGED);
    }
  }

  private ReadText read(ByteBuffer bytes) throws IOException, RefusedFile {
    List<String> attached = new ArrayList<>();
    bytes.position(HEAD);
    while (bytes.hasRemaining()) {
      boolean ofMessage = bytes.get() == MESSAGE;
      int attribute = bytes.getInt() & 0xFFFF;
      byte[] value = new byte[length(bytes)];
      bytes.get(value);
      bytes.position(bytes.position() + CHECKSUM);
      if (ofMessage) {
        ofMessage(attribute, value);
      } else {
        ofAttachment(attribute, value, attached);
      }
    }
    endAttachment(attached);
    write(attached);
    return new ReadText(text.text(), hidden);
  }

  private void ofMessage(int attribute, byte[] value) throws RefusedFile {
    switch (attribute) {
      case SUBJECT -> subject = Optional.of(words(value));
      case BODY -> body = Optional.of(value);
      case MESSAGE_PROPERTIES -> {
        for (MapiProperty property : MapiProperty.all(ByteBuffer.wrap(value))) {
          switch (property.id()) {
            case TEXT -> body = body.or(() -> Optional.of(property.utf8()));
            case MARKUP -> markup = Optional.of(property.utf8());
            case RICH_TEXT -> richText = Optional.of(CompressedRichText.unpack(property.value()));
            default -> {}
          }
        }
      }
      default -> {}
    }
  }

  private void ofAttachment(int attribute, byte[] value, List<String> attached)
      throws IOException, RefusedFile {
    switch (attribute) {
      case NEXT_ATTACHMENT -> {
        endAttachment(attached);
        attachmentBegun = true;
      }
      case ATTACHMENT_TITLE -> name = name.isEmpty() ? words(value) : name;
      case ATTACHMENT_DATA -> content = Optional.of(value);
      case ATTACHMENT_PROPERTIES -> {
        for (MapiProperty property : MapiProperty.all(ByteBuffer.wrap(value))) {
          if (property.id() == LONG_NAME) {
            name = new String(property.utf8(), StandardCharsets.UTF_8);
          } else if (property.id() == CONTENT && content.isEmpty()) {
            content = Optional.of(inner(property));
          }
        }
      }
      default -> {}
    }
  }

  private static byte[] inner(MapiProperty property) {
    byte[] value = property.value();
    return property.isObject() && value.length > OBJECT_IDENTIFIER
        ? Arrays.copyOfRange(value, OBJECT_IDENTIFIER, value.length)
        : value;
  }

  private void endAttachment(List<String> attached) throws IOException, RefusedFile {
    if (attachmentBegun) {
      int number = inside.add(name, new ByteArrayInputStream(content.orElse(new byte[0])));
      attached.add("[attached " + number + ": " + name + "]");
    }
    attachmentBegun = false;
    name = "";
    content = Optional.empty();
  }

  private void write(List<String> attached) throws IOException, RefusedFile {
    if (subject.isPresent()) {
      text.line("Subject: " + subject.get());
    }
    for (String line : attached) {
      text.line(line);
    }
    text.line("");
    if (markup.isPresent()) {
      MarkupPage.write(TextDecoding.decode(markup.get()), text, hidden, inside);
    } else if (body.isPresent()) {
      for (String line : words(body.get()).split("\n", -1)) {
        text.line(line);
      }
    } else if (richText.isPresent()) {
      int number = inside.add("text of the mail.rtf", new ByteArrayInputStream(richText.get()));
      text.line("[the text of the mail is file " + number + "]");
    }
  }

  private static int length(ByteBuffer bytes) {
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    return length;
  }

  private static String words(byte[] value) {
    int end = value.length;
    while (end > 0 && value[end - 1] == 0) {
      end--;
    }
    return TextDecoding.decode(Arrays.copyOf(value, end));
  }
}
