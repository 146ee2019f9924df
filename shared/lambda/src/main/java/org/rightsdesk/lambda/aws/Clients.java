package org.rightsdesk.lambda.aws;

import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sfn.SfnClient;

/**
 * Makes the clients of a function, each once, when it starts.
 *
 * <p>Region, credentials and endpoints come from the environment, as the runtime sets it.
 */
public final class Clients {
  private static final Duration LONGEST_CALL = Duration.ofSeconds(70);

  private Clients() {}

  public static DynamoDbClient dynamoDb() {
    return DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
  }

  public static S3Client s3() {
    return S3Client.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
  }

  public static SfnClient stepFunctions() {
    return SfnClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
  }

  /** Waits for a function that was called as long as it may take. */
  public static LambdaClient lambda() {
    return LambdaClient.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(LONGEST_CALL))
        .build();
  }

  public static SesV2Client ses() {
    return SesV2Client.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
  }
}
