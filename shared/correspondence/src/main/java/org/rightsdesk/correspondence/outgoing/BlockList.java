package org.rightsdesk.correspondence.outgoing;

import java.util.ArrayList;
import java.util.List;

/** Collects the blocks of one letter in reading order. */
final class BlockList {
  private final List<LetterBlock> blocks = new ArrayList<>();

  BlockList heading(String text) {
    blocks.add(new LetterBlock.Heading(text));
    return this;
  }

  BlockList paragraph(String text) {
    blocks.add(new LetterBlock.Paragraph(text));
    return this;
  }

  BlockList link(PageLink page) {
    blocks.add(new LetterBlock.Link(page));
    return this;
  }

  BlockList bullets(List<String> points) {
    blocks.add(new LetterBlock.BulletList(points));
    return this;
  }

  BlockList bullets(String... points) {
    return bullets(List.of(points));
  }

  BlockList table(List<String> header, List<List<String>> rows) {
    blocks.add(new LetterBlock.Table(header, rows));
    return this;
  }

  BlockList all(List<LetterBlock> others) {
    blocks.addAll(others);
    return this;
  }

  List<LetterBlock> toList() {
    return List.copyOf(blocks);
  }
}
