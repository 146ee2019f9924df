package org.rightsdesk.local.landlord;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A home the landlord lets, with those who live in it, near it and look after it.
 *
 * @param reference the tenancy's reference
 * @param rent pounds a week
 * @param roles who is who, by role: {@code n1} and {@code n2} for the neighbours, and so on
 * @param life who lives there, their health and their benefits, as a form asks
 * @param issue what went wrong in the home, by the key of the issue
 */
record Home(
    String key,
    String address,
    String reference,
    LocalDate start,
    double rent,
    List<String> tenants,
    Map<String, String> roles,
    String issue,
    String police,
    Map<String, String> life) {
  static Home of(Map<String, String> row) {
    return new Home(
        Rows.cell(row, "key"),
        Rows.cell(row, "address"),
        Rows.cell(row, "reference"),
        LocalDate.parse(Rows.cell(row, "start")),
        Double.parseDouble(Rows.cell(row, "rent")),
        List.of(Rows.cell(row, "tenants").split(" ", -1)),
        Map.of(
            "n1", Rows.cell(row, "n1"),
            "n2", Rows.cell(row, "n2"),
            "officer", Rows.cell(row, "officer"),
            "contractor", Rows.cell(row, "contractor"),
            "relative", Rows.cell(row, "relative")),
        Rows.cell(row, "issue"),
        Rows.cell(row, "police"),
        Map.of(
            "household", Rows.cell(row, "household"),
            "health", Rows.cell(row, "health"),
            "benefit", Rows.cell(row, "benefit")));
  }

  /** The part of the address before the town. */
  String street() {
    return address.split(", Stannerby", -1)[0];
  }

  String postcode() {
    return address.substring(address.lastIndexOf(", ") + 2);
  }
}
