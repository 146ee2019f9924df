package org.rightsdesk.correspondence.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.EmailAddress;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.domain.people.Postcode;
import org.rightsdesk.domain.people.ProposedRequester;

/** Who is proposed as the one who asks: the writer of the original, never a colleague. */
class RequesterProposalTest {
  private static final Set<String> OWN = Set.of("larkfieldhomes.example");
  private static final List<String> OWN_ADDRESS =
      List.of("Larkfield House", "2 Orchard Row", "Larkfield LF1 2AB");
  private static final int SIGNATURES = 5_000;

  private static ProposedRequester proposed(String raw) {
    return RequesterProposal.of(Mails.readWhole(raw), OWN, OWN_ADDRESS);
  }

  private static String forwarded(String from, String message) {
    return Mails.plain(
        """
        Can you deal with this? Sam

        Sam Field
        Larkfield House, 2 Orchard Row, Larkfield LF1 2AB

        From: %s
        Sent: 12 March 2026 14:03
        To: Repairs <repairs@larkfieldhomes.example>
        Subject: My data

        %s
        """
            .formatted(from, message));
  }

  private static Optional<String> home(String message) {
    return proposed(forwarded("Jo Bloggs <jo@example.org>", message))
        .home()
        .map(home -> home.address().oneLine());
  }

  @Test
  void the_writer_is_proposed_with_the_words_that_show_them() {
    ProposedRequester.Writer writer =
        proposed(forwarded("Siobhán O'Brien <s.obrien@example.org>", "All of it."))
            .writer()
            .orElseThrow();

    assertThat(writer.name()).contains(new PersonName("Siobhán O'Brien"));
    assertThat(writer.email()).isEqualTo(new EmailAddress("s.obrien@example.org"));
    assertThat(writer.words().value()).isEqualTo("From: Siobhán O'Brien <s.obrien@example.org>");
  }

  @Test
  void an_address_in_the_place_of_a_name_is_no_name() {
    ProposedRequester.Writer writer =
        proposed(forwarded("jo@example.org <jo@example.org>", "All of it.")).writer().orElseThrow();

    assertThat(writer.name()).isEmpty();
    assertThat(writer.email()).isEqualTo(new EmailAddress("jo@example.org"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pat Lee <pat.lee@larkfieldhomes.example>",
        "Pat Lee <pat.lee@LARKFIELDHOMES.example>",
        "Pat Lee",
        "pat.lee at larkfieldhomes.example"
      })
  void a_colleague_or_somebody_without_an_address_is_not_proposed_nor_where_they_are(String from) {
    assertThat(proposed(forwarded(from, "Tenant rang.\n\nPat\n9 Sample Lane\nSampleton ZZ1 1ZZ")))
        .isEqualTo(ProposedRequester.NOBODY);
  }

  @Test
  void of_several_forwards_the_one_from_outside_is_taken_and_no_answer_of_the_landlord() {
    ProposedRequester proposed =
        proposed(
            forwarded(
                "Pat Lee <pat.lee@larkfieldhomes.example>",
                """
                Whose is this?

                From: Jo Bloggs <jo@example.org>
                Sent: 11 March 2026 14:03
                To: Pat Lee
                Subject: My data

                All of it.

                Jo Bloggs
                9 Sample Lane
                Sampleton ZZ1 1ZZ

                On Tue, 10 Mar 2026 at 09:00, Pat Lee <pat.lee@larkfieldhomes.example> wrote:
                > Your repair is done.
                > Pat Lee
                > 77 Other Street, Sampleton ZZ9 9ZZ
                """));

    assertThat(proposed.writer().orElseThrow().email().value()).isEqualTo("jo@example.org");
    assertThat(proposed.home().orElseThrow().address())
        .isEqualTo(new Address(List.of("9 Sample Lane", "Sampleton"), new Postcode("ZZ1 1ZZ")));
    assertThat(proposed.home().orElseThrow().words().value())
        .isEqualTo("9 Sample Lane\nSampleton ZZ1 1ZZ");
  }

  @Test
  void the_writer_of_an_attached_mail_is_proposed() {
    String inner =
        Mails.head("Jo Bloggs <jo@example.org>", "My data")
            + "\nAll of it.\n\nRegards\nJo\n9 Sample Lane\nSampleton\nZZ1 1ZZ\n\n"
            + "On Tue, 10 Mar 2026 at 09:00, Pat Lee <pat.lee@larkfieldhomes.example> wrote:\n"
            + "> 77 Other Street, Sampleton ZZ9 9ZZ\n";
    ProposedRequester proposed =
        proposed(
            Mails.mixed(
                Mails.part("Content-Type: text/plain", "For you."),
                Mails.part("Content-Type: message/rfc822", inner)));

    assertThat(proposed.writer().orElseThrow().words().value())
        .isEqualTo("From: Jo Bloggs <jo@example.org>");
    assertThat(proposed.home().orElseThrow().address().oneLine())
        .isEqualTo("9 Sample Lane, Sampleton, ZZ1 1ZZ");
  }

  @Test
  void a_mail_that_nobody_forwarded_proposes_its_sender_unless_a_colleague_wrote_it() {
    String words = "Content-Type: text/plain\n\nAll of it.";
    assertThat(
            proposed(Mails.head("Jo Bloggs <jo@example.org>", "My data") + words)
                .writer()
                .orElseThrow()
                .name())
        .contains(new PersonName("Jo Bloggs"));
    assertThat(proposed(Mails.staffHead() + words)).isEqualTo(ProposedRequester.NOBODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "All of it.",
        "I lived at 5 Elm Road, Sampleton ZZ2 2ZZ for years.\n\nKind regards\nJo",
        "All of it.\n\nJo\nSampleton ZZ1 1ZZ",
        "All of it.\n\nJo\nZZ1 1ZZ",
        "All of it.\n\nJo\nRef 7K3M-Q2XV\nthe 1 2nd floor",
        "All of it.\n\nJo\n5 Elm Road ZZ2 2ZZ is where it happened",
        "All of it.\n\nJo\nBloggs Roofing Ltd\n5 Elm Road\nSampleton ZZ2 2ZZ",
        "All of it.\n\nJo\nRegistered office: 8 Elm Road, Sampleton ZZ2 2ZZ",
        "All of it.\n\nJo\nLarkfield House\n2 Orchard Row\nLarkfield\nlf12ab",
      })
  void no_address_is_proposed_where_none_is_theirs(String message) {
    assertThat(home(message)).isEmpty();
  }

  @Test
  void of_one_address_given_twice_and_of_two_addresses() {
    String one = "9 Sample Lane, Sampleton, ZZ1 1ZZ";
    assertThat(home("All.\n\nJo\n" + one + "\n\n" + one)).contains(one);
    assertThat(home("All.\n\nJo\n" + one + "\n\n5 Elm Road, Sampleton, ZZ2 2ZZ")).isEmpty();
  }

  @Test
  void in_many_signatures_the_address_is_found_whole_and_nothing_else_is() {
    long seed = new Random().nextLong();
    System.out.println("signatures made with seed " + seed);
    Random random = new Random(seed);
    for (int made = 0; made < SIGNATURES; made++) {
      Signature signature = Signature.drawn(random);
      Optional<String> expected = Optional.empty();
      if (signature.homes().size() == 1) {
        expected = Optional.of(signature.homes().getFirst());
      }
      assertThat(home(signature.message()))
          .describedAs("seed %d, signature %d:%n%s", seed, made, signature.message())
          .isEqualTo(expected);
    }
  }

  /**
   * The end of an invented message.
   *
   * @param homes the addresses in it, each on one line
   */
  private record Signature(String message, List<String> homes) {
    private static final List<List<String>> HOUSES =
        List.of(
            List.of("14 Sample Lane"),
            List.of("3A St Mary's Terrace"),
            List.of("Flat 2", "14 Alder Court"),
            List.of("Flat 2/1", "15 Tenement Row"),
            List.of("Flat 7", "Beacon House"),
            List.of("Apartment 12", "Mill House", "8 Wharf Road"),
            List.of("Rose Cottage", "O'Malley's Loan"),
            List.of("1st Floor", "22-24 High Street"));
    private static final List<String> TOWNS =
        List.of("Sampleton", "King's Sampleton", "Edinburgh", "Stoke-on-Sample", "");
    private static final List<String> POSTCODES =
        List.of("ZZ1 1ZZ", "EH1 1ZZ", "G12 8ZZ", "ZY4 7RD", "ZW1A 2AA", "FK15 0ZZ");
    private static final List<String> NOISE =
        List.of(
            "",
            "Tel: 07700 900461",
            "07700 900 461",
            "jo@example.org",
            "www.example.org",
            "Sent from my phone");
    private static final List<String> FOOTERS =
        List.of(
            "",
            "Larkfield House, 2 Orchard Row, Larkfield, LF1 2AB",
            "Larkfield Homes\n2 Orchard Row\nLarkfield\nLF1 2AB",
            "Larkfield Homes is a registered society. 4 Elm Road, Sampleton ZZ7 7ZZ",
            "Larkfield Homes Limited, 4 Elm Road, Sampleton ZZ7 7ZZ");

    static Signature drawn(Random random) {
      List<String> lines = new ArrayList<>(List.of("Please send me all you hold about me.", ""));
      List<String> homes = new ArrayList<>();
      lines.add(one(random, List.of("Kind regards,", "Yours sincerely", "Thanks", "--", "")));
      lines.add(one(random, List.of("Jo Bloggs", "Jo", "J. Bloggs (Mrs)", "")));
      int count = random.nextInt(3);
      for (int at = 0; at < count; at++) {
        lines.add(one(random, NOISE));
        lines.add("");
        List<String> parts = new ArrayList<>(one(random, HOUSES));
        parts.add(one(random, TOWNS));
        parts.removeIf(String::isEmpty);
        String postcode = POSTCODES.get((random.nextInt(3) * 2 + at) % POSTCODES.size());
        homes.add(String.join(", ", parts) + ", " + postcode);
        lines.add(written(random, parts, postcode));
        lines.add(one(random, NOISE));
      }
      lines.add("");
      lines.add(one(random, FOOTERS));
      return new Signature(String.join("\n", lines), List.copyOf(homes));
    }

    private static String written(Random random, List<String> parts, String exact) {
      String postcode =
          one(random, List.of(exact, exact.replace(" ", ""), exact.toLowerCase(Locale.UK)));
      return switch (random.nextInt(6)) {
        case 0 -> String.join("\n", parts) + "\n" + postcode;
        case 1 -> String.join(",\n", parts) + ", " + postcode + ".";
        case 2 -> String.join(", ", parts) + " " + postcode;
        case 3 -> "Address: " + String.join(", ", parts) + ", " + postcode;
        case 4 -> "Jo Bloggs, " + String.join(", ", parts) + ", " + postcode + ", UK";
        default -> "Jo Bloggs\n" + String.join("\n", parts) + " " + postcode + "\nScotland";
      };
    }

    private static <T> T one(Random random, List<T> of) {
      return of.get(random.nextInt(of.size()));
    }
  }
}
