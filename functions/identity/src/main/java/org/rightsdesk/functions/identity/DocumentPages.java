package org.rightsdesk.functions.identity;

import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.functions.identity.templates.StaticTemplates;
import org.rightsdesk.lambda.IdentityKeys;
import org.rightsdesk.web.Access;
import org.rightsdesk.web.Answer;
import org.rightsdesk.web.Brand;
import org.rightsdesk.web.Refusal;
import org.rightsdesk.web.Route;
import org.rightsdesk.web.Visit;
import org.rightsdesk.web.form.Form;
import org.rightsdesk.web.form.HiddenField;
import org.rightsdesk.web.page.Page;
import org.rightsdesk.web.session.ResidentAccess;
import org.rightsdesk.web.session.SessionKind;

/** The pages on which a requester sends documents that show who they are (R2.1). */
final class DocumentPages {
  static final String DOCUMENTS = "/status/documents";
  static final String SENT = "/status/documents/sent";
  static final String ARRIVED = "/status/documents/arrived";
  static final HiddenField DOCUMENT = new HiddenField("document", 36);

  private static final String REMOVE = "/status/documents/remove";
  private static final Form REMOVE_FORM = Form.of(DOCUMENT);
  private static final Access INSIDE = Access.holder(SessionKind.STATUS);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final SentDocuments documents;
  private final UploadLeave leave;
  private final Brand brand;

  DocumentPages(SentDocuments documents, UploadLeave leave, Brand brand) {
    this.documents = documents;
    this.leave = leave;
    this.brand = brand;
  }

  /**
   * The routes. A browser that comes back from the store brings no session with it, since it comes
   * from another site; so the page it comes to needs none, says nothing of any case, and leads on
   * at once to one that does.
   */
  List<Route> routes() {
    return List.of(
        Route.get(DOCUMENTS, INSIDE, this::show),
        Route.get(SENT, Access.anyone(), visit -> sent()),
        Route.get(ARRIVED, INSIDE, this::arrived),
        Route.post(REMOVE, INSIDE, REMOVE_FORM, this::remove));
  }

  private Case held(Visit visit) {
    return documents.find(ResidentAccess.reference(visit.session())).orElseThrow(Refusal::notFound);
  }

  private Answer show(Visit visit) {
    Case state = documents.takeIn(held(visit));
    DocumentsView view = view(state);
    Optional<UploadLeave.Signed> signed = Optional.empty();
    if (view.room()) {
      signed = Optional.of(leave.sign(state.reference()));
    }
    Page page =
        Page.of("Send documents", TEMPLATES.documents(visit.token(), brand, view, signed))
            .back("/status/request");
    if (signed.isEmpty()) {
      return Answer.page(page);
    }
    return Answer.page(page.script("upload.js")).allowing(leave.place().origin());
  }

  private static Answer sent() {
    return Answer.onward(Page.of("Your document was sent", TEMPLATES.sent(ARRIVED)), ARRIVED);
  }

  private Answer arrived(Visit visit) {
    DocumentsView view = view(documents.takeIn(held(visit)));
    if (view.lines().isEmpty()) {
      return Answer.redirect(DOCUMENTS);
    }
    DocumentsView.Line newest = view.lines().getLast();
    String title =
        newest.advice().isPresent() ? "Your document cannot be used" : "Your document has arrived";
    return Answer.page(Page.of(title, TEMPLATES.arrived(title, newest)).back(DOCUMENTS));
  }

  private DocumentsView view(Case state) {
    return DocumentsView.of(state, documents.papers(state), documents.waiting(state));
  }

  private Answer remove(Visit visit) {
    String document = visit.read(REMOVE_FORM).answer(DOCUMENT);
    if (!IdentityKeys.isId(document) || !documents.remove(held(visit), new PaperId(document))) {
      throw Refusal.notFound();
    }
    return Answer.redirect(DOCUMENTS);
  }
}
