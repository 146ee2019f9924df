package org.rightsdesk.localstack;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** LocalStack in a container, started once for all suites and stopped with the process. */
final class LocalStack {
  /** The last image that needs no account. */
  private static final DockerImageName IMAGE =
      DockerImageName.parse("localstack/localstack:4.14.0");

  private static final AtomicInteger NAMES = new AtomicInteger();
  private static final Optional<LocalStackContainer> CONTAINER = start();

  private LocalStack() {}

  private static Optional<LocalStackContainer> start() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      System.out.println(
          "LEFT OUT: the adapters' suites against LocalStack. They need a Docker engine.");
      return Optional.empty();
    }
    LocalStackContainer container =
        new LocalStackContainer(IMAGE).withServices("dynamodb", "s3", "stepfunctions");
    container.start();
    return Optional.of(container);
  }

  /** Leaves the suite out where no engine runs. */
  static void require() {
    Assumptions.assumeTrue(CONTAINER.isPresent(), "no Docker engine runs");
  }

  /** A name that nothing else has, for a table, a bucket or a machine. */
  static String newName(String kind) {
    return kind + "-" + NAMES.incrementAndGet();
  }

  /** A client of it. */
  static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
    LocalStackContainer container = CONTAINER.orElseThrow();
    URI endpoint = container.getEndpoint();
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(container.getRegion()))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(container.getAccessKey(), container.getSecretKey())))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }
}
