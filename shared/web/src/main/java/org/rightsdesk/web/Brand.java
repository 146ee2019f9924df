package org.rightsdesk.web;

import java.net.URI;
import java.util.List;

/**
 * The organisation as its pages name it: everything on a page that differs from one to another.
 *
 * @param organisation its name in full
 * @param email where people write to the data protection team
 * @param telephone as it is to be read
 * @param address the lines of its postal address
 * @param exit the ordinary page that "Exit this page" leads to
 */
public record Brand(
    String organisation, String email, String telephone, List<String> address, URI exit) {
  public Brand {
    address = List.copyOf(address);
  }
}
