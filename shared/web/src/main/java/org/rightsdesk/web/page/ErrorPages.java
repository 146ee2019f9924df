package org.rightsdesk.web.page;

import org.rightsdesk.web.Brand;

/** The pages shown where something did not work. They tell nothing about what was asked for. */
public final class ErrorPages {
  private ErrorPages() {}

  /** There is nothing at the address. */
  public static Page notFound() {
    return message(
        "Page not found",
        "If you typed the web address, check it is correct.",
        "If you pasted the web address, check you copied the entire address.");
  }

  /** The address exists but does not do this. */
  public static Page wrongMethod() {
    return message(
        "This page cannot be used that way", "Go back and use the buttons on the page before it.");
  }

  /** The request was refused by a rule. */
  public static Page refused(int status, Brand brand) {
    return switch (status) {
      case 403 ->
          message(
              "You cannot do this from here",
              "Go back, load the page again and try once more.",
              contact(brand));
      case 404 -> notFound();
      case 413 ->
          message(
              "What you sent is too long",
              "Go back, shorten what you wrote and send it again.",
              contact(brand));
      case 429 ->
          message("You have tried too many times", "Wait an hour, then try again.", contact(brand));
      default ->
          message(
              "We could not read what you sent",
              "Go back, load the page again and try once more.",
              contact(brand));
    };
  }

  /** Something failed on our side. */
  public static Page failed(String number, Brand brand) {
    return message(
        "There is a problem with this service",
        "Try again in a few minutes. What you sent last may not have been saved.",
        contact(brand) + " Tell us this number: " + number + ".");
  }

  private static Page message(String title, String... paragraphs) {
    return Page.of(title, Parts.message(title, paragraphs));
  }

  private static String contact(Brand brand) {
    return "You can also reach us by email at "
        + brand.email()
        + " or by telephone on "
        + brand.telephone()
        + ".";
  }
}
