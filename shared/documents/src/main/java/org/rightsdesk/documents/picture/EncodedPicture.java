package org.rightsdesk.documents.picture;

import org.rightsdesk.documents.canonical.PictureKind;

/**
 * A picture as it stands in a PDF file.
 *
 * @param width in pixels
 * @param height in pixels
 * @param kind sixteen greys packed and deflated for text, JPEG for the others
 * @param bytes the encoded pixels; the record's own
 */
@SuppressWarnings("ArrayRecordComponent") // Made once, handed on once, never compared.
public record EncodedPicture(int width, int height, PictureKind kind, byte[] bytes) {}
