package org.rightsdesk.documents.output;

import java.io.IOException;
import java.util.SortedMap;

/**
 * A font of glyphs in a TrueType program, whose codes have two bytes each.
 *
 * @param metrics what its descriptor says of its box and heights
 * @param widths what its descendant says of advances
 * @param glyphs the number of each code's glyph in the program, in two bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Made to be written once, never compared.
record CompositeFont(
    String name,
    String metrics,
    String widths,
    byte[] program,
    byte[] glyphs,
    SortedMap<Integer, String> textByCode) {

  void write(PdfFile file, int number) throws IOException {
    int descendant = file.reserve();
    int descriptor = file.reserve();
    int programNumber = file.reserve();
    int map = file.reserve();
    int glyphsNumber = file.reserve();
    file.object(
        number,
        "<</Type /Font /Subtype /Type0 /BaseFont /"
            + name
            + " /Encoding /Identity-H /DescendantFonts ["
            + PdfSyntax.reference(descendant)
            + "] /ToUnicode "
            + PdfSyntax.reference(map)
            + ">>");
    file.object(
        descendant,
        "<</Type /Font /Subtype /CIDFontType2 /BaseFont /"
            + name
            + " /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"
            + " /FontDescriptor "
            + PdfSyntax.reference(descriptor)
            + " "
            + widths
            + " /CIDToGIDMap "
            + PdfSyntax.reference(glyphsNumber)
            + ">>");
    file.object(
        descriptor,
        "<</Type /FontDescriptor /FontName /"
            + name
            + " /Flags 4 "
            + metrics
            + " /StemV 80 /FontFile2 "
            + PdfSyntax.reference(programNumber)
            + ">>");
    file.stream(
        programNumber,
        "/Length1 " + program.length + " /Filter /FlateDecode",
        PdfSyntax.deflated(program));
    file.stream(map, "/Filter /FlateDecode", PdfSyntax.deflated(CharacterMap.of(textByCode)));
    file.stream(glyphsNumber, "/Filter /FlateDecode", PdfSyntax.deflated(glyphs));
  }
}
