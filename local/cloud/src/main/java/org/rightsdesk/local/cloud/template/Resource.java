package org.rightsdesk.local.cloud.template;

import org.rightsdesk.local.cloud.json.Json;

/**
 * A resource of the template.
 *
 * @param id its logical name
 * @param name the name that it has here
 * @param properties its properties, the globals merged in and every function worked out
 */
public record Resource(String id, String type, String name, Json properties) {

  /** Its ARN. */
  public String arn() {
    return Naming.arn(type, name);
  }
}
