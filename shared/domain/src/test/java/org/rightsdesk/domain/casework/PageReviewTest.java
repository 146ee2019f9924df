package org.rightsdesk.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.domain.exemptions.Exemption;

/** What officers hide on a page of a record. */
class PageReviewTest {
  private static final PaperId RECORD = new PaperId("record-0001");
  private static final PageState ONE_PANEL = panels(10);
  private static final PageState TWO_PANELS = panels(10, 200);

  private final LivingCase one = LivingCase.by(Channel.FORM);

  @BeforeEach
  void a_record_of_one_page_was_found() {
    one.proveIdentity(LivingCase.MONDAY);
    machine(new Command.FinishSearch(List.of(RECORD)));
    machine(new Command.RecordPages(RECORD, List.of(new Event.PageSize(595, 842))));
  }

  private void machine(Command command) {
    one.execute(command, LivingCase.MACHINE, LivingCase.MONDAY);
  }

  private static PageState panels(double... tops) {
    List<Panel> panels =
        Arrays.stream(tops).mapToObj(top -> new Panel(10, top, 100, 20, Exemption.TP)).toList();
    return new PageState(panels, Optional.empty(), false);
  }

  private static Command review(PageState before, PageState next) {
    return new Command.ReviewPage(RECORD, 1, before, next);
  }

  private void reviews(Command command) {
    one.execute(command, LivingCase.OFFICER, LivingCase.MONDAY);
  }

  private Rule refused(Command command) {
    return one.refusal(command, LivingCase.SECOND, LivingCase.MONDAY);
  }

  private PageState page() {
    return one.state().findRecord(RECORD).orElseThrow().page(1);
  }

  @Test
  void nobody_writes_over_what_another_hid_meanwhile() {
    reviews(review(PageState.UNTOUCHED, ONE_PANEL));

    assertThat(refused(review(PageState.UNTOUCHED, panels(400)))).isEqualTo(Rule.PAGE_CHANGED);
    assertThat(page()).isEqualTo(ONE_PANEL);

    reviews(review(ONE_PANEL, TWO_PANELS));
    assertThat(page()).isEqualTo(TWO_PANELS);
  }

  @Test
  void the_same_said_twice_is_done_once() {
    reviews(review(PageState.UNTOUCHED, ONE_PANEL));
    int version = one.state().version();

    reviews(review(PageState.UNTOUCHED, ONE_PANEL));

    assertThat(one.state().version()).isEqualTo(version);
  }

  @Test
  void a_panel_off_the_page_is_refused() {
    assertThat(refused(review(PageState.UNTOUCHED, panels(842)))).isEqualTo(Rule.PANEL_OFF_PAGE);
  }
}
