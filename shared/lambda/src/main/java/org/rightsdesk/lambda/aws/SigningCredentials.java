package org.rightsdesk.lambda.aws;

import java.util.Optional;
import java.util.function.Supplier;
import org.rightsdesk.web.signing.Credentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/**
 * The function's own credentials, to sign what browsers send.
 *
 * <p>They are asked for at every signature: they last hours, and a function that is restored from a
 * snapshot has them from its container and not from the environment.
 */
public final class SigningCredentials implements Supplier<Credentials> {
  private final AwsCredentialsProvider provider;

  /** Those that the runtime gives. */
  public SigningCredentials() {
    this(DefaultCredentialsProvider.builder().build());
  }

  SigningCredentials(AwsCredentialsProvider provider) {
    this.provider = provider;
  }

  @Override
  public Credentials get() {
    AwsCredentials found = provider.resolveCredentials();
    Optional<String> token = Optional.empty();
    if (found instanceof AwsSessionCredentials session) {
      token = Optional.of(session.sessionToken());
    }
    return new Credentials(found.accessKeyId(), found.secretAccessKey(), token);
  }
}
