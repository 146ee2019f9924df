package org.rightsdesk.lambda.aws;

import java.util.function.Supplier;
import org.rightsdesk.lambda.ports.Functions;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Other functions on Lambda. */
public final class LambdaFunctions implements Functions {
  private final Supplier<LambdaClient> client;

  public LambdaFunctions(Supplier<LambdaClient> client) {
    this.client = client;
  }

  @Override
  public void send(String functionName, String eventJson) {
    invoke(functionName, eventJson, InvocationType.EVENT);
  }

  @Override
  public String call(String functionName, String eventJson) {
    InvokeResponse response = invoke(functionName, eventJson, InvocationType.REQUEST_RESPONSE);
    if (response.functionError() != null) {
      throw new FailedException(response.functionError());
    }
    return response.payload().asUtf8String();
  }

  private InvokeResponse invoke(String functionName, String eventJson, InvocationType type) {
    return client
        .get()
        .invoke(
            invoke ->
                invoke
                    .functionName(functionName)
                    .invocationType(type)
                    .payload(SdkBytes.fromUtf8String(eventJson)));
  }
}
