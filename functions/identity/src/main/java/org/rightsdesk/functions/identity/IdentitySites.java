package org.rightsdesk.functions.identity;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.functions.identity.templates.StaticTemplates;
import org.rightsdesk.web.Brand;
import org.rightsdesk.web.Failures;
import org.rightsdesk.web.Routes;
import org.rightsdesk.web.Site;
import org.rightsdesk.web.asset.Assets;
import org.rightsdesk.web.page.Page;
import org.rightsdesk.web.page.Surroundings;
import org.rightsdesk.web.session.Sessions;
import org.rightsdesk.web.session.StaffAccess;

/** This function's part of the residents' site and of the console. */
final class IdentitySites {
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private IdentitySites() {}

  /** The residents' pages, below {@code /status/documents}. */
  static Site residents(
      DocumentPages pages, Brand brand, URI baseUrl, Sessions sessions, Failures failures) {
    return new Site(
        new Site.Setting(
            brand,
            baseUrl,
            Assets.common(),
            sessions,
            visit -> Surroundings.ofResidents(),
            session -> Optional.empty(),
            kind -> Page.of("You need to enter a code", TEMPLATES.ended(brand)),
            Set.of(),
            failures),
        new Routes(pages.routes()));
  }

  /** The pictures that the console shows. */
  static Site staff(
      PicturePages pages, Brand brand, URI baseUrl, Sessions sessions, Failures failures) {
    return new Site(
        new Site.Setting(
            brand,
            baseUrl,
            Assets.common(),
            sessions,
            visit -> Surroundings.of("Requests", "/"),
            StaffAccess::staff,
            kind -> Page.of("You need to sign in", TEMPLATES.signIn()),
            Set.of(),
            failures),
        new Routes(pages.routes()));
  }
}
