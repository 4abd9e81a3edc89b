package org.framewright.support;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/// How many of a parameterized test's drawn cases run in each build, the first ones. All of them run at night; the
/// others are skipped until then, and the report says so.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(UsualCases.Condition.class)
public @interface UsualCases {

    int value();

    /// Looks at one case.
    final class Condition implements ExecutionCondition {

        private static final Pattern CASE = Pattern.compile("test-template-invocation:#(\\d+)]$");

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            var number = CASE.matcher(context.getUniqueId());
            int usual = context.getRequiredTestMethod().getAnnotation(UsualCases.class).value();
            return Rigour.isFull() || !number.find() || Integer.parseInt(number.group(1)) <= usual
                    ? ConditionEvaluationResult.enabled("a usual case")
                    : ConditionEvaluationResult.disabled("runs at night");
        }
    }
}
