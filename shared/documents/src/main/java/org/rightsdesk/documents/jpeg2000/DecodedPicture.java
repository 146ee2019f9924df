package org.rightsdesk.documents.jpeg2000;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The samples of a decoded picture, as channels of colour and of opacity. */
public final class DecodedPicture {
  private static final int COLOUR = 0;
  private static final int OPACITY = 1;
  private static final int OPACITY_BLENDED = 2;

  private final Span span;
  private final boolean complete;
  private final List<Plane> planes;
  private final List<Channel> colours = new ArrayList<>();
  private Optional<Channel> opacity = Optional.empty();

  DecodedPicture(Boxes boxes, Span span, List<Plane> planes, boolean complete) throws IOException {
    this.span = span;
    this.planes = planes;
    this.complete = complete;
    List<Channel> channels = channels(boxes);
    Channel[] inOrder = new Channel[channels.size()];
    for (int i = 0; i < channels.size(); i++) {
      Boxes.ChannelMeaning meaning = boxes.meanings().get(i);
      if (meaning == null) {
        place(inOrder, i, channels.get(i));
      } else if (meaning.kind() == COLOUR) {
        place(inOrder, meaning.colour() == 0 ? i : meaning.colour() - 1, channels.get(i));
      } else if (meaning.kind() == OPACITY || meaning.kind() == OPACITY_BLENDED) {
        opacity = Optional.of(channels.get(i));
      }
    }
    for (Channel channel : inOrder) {
      if (channel != null) {
        colours.add(channel);
      }
    }
  }

  private static void place(Channel[] inOrder, int index, Channel channel) throws IOException {
    if (index >= inOrder.length || inOrder[index] != null) {
      throw new IOException("channels in an order that cannot be");
    }
    inOrder[index] = channel;
  }

  private List<Channel> channels(Boxes boxes) throws IOException {
    List<Channel> channels = new ArrayList<>();
    if (boxes.palette().isPresent() && !boxes.mapping().isEmpty()) {
      for (Boxes.Mapped mapped : boxes.mapping()) {
        if (mapped.component() >= planes.size()
            || mapped.column() >= boxes.palette().get().columns()) {
          throw new IOException("a channel of what there is not");
        }
        Optional<Palette> palette = mapped.byPalette() ? boxes.palette() : Optional.empty();
        channels.add(new Channel(span, planes.get(mapped.component()), palette, mapped.column()));
      }
    } else {
      for (Plane plane : planes) {
        channels.add(new Channel(span, plane, Optional.empty(), 0));
      }
    }
    return channels;
  }

  /** One value for each pixel. */
  public static final class Channel {
    private final Span span;
    private final Plane plane;
    private final Optional<Palette> palette;
    private final int column;

    Channel(Span span, Plane plane, Optional<Palette> palette, int column) {
      this.span = span;
      this.plane = plane;
      this.palette = palette;
      this.column = column;
    }

    /** The bits of a value, at most eight; of deeper ones only the first eight are kept. */
    public int depth() {
      return palette.map(colours -> colours.depth(column)).orElseGet(plane::depth);
    }

    /** The value of a pixel, from the upper left corner. */
    public int at(int x, int y) {
      int sample = plane.at(span.left() + x, span.top() + y);
      return palette.isPresent() ? palette.get().value(column, sample) : sample;
    }
  }

  /** Its width in pixels. */
  public int width() {
    return span.width();
  }

  /** Its height in pixels. */
  public int height() {
    return span.height();
  }

  /** Whether all of the picture was there; what was not is grey, or blurred. */
  public boolean isComplete() {
    return complete;
  }

  /** Its channels of colour in their order; those of a palette, where it has one. */
  public List<Channel> colours() {
    return List.copyOf(colours);
  }

  /** How opaque it is, if it says so. */
  public Optional<Channel> opacity() {
    return opacity;
  }

  /** The samples as they are stored, where a palette outside of the picture is to be used. */
  public Channel stored() {
    return new Channel(span, planes.getFirst(), Optional.empty(), 0);
  }
}
