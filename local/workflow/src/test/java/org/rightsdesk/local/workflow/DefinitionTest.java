package org.rightsdesk.local.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a definition may hold, and how the rest is refused. */
class DefinitionTest {
  private static final String PASS = "{\"Type\":\"Pass\",\"End\":true}";

  @Test
  void a_definition_says_where_it_starts() {
    Definition definition = Definition.parse(World.definition("P", "\"P\":" + PASS));
    assertThat(definition.flow().startAt()).isEqualTo("P");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"Type\":\"Pass\",\"End\":true,\"ResultPath\":\"$.x\"} | /States/P/ResultPath",
        "{\"Type\":\"Pass\",\"End\":true,\"QueryLanguage\":\"JSONata\"} | /States/P/QueryLanguage",
        "{\"Type\":\"Activity\",\"End\":true} | /States/P/Type",
        "{\"Type\":\"Pass\"} | /States/P/Next",
        "{\"Type\":\"Pass\",\"Next\":\"P\",\"End\":true} | /States/P/Next",
        "{\"Type\":\"Pass\",\"Next\":\"Q\"} | /States/P",
        "{\"Type\":\"Pass\",\"End\":true,\"Output\":\"{% 1 + %}\"} | /States/P/Output",
        "{\"Type\":\"Pass\",\"End\":true,\"Output\":{\"a\":[\"{% 1 \"]}} | /States/P/Output/a[0]",
        "{\"Type\":\"Pass\",\"End\":true,\"Output\":\" {% 1 %}\"} | /States/P/Output",
        "{\"Type\":\"Pass\",\"End\":true,\"Assign\":{\"states\":1}} | /States/P/Assign/states",
        "{\"Type\":\"Pass\",\"End\":true,\"Assign\":{\"a b\":1}} | /States/P/Assign/a b",
        "{\"Type\":\"Pass\",\"End\":true,\"Retry\":[]} | /States/P/Retry",
        "{\"Type\":\"Wait\",\"End\":true} | /States/P/Seconds",
        "{\"Type\":\"Wait\",\"Seconds\":-1,\"End\":true} | /States/P/Seconds",
        "{\"Type\":\"Wait\",\"SecondsPath\":\"$.a\",\"Seconds\":1,\"End\":true} | /States/P/SecondsPath",
        "{\"Type\":\"Choice\",\"Choices\":[]} | /States/P/Choices",
        "{\"Type\":\"Choice\",\"Assign\":{}} | /States/P/Assign",
        "{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.a\",\"Next\":\"P\"}]} | /States/P/Choices[0]/Condition",
        "{\"Type\":\"Fail\",\"End\":true} | /States/P/End",
        "{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::sqs:sendMessage\"} | /States/P/Resource",
        "{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::lambda:invoke\"} | /States/P/Arguments",
        "{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::lambda:invoke\",\"Arguments\":{\"FunctionName\":\"f\",\"Payload\":1,\"InvocationType\":\"Event\"}} | /States/P/Arguments/InvocationType",
        "{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::lambda:invoke\",\"Arguments\":{\"FunctionName\":\"f\",\"Payload\":1},\"HeartbeatSeconds\":1} | /States/P/HeartbeatSeconds",
        "{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::lambda:invoke\",\"Arguments\":{\"FunctionName\":\"f\",\"Payload\":1},\"Retry\":[{\"ErrorEquals\":[\"States.ALL\",\"A\"]}]} | /States/P/Retry[0]/ErrorEquals",
        "{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::lambda:invoke\",\"Arguments\":{\"FunctionName\":\"f\",\"Payload\":1},\"Retry\":[{\"ErrorEquals\":[\"A\"],\"Backoff\":1}]} | /States/P/Retry[0]/Backoff",
        "{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::lambda:invoke\",\"Arguments\":{\"FunctionName\":\"f\",\"Payload\":1},\"Catch\":[{\"ErrorEquals\":[\"A\"]}]} | /States/P/Catch[0]/Next",
        "{\"Type\":\"Map\",\"ItemProcessor\":{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Succeed\"}}},\"End\":true} | /States/P/ItemProcessor/States/P",
        "{\"Type\":\"Map\",\"ToleratedFailureCount\":1,\"ItemProcessor\":{\"StartAt\":\"I\",\"States\":{\"I\":{\"Type\":\"Succeed\"}}},\"End\":true} | /States/P/ToleratedFailureCount",
        "{\"Type\":\"Map\",\"ItemReader\":{},\"ItemProcessor\":{\"StartAt\":\"I\",\"States\":{\"I\":{\"Type\":\"Succeed\"}}},\"End\":true} | /States/P/ItemReader",
      })
  void a_state_is_refused_by_the_path_of_what_is_wrong(String state, String path) {
    assertThatThrownBy(() -> Definition.parse(World.definition("P", "\"P\":" + state)))
        .isInstanceOf(DefinitionRefused.class)
        .hasMessageStartingWith(path + ":");
  }

  @Test
  void a_definition_in_another_query_language_is_refused() {
    assertThatThrownBy(
            () -> Definition.parse("{\"StartAt\":\"P\",\"States\":{\"P\":" + PASS + "}}"))
        .hasMessageStartingWith("/QueryLanguage:");
  }

  @Test
  void a_text_that_is_not_JSON_is_refused() {
    assertThatThrownBy(() -> Definition.parse("{\"a\":1,\"a\":2}"))
        .isInstanceOf(DefinitionRefused.class);
  }

  @Test
  void a_state_that_nothing_leads_to_is_refused() {
    assertThatThrownBy(
            () -> Definition.parse(World.definition("P", "\"P\":" + PASS + ",\"Q\":" + PASS)))
        .hasMessage("/States/Q: is a state that nothing leads to");
  }

  @Test
  void a_flow_without_an_end_is_refused() {
    assertThatThrownBy(
            () ->
                Definition.parse(World.definition("P", "\"P\":{\"Type\":\"Pass\",\"Next\":\"P\"}")))
        .hasMessage("/: has no state that ends it");
  }

  @Test
  void a_branch_may_not_assign_a_variable_of_the_flow_around_it() {
    assertThatThrownBy(
            () ->
                Definition.parse(
                    World.definition(
                        "P",
                        "\"P\":{\"Type\":\"Parallel\",\"Assign\":{\"x\":1},\"Branches\":[{"
                            + "\"StartAt\":\"B\",\"States\":{\"B\":{\"Type\":\"Pass\","
                            + "\"Assign\":{\"x\":2},\"End\":true}}}],\"End\":true}")))
        .hasMessageStartingWith("/States/P/States/B/Assign/x:");
  }
}
