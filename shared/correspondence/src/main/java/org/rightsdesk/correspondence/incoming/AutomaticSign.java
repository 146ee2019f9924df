package org.rightsdesk.correspondence.incoming;

/**
 * A sign in a mail's header that a machine sent it, so that no machine should answer (threat D8).
 */
public enum AutomaticSign {
  EMPTY_RETURN_PATH,
  AUTO_SUBMITTED,
  PRECEDENCE,
  MAILING_LIST,
  AUTO_REPLY_FIELD,
  POST_MESSAGE_CLASS,
  MACHINE_SENDER,
  DELIVERY_REPORT,
  ASKS_FOR_NO_REPLY
}
