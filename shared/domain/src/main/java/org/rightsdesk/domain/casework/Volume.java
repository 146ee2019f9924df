package org.rightsdesk.domain.casework;

/**
 * One of the files of a response, as it was verified.
 *
 * @param sha256 the digest of the file, in lower-case hexadecimal
 * @param bytes its size
 */
public record Volume(String sha256, int pages, long bytes) {}
