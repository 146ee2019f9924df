package org.rightsdesk.functions.console.response;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Disclosure;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Frame;
import org.rightsdesk.functions.console.page.Frame.Tab;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Refusal;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.form.HiddenField;
import org.rightsdesk.web.page.Parts;

/**
 * The password of a response, on a page of its own so that the history tells who looked at it. It
 * goes to the requester by another channel than the response (P 7.2.4); whoever told it says so
 * here.
 */
public final class PasswordPages {
  private static final String BELOW = "/check/password";
  private static final String PATH = "/cases/{reference}" + BELOW;
  private static final Access OFFICERS = Access.staff(Role.OFFICER);
  private static final HiddenField DISCLOSURE = new HiddenField("disclosure", 64);
  private static final Form TOLD = Form.of(DISCLOSURE);

  private final Cases cases;
  private final Frame frame;

  public PasswordPages(Cases cases, Frame frame) {
    this.cases = cases;
    this.frame = frame;
  }

  /** The routes of the page and its button. */
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, OFFICERS, visit -> show(visit, Optional.empty())),
        Route.post(PATH, OFFICERS, TOLD, this::tell));
  }

  /** Says that the response has a password, and leads to it. */
  static Content mention(Case state) {
    return Blocks.sentence(
        Parts.text(
            state.isPasswordOwed()
                ? "It opens with a password, which the requester has not been told. "
                : "It opens with a password. "),
        Blocks.link("Show the password", Frame.address(state, BELOW)));
  }

  private Answer show(Visit visit, Optional<Rule> refused) {
    Case state = cases.find(visit);
    Paper.ResponsePassword password =
        FiledResponse.of(state, cases)
            .flatMap(Paper.DisclosureFile::password)
            .flatMap(id -> cases.casebook().paper(state.reference(), id))
            .filter(Paper.ResponsePassword.class::isInstance)
            .map(Paper.ResponsePassword.class::cast)
            .orElseThrow(Refusal::notFound);
    cases.see(state.reference(), password.id(), visit.staff());
    return Answer.page(
        frame.page(
            visit,
            state,
            Tab.CHECK,
            "Password of the response",
            Blocks.stack(
                Parts.inset(Parts.text(password.password().value())),
                Parts.paragraph(
                    "Type it with its hyphens, all in small letters. There is no letter o, i or l"
                        + " and no digit 0 or 1 in it."),
                Parts.paragraph(
                    "Tell it to the requester by telephone or in a letter by post, once you know"
                        + " that it is them. Never send it by email: the link to the response goes"
                        + " there (P 7.2.4)."),
                refused
                    .map(rule -> Parts.inset(Parts.text(rule.sentence())))
                    .orElseGet(() -> told(visit, state)),
                Blocks.sentence(
                    Blocks.link("Back to the second check", Frame.address(state, "/check"))))));
  }

  private Content told(Visit visit, Case state) {
    Disclosure disclosure = state.disclosure().orElseThrow();
    if (disclosure.passwordToldBy().isPresent()) {
      return Parts.inset(
          Parts.text(
              "The requester was told it by "
                  + cases.who(disclosure.passwordToldBy().get(), visit)
                  + "."));
    }
    if (!state.isPasswordOwed()) {
      return Parts.paragraph("Tell it only while the response can be collected.");
    }
    return Blocks.form(
        Frame.address(state, BELOW),
        visit.token(),
        Parts.field(TOLD.prefilled(DISCLOSURE, disclosure.id().value()), DISCLOSURE),
        Parts.button("I have told them"));
  }

  private Answer tell(Visit visit) {
    Case state = cases.find(visit);
    PaperId disclosure = Cases.paper(visit.read(TOLD).answer(DISCLOSURE));
    Optional<Rule> refused =
        cases.act(state.reference(), new Command.TellPassword(disclosure), visit.staff());
    return refused.isPresent() ? show(visit, refused) : Answer.redirect(Frame.address(state, ""));
  }
}
