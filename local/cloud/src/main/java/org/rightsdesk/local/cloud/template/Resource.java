package org.rightsdesk.local.cloud.template;

import org.rightsdesk.local.cloud.json.Json;

/** A resource of the template, its properties resolved (no intrinsic functions are left). */
public record Resource(String id, String type, Json properties) {}
