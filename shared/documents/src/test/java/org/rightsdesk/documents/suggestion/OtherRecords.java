package org.rightsdesk.documents.suggestion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.canonical.Word;

/**
 * Records of another landlord than the sample's: other wording, other ways to write a name or a
 * number, and given names of which half are made up, so that no list can know them.
 *
 * <p>In its texts {@code <a.full>} is somebody else's, {@code <me.full>} the requester's own.
 */
final class OtherRecords {
  private static final List<String> TEXTS =
      List.of(
          """
          From: <a.listed> <<a.mail>>
          To: <b.listed> <<b.mail>>; tenancies@northmoor.example
          Date: Tue, 4 Mar 2025 09:12
          Subject: <me.full>
          Hi <b.given>, <me.full> came to the desk again about the lift. She says <c.titled> at
          <c.street> is dealing from the bin store. <c.surname> has had two warnings already. Her
          landline is <c.landline>. Can you see <c.given> first?
          Best wishes
          <a.given>
          """,
          """
          MINUTES of the case conference
          Present: <a.initialled> (chair), <b.initialled>, <c.full> from the school
          Apologies: <d.full>
          1. <me.full> moved to <me.home> in May. <d.full>, the father, lives at <d.home> and was born
          on <d.born>. His national insurance number is <d.nino>.
          2. <c.full> reported that the older child, <b.given>, had missed nine days.
          3. Action: <a.full> to write to <d.titled> by Friday.
          """,
          """
          Surname: <a.surname>
          Forename: <a.given>
          D.O.B. <a.born.short>
          Mobile: <a.mobile>
          Car: <a.car> Sort code <a.sort> account <a.account>
          Applicant: <me.full>, tel <me.mobile>, <me.mail>
          Emergency contact: <b.full> (sister) <b.mobile>
          NHS No: <b.nhs>
          """,
          """
          [04/03/2025, 18:02] <a.full>: the water is coming through again, ring me on <a.mobile>
          [04/03/2025, 18:05] <me.full>: is it from number <c.door>? <b.given> upstairs said her bath
          overflowed
          [04/03/2025, 18:07] <a.full>: no it's <c.titled>, she never answers. her son <d.given> has a key
          """,
          """
          Warden's day book
          Mon. Let plumber in at no. <a.door>. <a.titled> not well, asked me to phone her daughter <b.given>
          on <b.landline>.
          Tue. Saw <me.titled>. Parcel left for <c.titled>.
          Wed. Police here for <d.full>, took him away. <me.surname> asked what had happened, said nothing.
          """,
          """
          On 4 March 2025 at 10:31, <a.full> <<a.mail>> wrote:
          > Dear <b.titled>
          > My neighbour <c.full> of <c.home> keeps a dog. I have told <c.given> about it twice.
          > You can call my husband <d.given> on <d.mobile> in the evening.
          > Yours faithfully
          > <a.full>
          """,
          """
          Statement of <a.full>, care worker
          I have known <me.full> for two years. On the day I heard <b.full> shout at <me.given>. The
          ambulance took <b.titled> to hospital. <b.surname>'s partner, <c.given> <c.surname>, saw it too
          and gave me <c.mail> to pass on. Her address is <c.home>, <c.postcode>.
          """);
  private static final Pattern SLOT = Pattern.compile("<(me|[abcd])\\.([a-z.]+)>");

  private final Random random;

  OtherRecords(long seed) {
    this.random = new Random(seed);
  }

  /**
   * A record of one page.
   *
   * @param secret the first and last word of each place that is somebody else's
   * @param own the same of each that is the requester's
   */
  record Made(List<Word> words, List<int[]> secret, List<int[]> own, PeopleOfCase people) {}

  /** The next record, with people of its own. */
  Made next() {
    Map<String, OtherPerson> people = new HashMap<>();
    for (String who : List.of("me", "a", "b", "c", "d")) {
      OtherPerson person = OtherPerson.draw(random);
      while (people.values().stream().anyMatch(person::isNamedLike)) {
        person = OtherPerson.draw(random);
      }
      people.put(who, person);
    }
    OtherPerson me = Objects.requireNonNull(people.get("me"));
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    Made made = new Made(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), known(me));
    int line = 0;
    for (String written : text.lines().toList()) {
      add(written, line++, people, made);
    }
    return made;
  }

  private static void add(String written, int line, Map<String, OtherPerson> people, Made made) {
    int before = made.words().size();
    int end = 0;
    StringBuilder filled = new StringBuilder();
    Matcher slot = SLOT.matcher(written);
    while (slot.find()) {
      filled.append(written, end, slot.start());
      String value = Objects.requireNonNull(people.get(slot.group(1))).fact(slot.group(2));
      int first = before + countOf(filled + value.substring(0, 1)) - 1;
      filled.append(value);
      int last = before + countOf(filled.toString()) - 1;
      (slot.group(1).equals("me") ? made.own() : made.secret()).add(new int[] {first, last});
      end = slot.end();
    }
    filled.append(written.substring(end));
    for (String word : filled.toString().strip().split("\\s+", -1)) {
      made.words().add(new Word(word, new Box(0, 0, 1, 1), line));
    }
  }

  private static int countOf(String text) {
    return text.strip().split("\\s+", -1).length;
  }

  private static PeopleOfCase known(OtherPerson me) {
    return new PeopleOfCase(
        new OwnDetails(
            List.of(me.fact("full")),
            Optional.empty(),
            List.of(me.fact("home") + ", " + me.fact("postcode")),
            List.of(me.fact("mobile"), me.fact("mail"))),
        List.of(),
        Set.of("northmoor.example"));
  }
}
