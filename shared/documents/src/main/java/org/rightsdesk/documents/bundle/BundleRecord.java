package org.rightsdesk.documents.bundle;

import java.nio.file.Path;

/**
 * A redacted record's place in the bundle.
 *
 * @param number by which letter and index name it; rising from record to record
 * @param description for the index: neutral words of the officer's, such as "Letter about repairs"
 * @param folder of the redacted record
 */
public record BundleRecord(int number, String description, Path folder) {}
