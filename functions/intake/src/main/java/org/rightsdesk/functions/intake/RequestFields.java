package org.rightsdesk.functions.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.domain.people.Address;
import org.rightsdesk.domain.people.PersonName;
import org.rightsdesk.web.form.CheckboxesField;
import org.rightsdesk.web.form.Choice;
import org.rightsdesk.web.form.DateField;
import org.rightsdesk.web.form.EmailField;
import org.rightsdesk.web.form.PostcodeField;
import org.rightsdesk.web.form.RadiosField;
import org.rightsdesk.web.form.TextArea;
import org.rightsdesk.web.form.TextField;

/** The questions of the form for a copy of one's own information (R1.2, R1.7, R1.8, R4.11). */
final class RequestFields {
  static final String MYSELF = "myself";
  static final String EMAIL_REPLY = "email";
  static final String POST_REPLY = "post";
  static final String SAFE = "yes";
  static final String SAFE_ONLY_HERE = "only-here";
  static final String NOT_SAFE = "no";
  static final String EVERYTHING = "everything";
  static final String SPECIFIC = "specific";
  static final String LINK = "link";
  static final String PAPER = "paper";
  static final String LARGE_PRINT = "large-print";
  static final String BY_POST = "post";
  static final String BY_TELEPHONE = "telephone";

  private static final int MOST_OTHER_NAMES = 500;
  private static final int MOST_DETAILS = 4_000;
  private static final int MOST_TELEPHONE = 30;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  static final RadiosField WHO =
      RadiosField.of(
          "who",
          "Whose information are you asking for?",
          "Select whose information you are asking for",
          Choice.of(MYSELF, "My own"),
          Choice.of(
              "someone-else",
              "Someone else’s",
              "For example as their carer, parent, solicitor or advocate"));

  static final TextField NAME =
      TextField.required(
              "full-name", "What is your full name?", "Enter your full name", PersonName.MAX_LENGTH)
          .called("Full name")
          .hint("As we know you, for example on your tenancy")
          .autocomplete("name");

  static final TextArea OTHER_NAMES =
      TextArea.optional("other-names", "Have you been known by any other names?", MOST_OTHER_NAMES)
          .called("Other names")
          .hint(
              "For example before you married, or a name you use every day. Put each on a line of"
                  + " its own, or leave this empty.")
          .rows(3);

  static final TextField ADDRESS_LINE_1 =
      TextField.required(
              "address-line-1",
              "Address line 1",
              "Enter the first line of your address",
              Address.MAX_LINE_LENGTH)
          .autocomplete("address-line1");
  static final TextField ADDRESS_LINE_2 =
      TextField.optional("address-line-2", "Address line 2 (optional)", Address.MAX_LINE_LENGTH)
          .called("Address line 2")
          .autocomplete("address-line2");
  static final TextField TOWN =
      TextField.required("town", "Town or city", "Enter your town or city", Address.MAX_LINE_LENGTH)
          .autocomplete("address-level2")
          .width(20);
  static final PostcodeField POSTCODE =
      new PostcodeField("postcode", "Postcode", "Enter your postcode");

  static final RadiosField REPLY =
      RadiosField.of(
          "reply",
          "How should we write to you about your request?",
          "Select how we should write to you",
          Choice.of(EMAIL_REPLY, "By email", "You can also follow your request online"),
          Choice.of(POST_REPLY, "By post, to the address you gave"));

  static final EmailField EMAIL =
      EmailField.required("email", "What is your email address?", "Enter your email address")
          .called("Email address")
          .hint("We send our letters, and the codes that let you in, to this address");

  static final RadiosField WHAT =
      RadiosField.of(
          "what",
          "What would you like a copy of?",
          "Select what you would like a copy of",
          Choice.of(
              SPECIFIC,
              "Something in particular",
              "For example about a repair, a complaint or a certain time. This is often quicker."),
          Choice.of(EVERYTHING, "All the information you hold about me"));

  static final TextArea DETAILS =
      TextArea.required(
              "details",
              "What are you looking for?",
              "Enter what you are looking for",
              MOST_DETAILS)
          .called("What you are looking for")
          .hint(
              "What it is about, and names of people or teams, if you know them. You do not need to"
                  + " say why you want it.");
  static final CheckboxesField AREAS =
      CheckboxesField.optional(
          "areas",
          "Where should we look? (optional)",
          Choice.of("tenancy", "Tenancy or lease"),
          Choice.of("repairs", "Repairs and inspections"),
          Choice.of("rent", "Rent and payments"),
          Choice.of("complaints", "Complaints"),
          Choice.of("neighbours", "Reports about neighbours or anti-social behaviour"),
          Choice.of("support", "Support, health or safeguarding"),
          Choice.of("letters", "Letters and emails"),
          Choice.of("calls", "Notes or recordings of telephone calls"));
  static final DateField FROM =
      DateField.optional("from", "From (optional)", "The first date").hint("For example, 1 4 2024");
  static final DateField UNTIL =
      DateField.optional("until", "Until (optional)", "The last date")
          .hint("For example, 31 mar 2025");

  static final RadiosField ANSWER =
      RadiosField.of(
              "answer",
              "How would you like our answer?",
              "Select how you would like our answer",
              Choice.of(
                  LINK,
                  "Online",
                  "We email you a link. You prove who you are with a code, and download one PDF."),
              Choice.of(PAPER, "On paper, by post"))
          .hint("We can give it on paper only if you ask for that now");

  static final CheckboxesField HELP =
      CheckboxesField.optional(
              "help",
              "Would any of these help you?",
              Choice.of(LARGE_PRINT, "Large print"),
              Choice.of(BY_POST, "Letters by post as well"),
              Choice.of(BY_TELEPHONE, "A telephone call when there is something to explain"))
          .hint("Leave these empty if you do not need them");
  static final TextField TELEPHONE =
      TextField.optional("telephone", "Telephone number (optional)", MOST_TELEPHONE)
          .called("Telephone number")
          .hint("Only if you would like us to call you")
          .autocomplete("tel")
          .width(20);

  private RequestFields() {}

  static DateField birth(LocalDate today) {
    return DateField.required(
            "birth", "What is your date of birth?", "Date of birth", "Enter your date of birth")
        .hint("For example, 27 3 1987")
        .notBefore(EARLIEST, "Date of birth must be in or after 1900")
        .notAfter(today.minusDays(1), "Date of birth must be in the past")
        .ofBirth();
  }

  static RadiosField safe(String where) {
    return new RadiosField(
        "safe",
        "Is it safe for us to write to you at " + where + "?",
        Optional.of("Think of who else can open your post, or read your email or your screen"),
        java.util.List.of(
            Choice.of(SAFE, "Yes"),
            Choice.of(
                SAFE_ONLY_HERE,
                "Yes, but only there",
                "Never write to an old or shared address, or call a number you have from before"),
            Choice.of(NOT_SAFE, "No")),
        "Select whether it is safe for us to write to you there");
  }
}
