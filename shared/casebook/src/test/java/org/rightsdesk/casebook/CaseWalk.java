package org.rightsdesk.casebook;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.domain.casework.Actor;
import org.rightsdesk.domain.casework.Case;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.CheckLine;
import org.rightsdesk.domain.casework.Command;
import org.rightsdesk.domain.casework.Event.PageSize;
import org.rightsdesk.domain.casework.ExemptionUse;
import org.rightsdesk.domain.casework.Matched;
import org.rightsdesk.domain.casework.Outcome;
import org.rightsdesk.domain.casework.PageState;
import org.rightsdesk.domain.casework.Panel;
import org.rightsdesk.domain.casework.PaperId;
import org.rightsdesk.domain.casework.RecordOutcome;
import org.rightsdesk.domain.casework.ScanVerdict;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.domain.papers.Paper;

/** Takes a request by form along its way, for tests of what comes later. */
public final class CaseWalk {
  private final Casebook casebook;
  private final CaseReference reference;

  private CaseWalk(Casebook casebook, CaseReference reference) {
    this.casebook = casebook;
    this.reference = reference;
  }

  /** A request that came by the form on {@link CaseworkSamples#MONDAY}. */
  public static CaseWalk byForm(Casebook casebook, long seed) {
    return byForm(casebook, seed, CaseworkSamples.request());
  }

  /** The same, with these details and words of the requester. */
  public static CaseWalk byForm(Casebook casebook, long seed, Papers papers) {
    CaseReference drawn = CaseworkSamples.reference(seed);
    casebook.open(
        new OpeningKey("form:" + seed),
        CaseworkSamples.openByForm(drawn, CaseworkSamples.MONDAY),
        CaseworkSamples.REQUESTER,
        papers);
    return new CaseWalk(casebook, drawn);
  }

  public CaseReference reference() {
    return reference;
  }

  /** The case as it now is. */
  public Case state() {
    return casebook.find(reference).orElseThrow();
  }

  /** Identity is established with one document. */
  public CaseWalk verified() {
    PaperId document = new PaperId("document-1");
    execute(new Command.TakeDocument(document), CaseworkSamples.REQUESTER);
    execute(new Command.RecordScan(document, ScanVerdict.CLEAN), CaseworkSamples.MACHINE);
    return execute(
        new Command.VerifyIdentity(List.of(document), EnumSet.allOf(Matched.class)),
        CaseworkSamples.OFFICER);
  }

  /** The search is finished and found these. */
  public CaseWalk found(Paper.HeldRecord... records) {
    return execute(
        new Command.FinishSearch(Arrays.stream(records).map(Paper.HeldRecord::id).toList()),
        CaseworkSamples.MACHINE,
        Papers.of(records));
  }

  /** The record became pages of these sizes. */
  public CaseWalk converted(PaperId record, List<PageSize> sizes) {
    return execute(new Command.RecordPages(record, sizes), CaseworkSamples.MACHINE);
  }

  /** A page of the record is reviewed and this is hidden on it. */
  public CaseWalk page(PaperId record, int page, List<Panel> panels, Optional<Exemption> withheld) {
    PageState before = state().findRecord(record).orElseThrow().page(page);
    return execute(
        new Command.ReviewPage(record, page, before, new PageState(panels, withheld, true)),
        CaseworkSamples.OFFICER);
  }

  /** The record, whose pages are reviewed, goes out. */
  public CaseWalk discloses(PaperId record) {
    return execute(
        new Command.ReviewRecord(record, RecordOutcome.DISCLOSE, Optional.empty()),
        CaseworkSamples.OFFICER);
  }

  /** The request is decided, with one paper of reasoning for each use of an exemption. */
  public CaseWalk decided(Outcome outcome, ExemptionUse... uses) {
    return execute(
        new Command.Decide(outcome, List.of(uses), false),
        CaseworkSamples.OFFICER,
        Papers.of(
            Arrays.stream(uses)
                .map(use -> CaseworkSamples.words(use.reasoning().value()))
                .toArray(Paper[]::new)));
  }

  /** A second officer checks and releases the response that was composed. */
  public CaseWalk released() {
    PaperId disclosure = state().disclosure().orElseThrow().id();
    execute(
        new Command.PassCheck(disclosure, EnumSet.allOf(CheckLine.class)),
        CaseworkSamples.SECOND_OFFICER);
    return execute(new Command.Release(disclosure), CaseworkSamples.SECOND_OFFICER);
  }

  /** Does what the command wants. */
  public CaseWalk execute(Command command, Actor actor) {
    return execute(command, actor, Papers.NONE);
  }

  /** Does what the command wants, which must not be refused. */
  public CaseWalk execute(Command command, Actor actor, Papers papers) {
    Result result = casebook.execute(reference, command, actor, papers);
    if (!(result instanceof Result.Done)) {
      throw new AssertionError(command + " gave " + result);
    }
    return this;
  }
}
