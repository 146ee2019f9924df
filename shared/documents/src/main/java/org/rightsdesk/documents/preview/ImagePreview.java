package org.rightsdesk.documents.preview;

import java.io.IOException;
import java.nio.file.Path;

/** Makes pictures of identity documents that hold only what is seen. */
public interface ImagePreview {
  /**
   * Makes a picture of each page of a JPEG, PNG or PDF file.
   *
   * <p>Orientation is honoured; place, time and device recorded in the file are dropped. Sizes are
   * read from the header before anything is decoded.
   *
   * @param file the document; it is only read
   * @param folder an existing, empty folder for {@code preview-0001.png} and so on
   * @throws IOException only if the folder cannot be written or the file not read from disk
   */
  PreviewOutcome preview(Path file, Path folder) throws IOException;
}
