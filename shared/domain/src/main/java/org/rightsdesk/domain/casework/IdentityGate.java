package org.rightsdesk.domain.casework;

import java.time.LocalDate;
import java.util.List;

/** Whether the requester has shown who they are (Art 12(6), P 5.4). */
public sealed interface IdentityGate {
  /** Nobody has asked yet. */
  record NotAsked() implements IdentityGate {}

  /** Documents were asked for and are waited for. */
  record Asked(LocalDate on) implements IdentityGate {}

  /** An officer looked and could not match them; other documents are waited for. */
  record NotMatched(LocalDate on) implements IdentityGate {}

  /** An officer matched the documents with the record. The last of them came on the given day. */
  record Verified(LocalDate completeOn, List<PaperId> documents, StaffId by)
      implements IdentityGate {
    public Verified {
      documents = List.copyOf(documents);
    }
  }

  /** The manager was otherwise satisfied (P 5.4.4). */
  record Waived(LocalDate on, StaffId by) implements IdentityGate {}

  /** Whether personal data may be given to the requester as far as identity goes. */
  default boolean isOpen() {
    return switch (this) {
      case Verified _, Waived _ -> true;
      case NotAsked _, Asked _, NotMatched _ -> false;
    };
  }
}
