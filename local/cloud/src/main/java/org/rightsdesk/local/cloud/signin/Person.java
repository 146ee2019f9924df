package org.rightsdesk.local.cloud.signin;

import java.util.List;

/**
 * Somebody whom the sign-in page offers.
 *
 * @param subject the claim {@code sub}
 * @param groups the claim {@code cognito:groups}
 * @param described what the page says of the person
 */
public record Person(
    String subject, String name, String email, List<String> groups, String described) {

  /** Keeps a copy. */
  public Person {
    groups = List.copyOf(groups);
  }

  /** The demonstration people: an officer, a manager, a second officer. */
  public static List<Person> demonstration() {
    return List.of(
        new Person(
            "9d1f6a52-0000-4000-8000-000000000001",
            "Olive Officer",
            "olive.officer@landlord.example",
            List.of("officer"),
            "Officer"),
        new Person(
            "9d1f6a52-0000-4000-8000-000000000002",
            "Mina Manager",
            "mina.manager@landlord.example",
            List.of("manager"),
            "Manager"),
        new Person(
            "9d1f6a52-0000-4000-8000-000000000003",
            "Oskar Officer",
            "oskar.officer@landlord.example",
            List.of("officer"),
            "Second officer"));
  }
}
