package org.rightsdesk.functions.intake;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.domain.papers.Paper;
import org.rightsdesk.web.form.HiddenField;
import org.rightsdesk.web.page.CountText;
import org.rightsdesk.web.page.DateText;
import org.rightsdesk.web.page.SizeText;

/**
 * A response as it is offered to be collected.
 *
 * @param volumes one for each file
 * @param password whether a password opens them
 */
public record CollectionView(List<Volume> volumes, boolean password) {
  /** Which volume a button of the page asks for. */
  public static final HiddenField VOLUME = new HiddenField("volume", 4);

  public CollectionView {
    volumes = List.copyOf(volumes);
  }

  /**
   * A file to download.
   *
   * @param number by which it is asked for
   * @param button what its button says
   * @param contents how many pages and bytes it has
   * @param downloaded whether and when it was downloaded
   */
  public record Volume(String number, String button, String contents, String downloaded) {}

  static CollectionView of(IntakeService.Offered offered) {
    Paper.DisclosureFile file = offered.file();
    int count = file.volumes().size();
    List<Volume> volumes = new ArrayList<>();
    for (Paper.StoredVolume stored : file.volumes()) {
      int number = volumes.size() + 1;
      int pages = stored.volume().pages();
      volumes.add(
          new Volume(
              String.valueOf(number),
              count == 1 ? "Download your document" : "Download volume " + number + " of " + count,
              CountText.of(pages, "page") + ", " + SizeText.of(stored.volume().bytes()),
              offered.downloads().containsKey(number)
                  ? "Downloaded on " + DateText.day(offered.downloads().get(number))
                  : "Not downloaded yet"));
    }
    return new CollectionView(volumes, file.password().isPresent());
  }

  /** The only volume, or the first of several. */
  public Volume first() {
    return volumes.getFirst();
  }

  /** Whether there is more than one file. */
  public boolean hasSeveral() {
    return volumes.size() > 1;
  }
}
