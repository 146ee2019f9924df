package org.rightsdesk.local.cloud.events;

import java.util.List;
import org.rightsdesk.local.cloud.json.Json;

/** The account's default event bus. */
public interface EventBus {

  /**
   * Hands an event to the targets of every rule of the template that it matches; it is on disk when
   * this returns.
   *
   * @param detailType such as {@code GuardDuty Malware Protection Object Scan Result}
   * @param source such as {@code aws.guardduty}
   */
  void publish(String detailType, String source, Json detail, List<String> resourceArns);
}
