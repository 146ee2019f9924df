package org.rightsdesk.lambda.aws;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.textract.TextractClient;

/**
 * Makes the clients of a function, each once.
 *
 * <p>The table's is made when the function starts. The others are made at their first use, so that
 * a start waits for none that it does not need; but before a snapshot is taken they are made too,
 * since every start from it then finds them made.
 *
 * <p>Region, credentials and endpoints come from the environment, as the runtime sets it.
 */
public final class Clients {
  private static final Duration LONGEST_CALL = Duration.ofSeconds(70);

  private Clients() {}

  /** The one client of the table that everything in the function shares. */
  public static DynamoDbClient dynamoDb() {
    return OfTheTable.CLIENT;
  }

  public static Supplier<S3Client> s3() {
    return once(
        () -> S3Client.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build());
  }

  public static Supplier<SfnClient> stepFunctions() {
    return once(
        () -> SfnClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build());
  }

  /** Waits for a function that was called as long as it may take. */
  public static Supplier<LambdaClient> lambda() {
    return once(
        () ->
            LambdaClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(LONGEST_CALL))
                .build());
  }

  public static Supplier<SesV2Client> ses() {
    return once(
        () -> SesV2Client.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build());
  }

  public static Supplier<TextractClient> textract() {
    return once(
        () ->
            TextractClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build());
  }

  private static <T> Supplier<T> once(Supplier<T> make) {
    if ("snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
      T made = make.get();
      return () -> made;
    }
    AtomicReference<@Nullable T> kept = new AtomicReference<>();
    return () -> {
      T made = kept.get();
      // A function works on one event at a time, so nobody else makes it meanwhile.
      if (made == null) {
        made = make.get();
        kept.set(made);
      }
      return made;
    };
  }

  private static final class OfTheTable {
    private static final DynamoDbClient CLIENT =
        DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
  }
}
