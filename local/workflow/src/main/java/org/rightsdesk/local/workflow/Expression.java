package org.rightsdesk.local.workflow;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rightsdesk.local.workflow.StateFailure.TaskError;

/**
 * A JSONata expression of a definition.
 *
 * @param source the text between the delimiters
 * @param field where it stands in its state, such as {@code Output/name}
 */
record Expression(String source, String field) {
  /** The nesting that the service allows an expression. */
  private static final int DEEPEST = 100;

  private static final long LONGEST_MILLIS = 5_000;

  /** Compiles the text, to find syntax errors when a definition is read. */
  static Expression parse(String source, String field) throws JException {
    var compiled = Jsonata.jsonata(source);
    if (compiled.getErrors() != null && !compiled.getErrors().isEmpty()) {
      throw new JException("S0500", 0);
    }
    return new Expression(source, field);
  }

  /**
   * Evaluates the expression.
   *
   * @throws StateFailure States.QueryEvaluationError when it fails, is undefined, runs too long or
   *     yields something that is not JSON
   */
  @Nullable Object evaluate(Bindings bindings) throws StateFailure {
    Object result;
    try {
      Jsonata compiled = Jsonata.jsonata(source);
      compiled.setOutputConvertNulls(false);
      Jsonata.Frame frame = compiled.createFrame();
      bindings.variables().forEach((name, value) -> frame.bind(name, nullAware(value)));
      frame.bind("states", bindings.states());
      ExtraFunctions.bind(frame, bindings.now());
      frame.setRuntimeBounds(LONGEST_MILLIS, DEEPEST);
      result = compiled.evaluate(null, frame);
    } catch (StackOverflowError tooDeep) {
      throw failed("nests too deeply", tooDeep);
    } catch (RuntimeException failure) {
      throw failed("threw an error: " + failure.getMessage(), failure);
    }
    if (result == null) {
      throw failed("returned nothing (undefined)", null);
    }
    return plain(result);
  }

  /** Evaluates an expression that must yield an integer in a range. */
  int evaluateInteger(Bindings bindings, int least, int most) throws StateFailure {
    Object value = evaluate(bindings);
    if (value instanceof Number number
        && number.doubleValue() == number.longValue()
        && number.longValue() >= least
        && number.longValue() <= most) {
      return number.intValue();
    }
    throw failed("must return an integer from " + least + " to " + most, null);
  }

  /** Evaluates an expression that must yield a text. */
  String evaluateText(Bindings bindings) throws StateFailure {
    if (evaluate(bindings) instanceof String text) {
      return text;
    }
    throw failed("must return a string", null);
  }

  /** Evaluates an expression that must yield true or false. */
  boolean evaluateCondition(Bindings bindings) throws StateFailure {
    if (evaluate(bindings) instanceof Boolean answer) {
      return answer;
    }
    throw failed("must return a boolean", null);
  }

  private static Object nullAware(@Nullable Object value) {
    return value == null ? Jsonata.NULL_VALUE : value;
  }

  private @Nullable Object plain(@Nullable Object value) throws StateFailure {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case Boolean flag -> flag;
      case Double number when !Double.isFinite(number) -> throw failed("is not a number", null);
      case Number number -> number;
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (var member : map.entrySet()) {
          copy.put(String.valueOf(member.getKey()), plain(member.getValue()));
        }
        yield copy;
      }
      case List<?> list -> {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        for (var element : list) {
          copy.add(plain(element));
        }
        yield copy;
      }
      case Object other when other == Jsonata.NULL_VALUE -> null;
      default -> throw failed("returned a function, which is not JSON", null);
    };
  }

  private StateFailure failed(String how, @Nullable Throwable why) {
    var failure =
        new StateFailure(
            TaskError.QUERY_EVALUATION,
            "The JSONata expression '%s' specified for the field '%s' %s."
                .formatted(source, field, how));
    if (why != null) {
      failure.initCause(why);
    }
    return failure;
  }
}
