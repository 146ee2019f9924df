package org.rightsdesk.functions.console.worklist;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rightsdesk.casebook.DisposalItem;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Days;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.page.Page;
import org.rightsdesk.web.page.Parts;
import org.rightsdesk.web.page.Table;
import org.rightsdesk.web.page.Tag;

/** What will be deleted and when, for the manager to see beforehand (P 5.8.2). */
public final class DisposalPages {
  private static final int YEARS_AHEAD = 10;
  private static final int MOST = 100;

  private final Cases cases;

  public DisposalPages(Cases cases) {
    this.cases = cases;
  }

  /** The route of the list. */
  public List<Route> routes() {
    return List.of(Route.get("/disposals", Access.staff(Role.MANAGER), this::list));
  }

  private Answer list(Visit visit) {
    List<DisposalItem> items = new ArrayList<>();
    for (int shard = 0; shard < cases.casebook().disposalShards(); shard++) {
      items.addAll(cases.casebook().disposals(shard, cases.today().plusYears(YEARS_AHEAD)));
    }
    items.sort(Comparator.comparing(DisposalItem::disposalOn));
    List<Content> body = new ArrayList<>();
    body.add(Blocks.heading("Deletions"));
    body.add(
        Parts.paragraph(
            "Closed cases, the next to be deleted first. Everything in a case goes on its day,"
                + " unless it is on hold. Open a case to hold it."));
    if (items.isEmpty()) {
      body.add(Parts.paragraph("No case is closed."));
    } else {
      body.add(
          Parts.table(
              new Table(
                  "Cases to be deleted",
                  List.of(
                      Table.Column.of("Name"),
                      Table.Column.of("Reference"),
                      Table.Column.of("Deleted on"),
                      Table.Column.of("Standing")),
                  items.stream().limit(MOST).map(this::row).toList())));
      if (items.size() > MOST) {
        body.add(Parts.paragraph("And " + (items.size() - MOST) + " later ones."));
      }
    }
    return Answer.page(Page.of("Deletions", Blocks.stack(body)).width(Page.Width.FULL));
  }

  private Table.Row row(DisposalItem item) {
    Tag standing =
        item.held()
            ? new Tag("On hold", Tag.Colour.YELLOW)
            : item.noticedOn().isPresent()
                ? new Tag("Told", Tag.Colour.BLUE)
                : new Tag("Kept", Tag.Colour.GREY);
    return new Table.Row(
        List.of(
            Blocks.link(cases.name(item.reference()), "/cases/" + item.reference()),
            Parts.text(item.reference().value()),
            Parts.text(Days.near(item.disposalOn(), cases.today())),
            Parts.tag(standing)));
  }
}
