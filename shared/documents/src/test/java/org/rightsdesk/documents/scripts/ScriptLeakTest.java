package org.rightsdesk.documents.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.documents.testing.Bundles;

/**
 * Two texts that differ only in a hidden name: what becomes of them must be the same, byte for
 * byte, fonts and all.
 */
class ScriptLeakTest {
  private final Bundles bundles;

  ScriptLeakTest(@TempDir Path folder) {
    this.bundles = new Bundles(folder);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("secrets")
  void a_hidden_name_leaves_nothing_in_the_bundle(String script, String text, String a, String b)
      throws IOException {
    Path shown = bundles.ofText("R", text.formatted(a), word -> false);
    Path other = bundles.ofText("R", text.formatted(b), word -> false);
    assertThat(Files.mismatch(shown, other)).isNotNegative();

    Path first = bundles.ofText("R", text.formatted(a), word -> isPartOf(a, word));
    Path second = bundles.ofText("R", text.formatted(b), word -> isPartOf(b, word));

    assertThat(first).hasSameBinaryContentAs(second);
  }

  static Stream<Arguments> secrets() {
    return Stream.of(
        Arguments.of("Arabic", "اتصلت %s بالمكتب يوم 12 مايو\nولم يرد أحد", "فاطمة", "زينب"),
        Arguments.of("Hebrew", "השכנה %s צעקה שוב", "רבקה", "שושנה"),
        Arguments.of("Devanagari", "कल %s ने शोर किया", "मूर्ति", "ज्योत्स्ना"),
        Arguments.of("Bengali", "কাল %s এসেছিল", "কৃষ্ণ", "শ্রীময়ী"),
        Arguments.of("Gurmukhi", "ਕੱਲ੍ਹ %s ਆਇਆ ਸੀ", "ਗੁਰਪ੍ਰੀਤ", "ਸਿੰਘ"),
        Arguments.of("Tamil", "நேற்று %s வந்தார்", "கவிதா", "ஸ்ரீதேவி"),
        Arguments.of("Chinese", "昨天%s来过，很吵。", "王小明", "李华"),
        Arguments.of("Korean", "어제 %s 씨가 왔어요", "김민수", "박영희"),
        Arguments.of("Arabic in English", "The name %s, said (again) twice", "فاطمة", "زينب"));
  }

  private static boolean isPartOf(String secret, String word) {
    return word.contains(secret) || secret.contains(word);
  }
}
