package org.rightsdesk.lambda;

import java.net.URI;
import java.nio.file.Path;
import org.rightsdesk.correspondence.outgoing.Organisation;
import org.rightsdesk.correspondence.outgoing.OrganisationConfiguration;
import org.rightsdesk.web.Brand;

/** The organisation that a function's environment names. */
public final class OrganisationWiring {
  private OrganisationWiring() {}

  /** The organisation of {@code ORGANISATION_FILE}. */
  public static Organisation organisation(Environment environment) {
    return OrganisationConfiguration.read(Path.of(environment.required("ORGANISATION_FILE")));
  }

  /**
   * The same, for what states whom data goes to: where {@code RECOGNISE_WORDS} is {@code yes}, the
   * service that reads scans is one of its recipients.
   */
  public static Organisation withRecipients(Environment environment) {
    return organisation(environment)
        .withWordsRecognised(environment.required("RECOGNISE_WORDS").equals("yes"));
  }

  /** The organisation as its pages name it, with the ordinary page that leaving them leads to. */
  public static Brand brand(Organisation organisation, URI exit) {
    return new Brand(
        organisation.name(),
        organisation.replyAddress().value(),
        organisation.telephone(),
        organisation.postalAddress(),
        exit);
  }
}
