package org.rightsdesk.functions.console.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Problem;
import org.rightsdesk.web.page.Page;
import org.rightsdesk.web.page.Parts;
import org.rightsdesk.web.page.Surroundings.NavigationLink;

/** What is around every page about one case: whose it is, and the way to its other pages. */
public final class Frame {
  private final Cases cases;

  public Frame(Cases cases) {
    this.cases = cases;
  }

  /** The pages about a case. */
  public enum Tab {
    OVERVIEW("Overview", ""),
    TRIAGE("Triage", "/triage"),
    IDENTITY("Identity", "/identity"),
    RECORDS("Records", "/records"),
    DECISION("Decision", "/decision"),
    CHECK("Check", "/check"),
    LETTERS("Letters", "/letters"),
    HISTORY("History", "/history");

    private final String words;
    private final String path;

    Tab(String words, String path) {
      this.words = words;
      this.path = path;
    }
  }

  /** The address of the case, and of what is below it. */
  public static String address(Case state, String below) {
    return "/cases/" + state.reference() + below;
  }

  /** A page about the case under its name. */
  public Page page(Visit visit, Case state, Tab tab, String title, Content body) {
    String name = cases.name(state.reference());
    String caption = name + ", " + state.reference();
    List<NavigationLink> links = new ArrayList<>();
    for (Tab other : Tab.values()) {
      if (shown(other, visit, state)) {
        links.add(new NavigationLink(other.words, address(state, other.path), other == tab));
      }
    }
    String heading = tab == Tab.OVERVIEW ? name : title;
    Content head =
        tab == Tab.OVERVIEW
            ? Blocks.heading(state.reference().value(), heading)
            : Blocks.heading(caption, heading);
    return Page.of(
            title + " – " + caption,
            Blocks.stack(head, Parts.subNavigation("About this case", links), body))
        .width(Page.Width.FULL);
  }

  private static boolean shown(Tab tab, Visit visit, Case state) {
    boolean officer = visit.staff().may(Role.OFFICER);
    return switch (tab) {
      case OVERVIEW, HISTORY -> true;
      case TRIAGE -> officer && state.isInTriage();
      case IDENTITY, LETTERS -> officer && state.isConfirmed();
      case RECORDS, DECISION -> officer && state.isSearchFinished();
      case CHECK -> officer && state.disclosure().isPresent();
    };
  }

  /** The form with the rule that stood in the way, told at an input of it. */
  public static Filled refused(Filled form, String input, Rule rule) {
    return form.with(new Problem(input, rule.sentence()));
  }
}
