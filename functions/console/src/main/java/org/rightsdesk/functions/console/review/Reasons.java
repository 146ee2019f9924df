package org.rightsdesk.functions.console.review;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.domain.exemptions.Exemption;
import org.rightsdesk.domain.rights.Right;
import org.rightsdesk.web.form.Choice;
import org.rightsdesk.web.form.RadiosField;

/** The reasons for which something may be hidden, the usual ones first: keys 1 to 9. */
final class Reasons {
  private static final List<Exemption> USUAL =
      List.of(
          Exemption.TP,
          Exemption.LPP,
          Exemption.CRIME,
          Exemption.HEALTH_SH,
          Exemption.LEGAL,
          Exemption.REF,
          Exemption.NEG,
          Exemption.FORECAST,
          Exemption.SW_SH);

  private Reasons() {}

  /** All that may withhold under the right. */
  static List<Exemption> of(Right right) {
    List<Exemption> reasons = new ArrayList<>(USUAL);
    for (Exemption exemption : Exemption.values()) {
      if (!reasons.contains(exemption)) {
        reasons.add(exemption);
      }
    }
    return reasons.stream().filter(exemption -> exemption.mayWithholdUnder(right)).toList();
  }

  /** The choice of one. */
  static RadiosField field(String name, String label) {
    return RadiosField.of(
        name,
        label,
        "Select a reason",
        of(Right.ACCESS).stream()
            .map(reason -> Choice.of(reason.code(), reason.title() + " (" + reason.code() + ")"))
            .toArray(Choice[]::new));
  }

  /** The reason chosen in such a field. */
  static Exemption chosen(String code) {
    return Exemption.ofCode(code).orElseThrow();
  }
}
