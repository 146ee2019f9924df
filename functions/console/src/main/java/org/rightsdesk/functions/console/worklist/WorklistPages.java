package org.rightsdesk.functions.console.worklist;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casebook.WorkItem;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.StaffId;
import org.rightsdesk.domain.casework.Stage;
import org.rightsdesk.domain.casework.Task;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Days;
import org.rightsdesk.functions.console.page.Says;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.form.Choice;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.form.Problem;
import org.rightsdesk.web.form.RadiosField;
import org.rightsdesk.web.form.TextField;
import org.rightsdesk.web.page.Page;
import org.rightsdesk.web.page.Pagination;
import org.rightsdesk.web.page.Parts;
import org.rightsdesk.web.page.Table;
import org.rightsdesk.web.page.Tag;

/** The first page, and the list of all cases that are open or have a task left. */
public final class WorklistPages {
  private static final int PAGE = 25;
  private static final int NEWEST = 5;
  private static final Access LOOKING = Access.staff(Role.OFFICER, Role.HEAD);
  private static final TextField FIND =
      TextField.required("find", "Find a case by its reference", "Enter a reference", 40)
          .hint("Such as RD-7K3M-Q2XV")
          .width(20);

  private final Cases cases;

  public WorklistPages(Cases cases) {
    this.cases = cases;
  }

  /** The routes of the lists. */
  public List<Route> routes() {
    return List.of(Route.get("/", LOOKING, this::home), Route.get("/cases", LOOKING, this::list));
  }

  private List<Line> lines() {
    LocalDate today = cases.today();
    return cases.casebook().worklist().stream().map(item -> Line.of(item, today)).toList();
  }

  private Answer home(Visit visit) {
    List<Line> all = lines();
    List<Line> lines = all.stream().filter(line -> line.item().stage() != Stage.CLOSED).toList();
    StaffId me = visit.staff().id();
    List<Content> points = new ArrayList<>();
    for (Line.Group group :
        List.of(Line.Group.OVERDUE, Line.Group.TODAY, Line.Group.TOMORROW, Line.Group.WEEK)) {
      count(
          points,
          lines.stream().filter(line -> line.group() == group).count(),
          group == Line.Group.OVERDUE ? "overdue" : group.words().toLowerCase(java.util.Locale.UK),
          "/cases?who=team&due=" + group.code());
    }
    List<Content> tasks = new ArrayList<>();
    for (Task.Kind kind : Task.Kind.values()) {
      long waiting = all.stream().filter(line -> Filters.hasTask(line, kind)).count();
      if (waiting > 0) {
        tasks.add(
            Blocks.inline(
                Blocks.link(
                    Says.task(kind) + " (" + cases(waiting) + ")",
                    "/cases?who=team&task=" + kind.name())));
      }
    }
    long unassigned = lines.stream().filter(line -> line.item().assignee().isEmpty()).count();
    long mine =
        lines.stream()
            .filter(line -> line.item().assignee().filter(me::equals).isPresent())
            .count();
    List<Content> whose = new ArrayList<>();
    whose.add(
        Blocks.link(cases(mine) + (mine == 1 ? " is yours" : " are yours"), "/cases?who=mine"));
    whose.add(
        Blocks.link(
            cases(unassigned) + (unassigned == 1 ? " has" : " have") + " nobody yet",
            "/cases?who=unassigned"));
    whose.add(
        Blocks.link(
            cases(lines.size()) + (lines.size() == 1 ? " is open" : " are open"),
            "/cases?who=team"));
    List<Line> newest =
        lines.stream()
            .sorted(Comparator.comparing((Line line) -> line.item().receivedOn()).reversed())
            .limit(NEWEST)
            .toList();
    List<Content> body = new ArrayList<>();
    body.add(Blocks.heading("Your desk"));
    body.add(Blocks.section("What is due"));
    body.add(
        points.isEmpty() ? Parts.paragraph("Nothing is due this week.") : Blocks.bullets(points));
    body.add(Blocks.section("What is to be done"));
    body.add(tasks.isEmpty() ? Parts.paragraph("Nothing waits for us.") : Blocks.bullets(tasks));
    body.add(Blocks.section("Cases"));
    body.add(Blocks.bullets(whose));
    if (!newest.isEmpty()) {
      body.add(table(visit, "The newest cases", newest));
    }
    return Answer.page(Page.of("Your desk", Blocks.stack(body)).width(Page.Width.FULL));
  }

  private static void count(List<Content> points, long number, String what, String address) {
    if (number > 0) {
      points.add(Blocks.link(cases(number) + (number == 1 ? " is " : " are ") + what, address));
    }
  }

  private static String cases(long number) {
    return number + (number == 1 ? " case" : " cases");
  }

  private Answer list(Visit visit) {
    Optional<String> wanted = visit.query("find").filter(text -> !text.isBlank());
    Filled find = Form.of(FIND).blank();
    if (wanted.isPresent()) {
      find = find.typing(FIND, wanted.get());
      Optional<CaseReference> found = known(wanted.get());
      if (found.isPresent()) {
        return Answer.redirect("/cases/" + found.get());
      }
      find = find.with(new Problem(FIND.name(), "No case has this reference"));
    }
    List<Line> all = lines();
    Filters filters = Filters.of(visit, all);
    List<Line> fitting =
        all.stream()
            .filter(line -> filters.fits(line, visit.staff().id()))
            .sorted(Comparator.comparing(Line::group))
            .toList();
    int pages = Math.max(1, (fitting.size() + PAGE - 1) / PAGE);
    int page = Math.min(pages, pageNumber(visit));
    List<Line> shown = fitting.subList((page - 1) * PAGE, Math.min(fitting.size(), page * PAGE));
    List<Content> right = new ArrayList<>();
    right.add(Parts.paragraph(cases(fitting.size()) + " shown of " + cases(all.size()) + "."));
    chosen(filters).ifPresent(right::add);
    Map<Line.Group, List<Line>> groups = new LinkedHashMap<>();
    shown.forEach(line -> groups.computeIfAbsent(line.group(), g -> new ArrayList<>()).add(line));
    groups.forEach((group, lines) -> right.add(table(visit, group.words(), lines)));
    right.add(Parts.pagination(new Pagination(page, pages, n -> filters.address() + "&page=" + n)));
    return Answer.page(
        Page.of(
                filters.who().words(),
                Blocks.stack(
                    Blocks.heading(filters.who().words()),
                    Blocks.sideBySide(filterColumn(filters, find), Blocks.stack(right))))
            .problems(find)
            .width(Page.Width.FULL));
  }

  private Optional<CaseReference> known(String typed) {
    try {
      CaseReference reference = CaseReference.parse(typed);
      return cases.casebook().find(reference).map(found -> reference);
    } catch (IllegalArgumentException notAReference) {
      return Optional.empty();
    }
  }

  private static int pageNumber(Visit visit) {
    String typed = visit.query("page").orElse("1");
    return typed.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(typed) : 1;
  }

  private static Optional<Content> chosen(Filters filters) {
    List<Content> chosen = new ArrayList<>();
    filters
        .stage()
        .ifPresent(s -> chosen.add(remove("Stage: " + Says.stage(s), filters.withoutStage())));
    filters
        .waiting()
        .ifPresent(w -> chosen.add(remove("Waits for: " + w.words(), filters.withoutWaiting())));
    filters.due().ifPresent(d -> chosen.add(remove(d.words(), filters.withoutDue())));
    filters
        .task()
        .ifPresent(t -> chosen.add(remove("To do: " + Says.task(t), filters.withoutTask())));
    return chosen.isEmpty() ? Optional.empty() : Optional.of(Blocks.bullets(chosen));
  }

  private static Content remove(String words, Filters without) {
    return Blocks.inline(
        Parts.text(words + "."), Blocks.link("Remove", without.address(), "the filter " + words));
  }

  private static Content filterColumn(Filters filters, Filled find) {
    RadiosField who =
        RadiosField.of(
            "who",
            "Whose cases",
            "",
            choices(Filters.Who.values(), Filters.Who::code, Filters.Who::words));
    RadiosField stage =
        RadiosField.of(
            "stage",
            "Stage",
            "",
            choices(
                List.of(
                        Stage.TRIAGE,
                        Stage.IDENTITY,
                        Stage.CLARITY,
                        Stage.SEARCH,
                        Stage.REVIEW,
                        Stage.COMPOSING,
                        Stage.CHECK,
                        Stage.READY,
                        Stage.CLOSED)
                    .toArray(Stage[]::new),
                Stage::name,
                Says::stage));
    RadiosField waiting =
        RadiosField.of(
            "waiting",
            "Waits for",
            "",
            choices(Says.Waiting.values(), Says.Waiting::code, Says.Waiting::words));
    RadiosField due =
        RadiosField.of(
            "due", "Due", "", choices(Line.Group.values(), Line.Group::code, Line.Group::words));
    Filled typed = Form.of(who, stage, waiting, due).prefilled(who, filters.who().code());
    if (filters.stage().isPresent()) {
      typed = typed.typing(stage, filters.stage().get().name());
    }
    if (filters.waiting().isPresent()) {
      typed = typed.typing(waiting, filters.waiting().get().code());
    }
    if (filters.due().isPresent()) {
      typed = typed.typing(due, filters.due().get().code());
    }
    return Blocks.stack(
        Blocks.filterForm("/cases", Parts.field(find, FIND), Parts.secondaryButton("Find")),
        Blocks.filterForm(
            "/cases",
            Blocks.select(typed, who, ""),
            Blocks.select(typed, stage, "Any"),
            Blocks.select(typed, waiting, "Anybody"),
            Blocks.select(typed, due, "Any time"),
            Parts.secondaryButton("Show these")));
  }

  private static <T> Choice[] choices(
      T[] values,
      java.util.function.Function<T, String> code,
      java.util.function.Function<T, String> words) {
    return java.util.Arrays.stream(values)
        .map(value -> Choice.of(code.apply(value), words.apply(value)))
        .toArray(Choice[]::new);
  }

  private Content table(Visit visit, String caption, List<Line> lines) {
    return Parts.table(
        new Table(
            caption,
            List.of(
                Table.Column.of("Name"),
                Table.Column.of("Reference"),
                Table.Column.of("Stage"),
                Table.Column.of("Due"),
                Table.Column.of("Waits for"),
                Table.Column.of("With")),
            lines.stream().map(line -> row(visit, line)).toList()));
  }

  private Table.Row row(Visit visit, Line line) {
    WorkItem item = line.item();
    String name = cases.name(item.reference());
    return new Table.Row(
        List.of(
            Blocks.link(name, "/cases/" + item.reference()),
            Parts.text(item.reference().value()),
            Parts.tag(new Tag(Says.stage(item.stage()), Tag.Colour.BLUE)),
            due(line),
            Parts.text(Says.waiting(item).words()),
            Parts.text(item.assignee().map(id -> cases.who(id, visit)).orElse("Nobody yet"))));
  }

  private Content due(Line line) {
    if (line.item().stage() == Stage.CLOSED) {
      return Parts.text("Closed");
    }
    if (line.item().safeDue().isEmpty()) {
      return Parts.text(line.item().paused() ? "Paused" : "Not started");
    }
    LocalDate due = line.item().safeDue().get();
    if (line.group() == Line.Group.OVERDUE) {
      return Blocks.inline(
          Parts.tag(new Tag("Overdue", Tag.Colour.RED)), Parts.text(Days.near(due, cases.today())));
    }
    return Parts.text(Days.near(due, cases.today()));
  }
}
