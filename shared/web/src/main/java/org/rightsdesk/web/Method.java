package org.rightsdesk.web;

/** The request methods that any route may answer. */
public enum Method {
  GET,
  HEAD,
  POST;

  /** Whether a request by this method changes nothing. */
  public boolean safe() {
    return this != POST;
  }
}
