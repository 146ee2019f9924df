package org.rightsdesk.domain.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The examples of FIPS 180-4, and a letter that takes two bytes. */
class Sha256Test {
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private static final String OF_TWO_BLOCKS =
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1";

  @Test
  void a_text_is_digested_as_its_bytes_in_UTF_8() throws IOException {
    assertThat(Sha256.hex("abc")).isEqualTo(OF_ABC);
    assertThat(Sha256.hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))
        .isEqualTo(OF_TWO_BLOCKS);
    assertThat(Sha256.hex("ŵ"))
        .isEqualTo(Sha256.hex(new ByteArrayInputStream(new byte[] {(byte) 0xC5, (byte) 0xB5})));
  }

  @Test
  void a_stream_is_digested_from_where_it_stands() throws IOException {
    ByteArrayInputStream content =
        new ByteArrayInputStream("(abc".getBytes(StandardCharsets.US_ASCII));
    content.skipNBytes(1);
    assertThat(Sha256.hex(content)).isEqualTo(OF_ABC);
  }
}
