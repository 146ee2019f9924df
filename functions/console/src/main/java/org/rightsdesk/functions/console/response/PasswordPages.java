package org.rightsdesk.functions.console.response;

import gg.jte.Content;
import java.util.List;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.Role;
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
import org.rightsdesk.web.page.Parts;

/**
 * The password of a response, on a page of its own so that the history tells who looked at it. It
 * goes to the requester by another channel than the response (P 7.2.4).
 */
public final class PasswordPages {
  private static final String BELOW = "/check/password";

  private final Cases cases;
  private final Frame frame;

  public PasswordPages(Cases cases, Frame frame) {
    this.cases = cases;
    this.frame = frame;
  }

  /** The route of the page. */
  public List<Route> routes() {
    return List.of(Route.get("/cases/{reference}" + BELOW, Access.staff(Role.OFFICER), this::show));
  }

  /** Says that the response has a password, and leads to it. */
  static Content mention(Case state) {
    return Blocks.sentence(
        Parts.text("It opens with a password. "),
        Blocks.link("Show the password", Frame.address(state, BELOW)));
  }

  private Answer show(Visit visit) {
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
                Blocks.sentence(
                    Blocks.link("Back to the second check", Frame.address(state, "/check"))))));
  }
}
