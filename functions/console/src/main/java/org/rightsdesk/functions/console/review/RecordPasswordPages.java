package org.rightsdesk.functions.console.review;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casebook.Papers;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordState;
import org.rightsdesk.domain.casework.Role;
import org.rightsdesk.domain.casework.Rule;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.functions.console.page.Blocks;
import org.rightsdesk.functions.console.page.Cases;
import org.rightsdesk.functions.console.page.Frame;
import org.rightsdesk.functions.console.page.Frame.Tab;
import org.rightsdesk.lambda.RecordKeys;
import org.rightsdesk.lambda.ports.ObjectStore;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.form.Filled;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.form.TextField;
import org.rightsdesk.web.page.Parts;

/**
 * The page on which an officer enters the password of a record that could not become pages for want
 * of it.
 *
 * <p>The password lies in the store of records, where what converts reads it; the case and its
 * machine learn only that there is one.
 */
public final class RecordPasswordPages {
  /** As much as the format of a PDF allows. */
  private static final int MOST = 127;

  private static final Access OFFICERS = Access.staff(Role.OFFICER);
  private static final TextField PASSWORD =
      TextField.required("password", "Password of the file", "Enter the password", MOST)
          .hint(
              "It opens a PDF, a Word document or a spreadsheet. Any other file with a password is"
                  + " handled by hand.")
          .autocomplete("off");
  private static final Form FORM = Form.of(PASSWORD);

  private final Cases cases;
  private final Frame frame;
  private final ObjectStore store;
  private final String bucket;

  /**
   * The page for the records of the cases.
   *
   * @param bucket with the records
   */
  public RecordPasswordPages(Cases cases, Frame frame, ObjectStore store, String bucket) {
    this.cases = cases;
    this.frame = frame;
    this.store = store;
    this.bucket = bucket;
  }

  /** The routes of the page. */
  public List<Route> routes() {
    String path = "/cases/{reference}/records/{record}/password";
    return List.of(
        Route.get(path, OFFICERS, visit -> show(visit, FORM.blank())),
        Route.post(path, OFFICERS, FORM, this::give));
  }

  /** Leads to the page from that of a record which wants a password; nothing for any other. */
  static Optional<Content> offer(Cases cases, Case state, RecordState record) {
    if (!record.wantsPassword() || record.outcome().isPresent()) {
      return Optional.empty();
    }
    boolean given = cases.casebook().paper(state.reference(), paper(record.id())).isPresent();
    String said = given ? "The password that was given did not open it. " : "";
    return Optional.of(
        Blocks.sentence(
            Parts.text(said + "If you know its password, "),
            Blocks.link("enter it here", address(state, record, "/password"))));
  }

  private static String address(Case state, RecordState record, String below) {
    return Frame.address(state, "/records/" + record.id() + below);
  }

  private static PaperId paper(PaperId record) {
    return new PaperId("password-of-" + record);
  }

  private Answer show(Visit visit, Filled form) {
    Case state = cases.find(visit);
    RecordState record = RecordListPages.record(state, visit);
    int number = RecordListPages.held(cases, state, record.id()).number();
    Content body =
        record.wantsPassword()
            ? Blocks.form(
                address(state, record, "/password"),
                visit.token(),
                Parts.paragraph(
                    "This file needs a password. It is kept with the case until the case is"
                        + " deleted, and the history says only that you gave one."),
                Parts.field(form, PASSWORD),
                Parts.button("Make pages of the record"))
            : Parts.paragraph(Rule.NO_PASSWORD_WANTED.sentence());
    return Answer.page(
        frame
            .page(
                visit,
                state,
                Tab.RECORDS,
                "Password of record " + number,
                Blocks.stack(
                    body,
                    Blocks.sentence(
                        Blocks.link("Back to the record", address(state, record, "/outcome")))))
            .problems(form));
  }

  private Answer give(Visit visit) {
    Case state = cases.find(visit);
    RecordState record = RecordListPages.record(state, visit);
    Filled form = visit.read(FORM);
    if (!form.good()) {
      return show(visit, form);
    }
    Optional<Rule> refused =
        record.wantsPassword()
            ? cases.act(
                state.reference(),
                new Command.GivePassword(record.id()),
                visit.staff(),
                Papers.of(keep(state.reference(), record.id(), form.answer(PASSWORD))))
            : Optional.of(Rule.NO_PASSWORD_WANTED);
    return refused
        .map(rule -> show(visit, Frame.refused(FORM.blank(), PASSWORD.name(), rule)))
        .orElseGet(() -> Answer.redirect(address(state, record, "/outcome")));
  }

  private Paper keep(CaseReference reference, PaperId record, String password) {
    return new Paper.RecordPassword(
        paper(record),
        record,
        store.put(
            bucket,
            RecordKeys.password(reference, record),
            "text/plain",
            password.getBytes(StandardCharsets.UTF_8)));
  }
}
