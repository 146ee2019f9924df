package org.rightsdesk.web.session;

/** A session together with the token that opened it. */
public record OpenSession(SecretToken token, Session session) {}
