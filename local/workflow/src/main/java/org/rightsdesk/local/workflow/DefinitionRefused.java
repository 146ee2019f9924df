package org.rightsdesk.local.workflow;

/** Says that a definition holds something that the service would refuse or that is not run here. */
public final class DefinitionRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DefinitionRefused(String path, String reason) {
    super(path + ": " + reason);
  }
}
