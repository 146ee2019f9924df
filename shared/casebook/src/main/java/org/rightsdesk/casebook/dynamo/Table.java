package org.rightsdesk.casebook.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rightsdesk.casebook.CasebookBusyException;
import org.rightsdesk.domain.casework.CaseReference;
import org.rightsdesk.domain.casework.Stage;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The one table: reads are consistent, and what loses a race is told so or tried again. */
final class Table {
  private static final int MOST_TRIES = 30;
  private static final int BATCH = 25;
  private static final String KEPT = "attribute_exists(pk) AND #stage <> :disposal";
  private static final Set<String> WORTH_TRYING_AGAIN =
      Set.of(
          "ConditionalCheckFailed",
          "TransactionConflict",
          "ThrottlingError",
          "ProvisionedThroughputExceeded");
  private static final Map<String, AttributeValue> DISPOSAL =
      Map.of(":disposal", AttributeValue.fromS(Stage.DISPOSAL.name()));

  private final DynamoDbClient client;
  private final String name;
  private final Backoff backoff;

  Table(DynamoDbClient client, String name, Backoff backoff) {
    this.client = client;
    this.name = name;
    this.backoff = backoff;
  }

  String name() {
    return name;
  }

  /**
   * Tries until there is an answer.
   *
   * @throws CasebookBusyException if there is none after many tries
   */
  <T> T retrying(CaseReference reference, Supplier<Optional<T>> attempt) {
    for (int tried = 1; tried <= MOST_TRIES; tried++) {
      Optional<T> answer = attempt.get();
      if (answer.isPresent()) {
        return answer.get();
      }
      backoff.pause(tried);
    }
    throw new CasebookBusyException(reference);
  }

  Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
    return Optional.of(
            client.getItem(get -> get.tableName(name).key(key).consistentRead(true)).item())
        .filter(item -> !item.isEmpty());
  }

  /** The items of a case whose sort key begins so, in its order. */
  List<Map<String, AttributeValue>> query(CaseReference reference, String prefix) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(name)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(Keys.partition(reference)),
                    ":prefix", AttributeValue.fromS(prefix)))
            .build();
    return client.queryPaginator(request).items().stream().toList();
  }

  /** The keys of every item of a case. */
  List<Map<String, AttributeValue>> keys(CaseReference reference) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(name)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk")
            .projectionExpression("pk, sk")
            .expressionAttributeValues(
                Map.of(":pk", AttributeValue.fromS(Keys.partition(reference))))
            .build();
    return client.queryPaginator(request).items().stream().toList();
  }

  Stream<Map<String, AttributeValue>> queryIndex(String index, String attribute, String value) {
    return queryIndex(
        index,
        "#attribute = :value",
        Map.of("#attribute", attribute),
        Map.of(":value", AttributeValue.fromS(value)));
  }

  Stream<Map<String, AttributeValue>> queryIndexUntil(
      String index, String attribute, String value, String sort, String before) {
    return queryIndex(
        index,
        "#attribute = :value AND #sort < :before",
        Map.of("#attribute", attribute, "#sort", sort),
        Map.of(":value", AttributeValue.fromS(value), ":before", AttributeValue.fromS(before)));
  }

  private Stream<Map<String, AttributeValue>> queryIndex(
      String index,
      String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(name)
            .indexName(index)
            .keyConditionExpression(condition)
            .expressionAttributeNames(names)
            .expressionAttributeValues(values)
            .build();
    return client.queryPaginator(request).items().stream();
  }

  TransactWriteItem put(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder()
        .put(Put.builder().tableName(name).item(item).build())
        .build();
  }

  TransactWriteItem putNew(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder()
        .put(
            Put.builder()
                .tableName(name)
                .item(item)
                .conditionExpression("attribute_not_exists(pk)")
                .build())
        .build();
  }

  /** Writes all or nothing. False: a race was lost, nothing was written, and it may be retried. */
  boolean transact(List<TransactWriteItem> writes) {
    try {
      client.transactWriteItems(transaction -> transaction.transactItems(writes));
      return true;
    } catch (TransactionCanceledException cancelled) {
      if (cancelled.cancellationReasons().stream()
          .map(CancellationReason::code)
          .anyMatch(WORTH_TRYING_AGAIN::contains)) {
        return false;
      }
      throw cancelled;
    }
  }

  /**
   * Writes an item of a case on the condition that the case is there and its disposal has not
   * begun.
   *
   * @throws IllegalStateException if it is not so
   */
  void putWhileKept(CaseReference reference, Map<String, AttributeValue> item) {
    TransactWriteItem kept =
        TransactWriteItem.builder()
            .conditionCheck(
                ConditionCheck.builder()
                    .tableName(name)
                    .key(Keys.item(reference, Keys.CASE))
                    .conditionExpression(KEPT)
                    .expressionAttributeNames(Map.of("#stage", CaseItem.STAGE))
                    .expressionAttributeValues(DISPOSAL)
                    .build())
            .build();
    retrying(
        reference,
        () -> {
          if (transact(List.of(kept, put(item)))) {
            return Optional.of(true);
          }
          requireKept(reference);
          return Optional.empty();
        });
  }

  /** Sets an attribute of the case's own item under the same condition. */
  void setWhileKept(CaseReference reference, String attribute, AttributeValue value) {
    Update update =
        Update.builder()
            .tableName(name)
            .key(Keys.item(reference, Keys.CASE))
            .updateExpression("SET #attribute = :value")
            .conditionExpression(KEPT)
            .expressionAttributeNames(Map.of("#attribute", attribute, "#stage", CaseItem.STAGE))
            .expressionAttributeValues(Attributes.with(DISPOSAL, Map.of(":value", value)))
            .build();
    retrying(
        reference,
        () -> {
          if (transact(List.of(TransactWriteItem.builder().update(update).build()))) {
            return Optional.of(true);
          }
          requireKept(reference);
          return Optional.empty();
        });
  }

  private void requireKept(CaseReference reference) {
    boolean kept =
        get(Keys.item(reference, Keys.CASE))
            .filter(item -> !Attributes.text(item, CaseItem.STAGE).equals(Stage.DISPOSAL.name()))
            .isPresent();
    if (!kept) {
      throw new IllegalStateException("there is no case " + reference + ", or it is being deleted");
    }
  }

  /** Deletes an item if an attribute of it still has this value. */
  void deleteIf(Map<String, AttributeValue> key, String attribute, AttributeValue value) {
    try {
      client.deleteItem(
          delete ->
              delete
                  .tableName(name)
                  .key(key)
                  .conditionExpression("#attribute = :value")
                  .expressionAttributeNames(Map.of("#attribute", attribute))
                  .expressionAttributeValues(Map.of(":value", value)));
    } catch (ConditionalCheckFailedException | TransactionConflictException _) {
      // Another value took its place or is taking it, or nothing is there: nothing to delete.
    }
  }

  void deleteAll(List<Map<String, AttributeValue>> keys) {
    for (int from = 0; from < keys.size(); from += BATCH) {
      List<WriteRequest> left =
          new ArrayList<>(
              keys.subList(from, Math.min(keys.size(), from + BATCH)).stream()
                  .map(
                      key ->
                          WriteRequest.builder()
                              .deleteRequest(DeleteRequest.builder().key(key).build())
                              .build())
                  .toList());
      for (int tried = 1; !left.isEmpty(); tried++) {
        Map<String, List<WriteRequest>> requests = Map.of(name, left);
        left =
            client
                .batchWriteItem(batch -> batch.requestItems(requests))
                .unprocessedItems()
                .getOrDefault(name, List.of());
        if (!left.isEmpty()) {
          backoff.pause(tried);
        }
      }
    }
  }
}
