package org.rightsdesk.web.page;

import java.util.List;
import java.util.Optional;

/**
 * What is around a page.
 *
 * @param service the service's name
 * @param home where that name leads
 * @param navigation links below it
 * @param signedIn who has signed in, if this is a place where one does
 * @param exit whether "Exit this page" is offered
 * @param footer links at the foot
 */
public record Surroundings(
    String service,
    String home,
    List<NavigationLink> navigation,
    Optional<SignedIn> signedIn,
    boolean exit,
    List<Link> footer) {
  /** A link of the navigation. */
  public record NavigationLink(String words, String address, boolean current) {}

  /** Who has signed in, as they are greeted, and where the button to sign out leads. */
  public record SignedIn(String name, String signOut, FormToken token) {}

  public Surroundings {
    navigation = List.copyOf(navigation);
    footer = List.copyOf(footer);
  }

  /** What is around each page of a resident's, whichever function answers it. */
  public static Surroundings ofResidents() {
    return new Surroundings(
        "Ask for your information",
        "/",
        List.of(),
        Optional.empty(),
        true,
        List.of(
            new Link("Contact us", "/contact"),
            new Link("Privacy", "/privacy"),
            new Link("Accessibility", "/accessibility")));
  }

  /** Only the service's name. */
  public static Surroundings of(String service, String home) {
    return new Surroundings(service, home, List.of(), Optional.empty(), false, List.of());
  }
}
