package org.rightsdesk.local.cloud.template;

import java.util.List;
import java.util.Map;

/** The template, resolved for this machine. */
public record Template(Map<String, Resource> resources) {

  /** The account that everything belongs to. */
  public static final String ACCOUNT = "000000000000";

  /** The region that everything is in. */
  public static final String REGION = "eu-west-2";

  /** The resource of this logical name; one that is not there is refused. */
  public Resource resource(String id) {
    Resource resource = resources.get(id);
    if (resource == null) {
      throw new TemplateRefused("There is no resource " + id);
    }
    return resource;
  }

  /** The resources of one type, in the template's order. */
  public List<Resource> ofType(String type) {
    return resources.values().stream().filter(resource -> resource.type().equals(type)).toList();
  }

  /**
   * The ARN of something in our account and region, such as {@code arn("lambda", "function:x")}.
   */
  public static String arn(String service, String rest) {
    return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + rest;
  }
}
