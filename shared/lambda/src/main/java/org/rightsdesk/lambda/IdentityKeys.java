package org.rightsdesk.lambda;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PaperId;

/**
 * Where proofs of identity and their pictures lie in their store.
 *
 * <p>Nothing that anybody typed is in a key (C2). Every id has the same length, so that no key is
 * the beginning of another's.
 */
public final class IdentityKeys {
  private static final String UPLOADS = "uploads/";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern UPLOAD =
      Pattern.compile(UPLOADS + "(?<reference>[^/]+)/(?<id>[0-9a-f-]{36})");

  private IdentityKeys() {}

  /** The place of one upload, as its key names it. */
  public record Upload(CaseReference reference, PaperId document) {}

  /** The prefix of everything that was sent for the case. */
  public static String uploads(CaseReference reference) {
    return UPLOADS + reference + "/";
  }

  /**
   * A document as it was sent.
   *
   * @throws IllegalArgumentException if its id is not one that we draw for uploads
   */
  public static String upload(CaseReference reference, PaperId document) {
    requireId(document);
    return uploads(reference) + document;
  }

  /** The prefix of the pictures of a document's pages. */
  public static String previews(CaseReference reference, PaperId document) {
    requireId(document);
    return "previews/" + reference + "/" + document + "/";
  }

  /** The name of the picture of a page, below the prefix of its document; pages count from 1. */
  public static String page(int number) {
    return String.format(Locale.ROOT, "page-%04d.png", number);
  }

  /** The case and the document of an upload's key, or empty if it is not one of ours. */
  public static Optional<Upload> readUpload(String key) {
    Matcher read = UPLOAD.matcher(key);
    if (!read.matches() || !ID.matcher(read.group("id")).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Upload(new CaseReference(read.group("reference")), new PaperId(read.group("id"))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the text is an id as we draw it for uploads. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  private static void requireId(PaperId document) {
    if (!isId(document.value())) {
      throw new IllegalArgumentException("the id is not one of an upload");
    }
  }
}
