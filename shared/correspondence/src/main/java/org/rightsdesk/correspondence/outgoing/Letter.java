package org.rightsdesk.correspondence.outgoing;

/** A letter or mail of a known kind: exactly the facts that its words need. It prints masked. */
public sealed interface Letter permits ResidentMail, StaffMail {}
