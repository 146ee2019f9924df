package org.rightsdesk.domain.papers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.LetterKind;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.casework.Volume;
import org.rightsdesk.domain.people.PersonalText;
import org.rightsdesk.domain.people.ProposedRequester;

/**
 * One paper of a case. Papers and parties are all of a case that is personal; its history names
 * them by id.
 */
public sealed interface Paper {
  PaperId id();

  /** Words that someone wrote: what is asked for, a question, an answer, a reason, a note. */
  record Words(PaperId id, Purpose purpose, PersonalText text, Instant writtenAt)
      implements Paper {}

  /** What words are for. */
  enum Purpose {
    REQUEST,
    CLARIFICATION_QUESTION,
    CLARIFICATION_ANSWER,
    REASON,
    NOTE
  }

  /**
   * A proof of identity in the segregated store.
   *
   * @param name what it is called when it is shown back: its kind, once pictures are made of it
   * @param object where it lies, with the version that was scanned
   * @param preview pictures of its pages that staff may look at; empty until they are made
   */
  record IdentityDocument(
      PaperId id,
      PersonalText name,
      long bytes,
      Instant arrivedAt,
      StoredObject object,
      List<StoredObject> preview)
      implements Paper {
    public IdentityDocument {
      preview = List.copyOf(preview);
    }
  }

  /**
   * A record that the search found, as it was received (R4.3).
   *
   * @param number its place in the index of the response, from 1
   * @param found why it was found: what of it matched
   * @param canonical where its pages, previews and words lie, as a key prefix; empty until
   *     converted
   * @param likeness what it has in common with other records of the case
   * @param left the suggestions that somebody decided to leave; the last to write counts
   */
  record HeldRecord(
      PaperId id,
      int number,
      PersonalText title,
      String system,
      String kind,
      String date,
      String marking,
      PersonalText found,
      PersonalText fileName,
      StoredObject object,
      Optional<String> canonical,
      Likeness likeness,
      Optional<LeftWords> left)
      implements Paper {
    private static final String NOT_SENSITIVE = "OFFICIAL";
    private static final String WITHIN = "file within ";

    /**
     * Whether its marking asks that a response with it has a password (P 7.2.4). A marking that is
     * not known does.
     */
    public boolean isSensitive() {
      return !marking.equals(NOT_SENSITIVE);
    }

    /** The id that a file which lay in it has as a record, by the name it was taken out under. */
    public PaperId idWithin(String file) {
      return new PaperId(id + "-" + file);
    }

    /**
     * A file that lay in it as a record of its own, found for the same reason and marked the same.
     *
     * @param file the name that it was taken out under
     * @param called what it was called there; may be blank
     */
    public HeldRecord within(
        String file,
        int itsNumber,
        String called,
        StoredObject itsObject,
        String pages,
        Likeness itsLikeness) {
      PersonalText named =
          new PersonalText(called.isBlank() ? "A file in record " + number : called);
      return new HeldRecord(
          idWithin(file),
          itsNumber,
          named,
          system,
          kind.startsWith(WITHIN) ? kind : WITHIN + kind,
          date,
          marking,
          new PersonalText("In record " + number + ": " + found.value()),
          named,
          itsObject,
          Optional.of(pages),
          itsLikeness,
          Optional.empty());
    }

    /** The record before it that is the same file, with which it is reviewed. */
    public Optional<PaperId> copyOf() {
      return likeness.copyOf();
    }

    /**
     * The record that it is decided on with, as that stands now: the one that it is a copy of, or
     * the longest mail that holds it whole and is not decided on. Once all of those are decided on
     * and it did not go out within one, it is reviewed by itself.
     */
    public Optional<PaperId> decidedWith(Case state) {
      return copyOf()
          .or(
              () ->
                  likeness.holders().stream()
                      .filter(Holder::whole)
                      .map(Holder::record)
                      .filter(
                          holder ->
                              state
                                  .findRecord(holder)
                                  .filter(found -> found.outcome().isEmpty())
                                  .isPresent())
                      .findFirst());
    }

    /** The mails that hold its words and go out with every page, the longest first. */
    public Stream<Holder> holdersThatGoOut(Case state) {
      return likeness.holders().stream()
          .filter(
              holder ->
                  state
                      .findRecord(holder.record())
                      .filter(RecordState::isDisclosedWithEveryPage)
                      .isPresent());
    }

    /** The same record with another likeness. */
    public HeldRecord like(Likeness other) {
      return new HeldRecord(
          id, number, title, system, kind, date, marking, found, fileName, object, canonical, other,
          left);
    }

    /** The same record, to be reviewed by itself. */
    public HeldRecord apart() {
      return like(new Likeness(likeness.sha256(), Optional.empty(), Optional.of(Holders.NONE)));
    }

    /** Whether a suggestion of these words was left. */
    public boolean leaves(LeftWords.Place place) {
      return left.filter(words -> words.places().contains(place)).isPresent();
    }

    /** The same record, on which these words are suggested no more. */
    public HeldRecord leaving(LeftWords.Place place) {
      List<LeftWords.Place> places = new ArrayList<>(left.map(LeftWords::places).orElse(List.of()));
      places.add(place);
      return new HeldRecord(
          id,
          number,
          title,
          system,
          kind,
          date,
          marking,
          found,
          fileName,
          object,
          canonical,
          likeness,
          Optional.of(new LeftWords(places)));
    }
  }

  /**
   * What a record has in common with others of its case, as far as one review may cover them.
   *
   * @param sha256 the hash of its file, in lower-case hexadecimal; empty if there was no file
   * @param copyOf the record before it whose file is the same byte for byte; empty if there is
   *     none, or once somebody wants it reviewed by itself
   * @param quotedIn the mails that hold its words; empty until that was looked at
   */
  record Likeness(Optional<String> sha256, Optional<PaperId> copyOf, Optional<Holders> quotedIn) {
    /** The mails that hold its words, the longest first. */
    public List<Holder> holders() {
      return quotedIn.map(Holders::mails).orElse(List.of());
    }

    /** The same with these mails that hold its words. */
    public Likeness quotedIn(List<Holder> mails) {
      return new Likeness(sha256, copyOf, Optional.of(new Holders(mails)));
    }
  }

  /** Mails that hold the words of another, the longest first. */
  record Holders(List<Holder> mails) {
    static final Holders NONE = new Holders(List.of());

    public Holders {
      mails = List.copyOf(mails);
    }
  }

  /**
   * A mail that holds the words of another.
   *
   * @param whole whether it holds all of the other's text; otherwise nearly all of it
   */
  record Holder(PaperId record, boolean whole) {}

  /**
   * The password that somebody gave for a record. It lies beside the record in the store, where
   * what converts can read it; the paper only says where.
   *
   * @param record the record that it is for, which has no more than one: the last that was given
   */
  record RecordPassword(PaperId id, PaperId record, StoredObject object) implements Paper {}

  /** Words of a record that were suggested for hiding and are not to be suggested again. */
  record LeftWords(List<Place> places) {
    public LeftWords {
      places = List.copyOf(places);
    }

    /** Words of a page, which counts from 1: the first and the last of them, from 0. */
    public record Place(int page, int from, int to) {}
  }

  /**
   * A mail that reached the team, whole in the mail store.
   *
   * @param trustedSender whether it is shown to come from a member of staff (threat D2)
   * @param answerable whether a machine may send its sender a receipt (threats D8, D9)
   * @param requester who seems to ask, for a person to confirm
   * @param readable false where it could not be understood; a person reads it whole then
   */
  record ReceivedMail(
      PaperId id,
      PersonalText from,
      boolean trustedSender,
      boolean answerable,
      PersonalText subject,
      PersonalText text,
      PersonalText proposal,
      Optional<ProposedRequester> requester,
      boolean readable,
      Instant arrivedAt,
      StoredObject object)
      implements Paper {}

  /** A letter or mail that was sent. */
  record SentLetter(
      PaperId id,
      LetterKind kind,
      PersonalText to,
      PersonalText subject,
      PersonalText text,
      Instant sentAt)
      implements Paper {}

  /**
   * The response as it lies in its store.
   *
   * @param volumes its files in the order in which they are read
   * @param password the paper with the password that opens each; empty if they have none
   */
  record DisclosureFile(PaperId id, List<StoredVolume> volumes, Optional<PaperId> password)
      implements Paper {
    public DisclosureFile {
      volumes = List.copyOf(volumes);
    }

    /** The volume with a number, which counts from 1, if there is one. */
    public Optional<StoredVolume> volume(int number) {
      return number < 1 || number > volumes.size()
          ? Optional.empty()
          : Optional.of(volumes.get(number - 1));
    }
  }

  /** A file of a response and where it lies. */
  record StoredVolume(Volume volume, StoredObject object) {}

  /**
   * The password of a response, a paper of its own so that the history tells who looked at it, and
   * so that what hands the file out need not read it.
   */
  record ResponsePassword(PaperId id, PersonalText password) implements Paper {}

  /** An object in a store, at one version. */
  record StoredObject(String bucket, String key, String versionId) {}
}
