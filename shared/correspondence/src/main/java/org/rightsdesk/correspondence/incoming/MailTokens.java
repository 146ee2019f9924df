package org.rightsdesk.correspondence.incoming;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Opens mails as streams of tokens, always in the same way, and finds a part by its place. */
final class MailTokens {
  private MailTokens() {}

  /** Returns the tokens of one mail; mails attached to it are parts like any other. */
  static MimeTokenStream of(InputStream raw, MailLimits limits) {
    MimeConfig config =
        new MimeConfig.Builder()
            .setMaxHeaderCount(limits.fields())
            .setMaxHeaderLen(limits.fieldBytes())
            .setMaxLineLen(limits.fieldBytes())
            .build();
    MimeTokenStream tokens = new MimeTokenStream(config);
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    tokens.parse(raw);
    return tokens;
  }

  /**
   * Returns a source of the decoded content of one part.
   *
   * @param path the part's place among the leaves of its mail, from 1, for each mail on the way
   */
  static MailSource part(MailSource mail, List<Integer> path, MailLimits limits) {
    return () -> {
      InputStream raw = mail.open();
      try {
        InputStream content = raw;
        for (int place : path) {
          content = leaf(content, place, limits);
        }
        return new FilterInputStream(content) {
          @Override
          public void close() throws IOException {
            raw.close();
          }
        };
      } catch (IOException | RuntimeException failure) {
        raw.close();
        throw failure;
      }
    };
  }

  /** The content of the part that the tokens stand at, out of the encoding it was sent in. */
  static InputStream content(MimeTokenStream tokens) {
    boolean base64 = "base64".equalsIgnoreCase(tokens.getBodyDescriptor().getTransferEncoding());
    return base64 ? new Base64Content(tokens.getInputStream()) : tokens.getDecodedInputStream();
  }

  private static InputStream leaf(InputStream raw, int place, MailLimits limits)
      throws IOException {
    MimeTokenStream tokens = of(SavedMail.open(raw).stream(), limits);
    int seen = 0;
    try {
      for (EntityState state = tokens.getState();
          state != EntityState.T_END_OF_STREAM;
          state = tokens.next()) {
        if (state == EntityState.T_BODY) {
          seen++;
          if (seen == place) {
            return content(tokens);
          }
        }
      }
    } catch (MimeException damaged) {
      throw new IOException("the mail cannot be read as far as this part", damaged);
    }
    throw new IOException("the mail has no such part");
  }
}
