package org.rightsdesk.lambda.aws;

import org.rightsdesk.lambda.ports.Functions;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/** Other functions, by asynchronous invocation. */
public final class LambdaFunctions implements Functions {
  private final LambdaClient client;

  public LambdaFunctions(LambdaClient client) {
    this.client = client;
  }

  @Override
  public void send(String functionName, String eventJson) {
    client.invoke(
        invoke ->
            invoke
                .functionName(functionName)
                .invocationType(InvocationType.EVENT)
                .payload(SdkBytes.fromUtf8String(eventJson)));
  }
}
