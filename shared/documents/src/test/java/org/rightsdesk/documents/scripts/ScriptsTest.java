package org.rightsdesk.documents.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.documents.canonical.Box;
import org.rightsdesk.documents.output.DocumentWriter;
import org.rightsdesk.documents.output.PageContent;
import org.rightsdesk.documents.output.PageItem;
import org.rightsdesk.documents.redaction.LayerWord;
import org.rightsdesk.documents.testing.Bundles;
import org.rightsdesk.documents.testing.ExternalTools;
import org.rightsdesk.documents.testing.PdfUa;

class ScriptsTest {
  /** What poppler puts around what is read from right to left. */
  private static final String DIRECTIONS = "[\u202A-\u202E]";

  private final Path folder;
  private final Bundles bundles;

  ScriptsTest(@TempDir Path folder) {
    this.folder = folder;
    this.bundles = new Bundles(folder);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void a_line_of_a_record_is_read_as_it_was_written(String script, String name, String line)
      throws IOException {
    ExternalTools.require("pdftotext", "qpdf");
    Path bundle = bundles.ofText(name, "Note\n\n" + line + "\n", unused -> false);

    ExternalTools.succeed("qpdf", "--check", bundle.toString());
    assertThat(read(bundle)).contains(line).contains("Dear " + name + ",");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void a_bundle_in_any_script_is_accessible(String script, String name, String line)
      throws IOException {
    assertThat(PdfUa.faults(bundles.ofText(name, line, unused -> false))).isEmpty();
  }

  static Stream<Arguments> lines() {
    return Stream.of(
        Arguments.of("Greek", "Ελένη Παππά", "Το σπίτι έχει υγρασία από τον Μάιο."),
        Arguments.of("Cyrillic", "Анна Ковальчук", "В квартире сыро с мая, помогите."),
        Arguments.of("Arabic", "محمد علي", "أسكن في شقة رطبة منذ سنوات ولا أحد يرد"),
        Arguments.of("Urdu", "فاطمہ ڈار", "گھر میں نمی ہے اور کوئی جواب نہیں دیتا"),
        Arguments.of("Hebrew", "דוד כהן", "הדירה רטובה כבר שנים ואין תשובה"),
        Arguments.of(
            "Devanagari", "प्रिया शर्मा", "मैं किराये के मकान में रहती हूँ, कृपया मरम्मत करें।"),
        Arguments.of("Bengali", "ফাতেমা বেগম", "আমি ভাড়া বাড়িতে থাকি, মেরামত করুন।"),
        Arguments.of("Gurmukhi", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "ਮੈਂ ਕਿਰਾਏ ਦੇ ਘਰ ਵਿੱਚ ਰਹਿੰਦਾ ਹਾਂ।"),
        Arguments.of("Tamil", "கவிதா", "நான் வாடகை வீட்டில் வசிக்கிறேன், கோவில் அருகில்."),
        Arguments.of("Chinese", "王小明", "我叫王小明，房子漏水了。臺灣繁體字也行。"),
        Arguments.of("Korean", "김민수", "집에 물이 샙니다. 빨리 고쳐 주세요. 金敏洙"));
  }

  @Test
  void a_character_without_a_glyph_is_shown_by_its_code_in_record_and_letter() throws IOException {
    ExternalTools.require("pdftotext");
    Path bundle = bundles.ofText("Kim \uD83D\uDE00", "house \uD83C\uDFE0", unused -> false);

    assertThat(read(bundle)).contains("Dear Kim [U+1F600],", "house [U+1F3E0]");
  }

  @Test
  void a_word_over_a_picture_is_read_as_it_was_written() throws IOException {
    ExternalTools.require("pdftotext");
    Path file = folder.resolve("layer.pdf");
    List<LayerWord> words =
        List.of(
            new LayerWord("محمد", new Box(60, 20, 30, 12), 0),
            new LayerWord("שלום", new Box(28, 20, 30, 12), 0),
            new LayerWord("Smith", new Box(20, 60, 30, 12), 1));
    try (DocumentWriter writer = new DocumentWriter(file, "Layer")) {
      writer.add(new PageContent(120, 120, List.of(new PageItem.LayerText(words))));
      writer.finish();
    }

    assertThat(read(file)).contains("محمد שלום", "Smith");
  }

  private static String read(Path bundle) {
    String words = ExternalTools.succeed("pdftotext", "-layout", bundle.toString(), "-");
    String plain = words.replaceAll(DIRECTIONS, "").replaceAll(" +", " ");
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }
}
