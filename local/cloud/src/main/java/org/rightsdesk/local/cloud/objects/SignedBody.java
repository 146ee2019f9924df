package org.rightsdesk.local.cloud.objects;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.rightsdesk.local.cloud.objects.SignatureGate.Signed;

/**
 * A body as its caller signed it: whole, or in the chunks of {@code aws-chunked} with a signature
 * each and trailing checksums.
 *
 * @param content the bytes of the object, without the chunks' frames
 * @param trailers headers that came after the content, such as its checksum
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
record SignedBody(byte[] content, Map<String, String> trailers) {

  private static final String CHUNKED = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
  private static final String CHUNKED_TRAILER = CHUNKED + "-TRAILER";
  private static final String UNSIGNED_TRAILER = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
  private static final String NOTHING = Encoding.sha256(new byte[0]);

  /** Compares the body with what was signed and takes it out of its chunks. */
  static SignedBody check(byte[] body, Signed signed) throws S3Error {
    return switch (signed.payload()) {
      case SignatureGate.UNSIGNED -> new SignedBody(body, Map.of());
      case CHUNKED, CHUNKED_TRAILER -> new Chunks(body, signed, true).read();
      case UNSIGNED_TRAILER -> new Chunks(body, signed, false).read();
      default -> {
        if (!Encoding.sha256(body).equals(signed.payload())) {
          throw new S3Error(
              400,
              "XAmzContentSHA256Mismatch",
              "The provided 'x-amz-content-sha256' header does not match what was computed");
        }
        yield new SignedBody(body, Map.of());
      }
    };
  }

  private static final class Chunks {

    private final ByteArrayInputStream from;
    private final Signed signed;
    private final boolean withSignatures;
    private String previous;

    Chunks(byte[] body, Signed signed, boolean withSignatures) {
      this.from = new ByteArrayInputStream(body);
      this.signed = signed;
      this.withSignatures = withSignatures;
      this.previous = signed.signature();
    }

    SignedBody read() throws S3Error {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      while (true) {
        String[] frame = line().split(";chunk-signature=", -1);
        byte[] chunk = new byte[size(frame[0])];
        from.readNBytes(chunk, 0, chunk.length);
        if (withSignatures) {
          if (frame.length < 2) {
            throw incomplete();
          }
          verify("PAYLOAD", NOTHING + "\n" + Encoding.sha256(chunk), frame[1]);
        }
        if (chunk.length == 0) {
          return new SignedBody(content.toByteArray(), trailers());
        }
        content.writeBytes(chunk);
        if (!line().isEmpty()) {
          throw incomplete();
        }
      }
    }

    private Map<String, String> trailers() throws S3Error {
      Map<String, String> trailers = new LinkedHashMap<>();
      StringBuilder canonical = new StringBuilder();
      while (from.available() > 0) {
        String line = line();
        int colon = line.indexOf(':');
        if (colon < 0) {
          continue;
        }
        String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        String value = line.substring(colon + 1).strip();
        if (name.equals("x-amz-trailer-signature")) {
          verify(
              "TRAILER",
              Encoding.sha256(canonical.toString().getBytes(StandardCharsets.UTF_8)),
              value);
          return trailers;
        }
        trailers.put(name, value);
        canonical.append(name).append(':').append(value).append('\n');
      }
      if (withSignatures && !trailers.isEmpty()) {
        throw incomplete();
      }
      return trailers;
    }

    private void verify(String kind, String rest, String signature) throws S3Error {
      String toSign =
          String.join(
              "\n",
              SignatureGate.ALGORITHM + "-" + kind,
              signed.time(),
              signed.scope(),
              previous,
              rest);
      if (!signed.key().signed(toSign, signature)) {
        throw new S3Error(
            403, "SignatureDoesNotMatch", "The signature of a chunk of the body does not match");
      }
      previous = signature;
    }

    private String line() throws S3Error {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int next = from.read(); next >= 0; next = from.read()) {
        if (next == '\n') {
          return line.toString(StandardCharsets.UTF_8).stripTrailing();
        }
        line.write(next);
      }
      throw incomplete();
    }

    private int size(String hexadecimal) throws S3Error {
      try {
        int size = Integer.parseInt(hexadecimal, 16);
        if (size >= 0 && size <= from.available()) {
          return size;
        }
        throw incomplete();
      } catch (NumberFormatException e) {
        throw incomplete();
      }
    }

    private static S3Error incomplete() {
      return new S3Error(400, "IncompleteBody", "The chunks of the body are not whole");
    }
  }
}
