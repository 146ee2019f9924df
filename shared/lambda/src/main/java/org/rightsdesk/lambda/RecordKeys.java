package org.rightsdesk.lambda;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.PaperId;

/** Where the parts of a case lie in its stores: keys of ids, under the reference of the case. */
public final class RecordKeys {
  /** The last part of the key of the list of files that lay in a record. */
  public static final String LIST = "list.json";

  /** What the store of records holds of a case, each kind under a prefix of its own. */
  private enum Kind {
    RAW,
    PASSWORDS,
    PAGES,
    INSIDE,
    WORDS,
    REDACTED;

    private String of(CaseReference reference) {
      return name().toLowerCase(Locale.ROOT) + "/" + reference + "/";
    }
  }

  private RecordKeys() {}

  /** The prefixes of everything that the store of records holds of a case. */
  public static List<String> everything(CaseReference reference) {
    return Arrays.stream(Kind.values()).map(kind -> kind.of(reference)).toList();
  }

  /** A record as it was received. */
  public static String raw(CaseReference reference, PaperId record) {
    return Kind.RAW.of(reference) + record;
  }

  /** The password that somebody gave for a record. */
  public static String password(CaseReference reference, PaperId record) {
    return Kind.PASSWORDS.of(reference) + record;
  }

  /** The prefix of a record's pages. */
  public static String pages(CaseReference reference, PaperId record) {
    return Kind.PAGES.of(reference) + record + "/";
  }

  /** The prefix of the files that lay in a record, until they are records of their own. */
  public static String inside(CaseReference reference, PaperId record) {
    return Kind.INSIDE.of(reference) + record + "/";
  }

  /** The prefix of the words that a machine read in pictures of the case. */
  public static String words(CaseReference reference) {
    return Kind.WORDS.of(reference);
  }

  /** The prefix of a record's redacted pages in the present round of the response. */
  public static String redacted(Case state, PaperId record) {
    return Kind.REDACTED.of(state.reference()) + round(state) + "/" + record + "/";
  }

  /** The id of the response in the present round. */
  public static PaperId disclosure(Case state) {
    return new PaperId("disclosure-" + round(state));
  }

  /** The id of the password of the response in the present round, if it has one. */
  public static PaperId responsePassword(Case state) {
    return new PaperId("response-password-" + round(state));
  }

  /** A volume, which counts from 1, of the response of the present round. */
  public static String volume(Case state, int volume) {
    return state.reference() + "/" + disclosure(state) + "/" + volume + ".pdf";
  }

  private static int round(Case state) {
    return state.returns() + 1;
  }
}
