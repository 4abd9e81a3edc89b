package org.framewright.ui.workspace.coding.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.Guidance;
import org.framewright.codebook.Variable;
import org.framewright.model.coding.Value;
import org.framewright.ui.workspace.coding.form.AnswerText.TypedResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is typed is read as it is meant, or not at all.
class AnswerTextTest {

    private static final Variable DAY =
            new Variable(
                    "day",
                    "Day",
                    Variable.Scale.DATE,
                    true,
                    null,
                    Variable.NotCodableRule.NOT_ALLOWED,
                    Variable.NumberRange.ANY,
                    "",
                    false,
                    Guidance.NONE,
                    List.of());

    @ParameterizedTest
    @ValueSource(strings = {"2024-07-09", "9.7.2024", "09.07.2024", " 9.7.2024 "})
    void aDateIsTypedAsItIsSavedOrWithPointsBetweenDayMonthAndYear(String typed) {
        assertThat(AnswerText.parse(DAY, typed))
                .isEqualTo(new TypedResult.Answer(Optional.of(new Value.Day(LocalDate.of(2024, 7, 9)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9/7/2024", "7-9-2024", "9.7.24", "31.2.2024", "2024-7-9", "2024-07-099.7.2024"})
    void aDateThatCouldBeAnotherOrIsNoneIsNoAnswer(String typed) {
        assertThat(AnswerText.parse(DAY, typed)).isEqualTo(new TypedResult.Unreadable("workspace.unreadable.date"));
    }

    private static final Variable SHARE =
            new Variable(
                    "share",
                    "Share",
                    Variable.Scale.RATIO,
                    true,
                    null,
                    Variable.NotCodableRule.NOT_ALLOWED,
                    Variable.NumberRange.ANY,
                    "",
                    false,
                    Guidance.NONE,
                    List.of());

    /// A German types a comma.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"3,5;3.5", "3.5;3.5", "-0,667;-0.667", "−2;-2", "1,2345;1.2345", ",5;0.5", "1.000;1.000"})
    void aNumberHasAPointOrACommaBeforeItsDecimalPlaces(String typed, BigDecimal number) {
        assertThat(AnswerText.parse(SHARE, typed))
                .isEqualTo(new TypedResult.Answer(Optional.of(new Value.Numeric(number))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000", "12,345", "1,2,3", "1.000,5", ",", "three"})
    void aNumberThatMayBeAThousandOrIsNoneIsNoAnswer(String typed) {
        assertThat(AnswerText.parse(SHARE, typed)).isEqualTo(new TypedResult.Unreadable("workspace.unreadable.number"));
    }
}
