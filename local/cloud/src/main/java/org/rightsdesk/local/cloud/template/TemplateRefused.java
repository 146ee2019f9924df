package org.rightsdesk.local.cloud.template;

/** Says what in the template is wrong, or cannot be understood here. */
public final class TemplateRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Takes a sentence that names the place. */
  public TemplateRefused(String reason) {
    super(reason);
  }
}
