package org.framewright.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.reliability.ReferenceAgreement.CategoryResult;
import org.framewright.reliability.ReferenceAgreement.CoderResult;
import org.framewright.reliability.ReferenceAgreement.Confusion;
import org.framewright.reliability.ReferenceAgreement.FoundResult;
import org.framewright.reliability.ReferenceAgreement.VariableResult;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.store.integrity.IntegrityCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Coders beside the reference, by hand-worked examples.
final class ReferenceAgreementTest {

    private static final String REFERENCE = "Reference";

    @TempDir private Path folder;
    private ComparedProject compared;

    @BeforeEach
    void open() {
        compared = new ComparedProject(folder);
        compared.project.study.addCoder(REFERENCE, Coder.Kind.REFERENCE);
    }

    @AfterEach
    void close() {
        compared.close();
    }

    /// Ten articles. The reference: calm six times, angry four times. Ada: of the calm ones calm in four, angry in one, no
    /// answer in one; of the angry ones angry in three, calm in one.
    @Test
    void aVariableHasAccuracyF1OfEachCategoryAndConfusion() {
        moods(
                "calm calm calm calm calm calm angry angry angry angry",
                "calm calm calm calm angry - angry angry angry calm");

        var mood = variable("Ada", "mood");

        assertThat(coder("Ada").relevance()).isNull();
        assertThat(mood.units()).isEqualTo(10);
        assertThat(mood.same()).isEqualTo(7);
        assertThat(mood.unanswered()).isEqualTo(1);
        assertThat(value(mood.accuracy())).isEqualTo(0.7);
        var calm = category(mood, "calm");
        assertThat(List.of(calm.ofReference(), calm.ofCoder(), calm.both())).containsExactly(6, 5, 4);
        assertThat(value(calm.precision())).isEqualTo(4.0 / 5);
        assertThat(value(calm.recall())).isEqualTo(4.0 / 6);
        assertThat(value(calm.f1())).isCloseTo(8.0 / 11, within(1e-12));
        assertThat(value(category(mood, "angry").f1())).isCloseTo(2.0 * 3 / (4 + 4), within(1e-12));
        assertThat(mood.confusion())
                .containsExactly(
                        new Confusion("calm", "calm", 4),
                        new Confusion("calm", "angry", 1),
                        new Confusion("calm", ReferenceAgreement.NO_ANSWER, 1),
                        new Confusion("angry", "calm", 1),
                        new Confusion("angry", "angry", 3));
    }

    @Test
    void whatCannotBeSaidIsUndefinedWithItsReasonAndNeverZero() {
        moods("calm calm", "angry calm");

        var mood = variable("Ada", "mood");
        var angry = category(mood, "angry");
        var topics = variable("Ada", "topics");

        assertThat(value(angry.precision())).isZero();
        assertThat(angry.recall()).isEqualTo(MeasureOutcome.undefined(UndefinedReason.NOT_USED_BY_REFERENCE));
        assertThat(value(angry.f1())).isZero();
        assertThat(topics.accuracy()).isEqualTo(MeasureOutcome.undefined(UndefinedReason.NOTHING_TO_COMPARE));
        assertThat(category(topics, "pay").f1()).isEqualTo(MeasureOutcome.undefined(UndefinedReason.NOT_USED));
        assertThat(found("Ada", "quote"))
                .extracting(FoundResult::precision, FoundResult::recall, FoundResult::f1)
                .containsExactly(
                        MeasureOutcome.undefined(UndefinedReason.NOTHING_MARKED_BY_CODER),
                        MeasureOutcome.undefined(UndefinedReason.NOTHING_MARKED_BY_REFERENCE),
                        MeasureOutcome.undefined(UndefinedReason.NOTHING_MARKED));
    }

    /// Ada finds the third of four articles not relevant, the reference the fourth.
    @Test
    void decisionsOnRelevanceAreComparedToo() {
        moods("calm calm calm x", "calm angry x calm");

        var relevance = Objects.requireNonNull(coder("Ada").relevance());

        assertThat(List.of(relevance.units(), relevance.same())).containsExactly(4, 2);
        assertThat(relevance.confusion())
                .containsExactly(
                        new Confusion("yes", "yes", 2), new Confusion("yes", "no", 1), new Confusion("no", "yes", 1));
        assertThat(coder("Ada").articles()).isEqualTo(2);
    }

    /// A question that only one of them was asked is nobody's mistake there: the mistake is the answer before it.
    @Test
    void whatWasAskedOfOneOnlyIsCountedApart() {
        var article = compared.article("first", "One.");
        var ada = compared.desk("Ada", article);
        var reference = compared.desk(REFERENCE, article);
        compared.answer(ada, "relevant", "no");
        compared.answer(reference, "relevant", "yes");
        compared.answer(reference, "tone", "for");
        compared.answer(ada, "mood", "calm");
        compared.submit(ada, reference);

        assertThat(variable("Ada", "relevant"))
                .extracting(VariableResult::units, VariableResult::same)
                .containsExactly(1, 0);
        assertThat(variable("Ada", "tone"))
                .extracting(VariableResult::units, VariableResult::askedOfOne)
                .containsExactly(0, 1);
        assertThat(variable("Ada", "mood"))
                .extracting(VariableResult::units, VariableResult::withoutReference)
                .containsExactly(0, 1);
    }

    /// Sets are the same only as a whole; each category has its own F1.
    @Test
    void aSetIsTheSameAsAWhole() {
        var article = compared.article("first", "One.");
        var ada = compared.desk("Ada", article);
        var reference = compared.desk(REFERENCE, article);
        compared.answer(ada, "topics", new Value.Categories(List.of("pay")));
        compared.answer(reference, "topics", new Value.Categories(List.of("pay", "safety")));
        compared.submit(ada, reference);

        var topics = variable("Ada", "topics");

        assertThat(value(topics.accuracy())).isZero();
        assertThat(value(category(topics, "pay").f1())).isEqualTo(1);
        assertThat(value(category(topics, "safety").f1())).isZero();
        assertThat(topics.confusion()).isEmpty();
    }

    /// The reference marks three quotes; Ada two of them (one by a few characters more) and one of her own: precision 2/3,
    /// recall 2/3. Their form is compared on the two.
    @Test
    void passagesAreMatchedAsForAgreement() {
        var article = compared.article("first", "“We stay,” she said. “We go,” he said. “Never,” they said.");
        var ada = compared.desk("Ada", article);
        var reference = compared.desk(REFERENCE, article);
        compared.quote(reference, words(article, "“We stay,”"), "direct");
        compared.quote(reference, words(article, "“We go,”"), "direct");
        compared.quote(reference, words(article, "“Never,”"), "direct");
        compared.quote(ada, words(article, "“We stay,” she"), "direct");
        compared.quote(ada, words(article, "“We go,”"), "indirect");
        compared.quote(ada, words(article, "they said"), "indirect");
        compared.submit(ada, reference);

        var quote = found("Ada", "quote");

        assertThat(quote)
                .extracting(FoundResult::same, FoundResult::missed, FoundResult::additional)
                .containsExactly(2, 1, 1);
        assertThat(value(quote.precision())).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(value(quote.recall())).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(value(quote.f1())).isCloseTo(2.0 / 3, within(1e-12));
        var form = coder("Ada").tag("quote").orElseThrow().variable("form").orElseThrow();
        assertThat(List.of(form.units(), form.same())).containsExactly(2, 1);
    }

    @Test
    void everybodyIsComparedWithTheReferenceAndNobodyWithAnother() {
        var article = compared.article("first", "One.");
        var other = compared.article("second", "Two.");
        answered("Ada", article, "calm");
        answered("Ben", article, "angry");
        answered("Ben", other, "angry");
        answered("Cleo", other, "calm");
        answered(REFERENCE, article, "calm");

        var all = against(AgreementQuery.ALL);

        assertThat(all.coders()).extracting(CoderResult::coder).containsExactly("Ada", "Ben");
        assertThat(all.coders()).extracting(CoderResult::articles).containsExactly(1, 1);
        assertThat(variable("Ada", "mood").same()).isEqualTo(1);
        assertThat(variable("Ben", "mood"))
                .extracting(VariableResult::units, VariableResult::same)
                .containsExactly(1, 0);
    }

    @Test
    void whoHasSubmittedNothingIsNoReference() {
        var article = compared.article("first", "One.");
        answered("Ada", article, "calm");
        answered("Ben", article, "calm");

        assertThatThrownBy(() -> against(AgreementQuery.ALL))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.problems().getFirst().code()).isEqualTo(ReliabilityProblem.NO_REFERENCE));
    }

    private void moods(String ofReference, String ofAda) {
        var reference = ofReference.split(" ", -1);
        var ada = ofAda.split(" ", -1);
        for (int i = 0; i < reference.length; i++) {
            var article = compared.article("article " + i, "Number " + i + ".");
            answered(REFERENCE, article, reference[i]);
            answered("Ada", article, ada[i]);
        }
    }

    private void answered(String coder, Article article, String mood) {
        var key = compared.desk(coder, article);
        if (mood.equals("x")) {
            compared.project.coding.submitNotRelevant(key, "the weather");
            return;
        }
        if (mood.equals("-")) {
            compared.answer(key, "relevant", "yes");
        } else {
            compared.answer(key, "mood", mood);
        }
        compared.submit(key);
    }

    private static Fragment words(Article article, String words) {
        int start = article.text().indexOf(words);
        return new Fragment(start, start + words.length(), words);
    }

    private ReferenceAgreement against(AgreementQuery query) {
        return new AgreementService(compared.project.database, IntegrityCheck.ofRecords())
                .compareWithReference(query, REFERENCE, ProgressListener.NONE);
    }

    private CoderResult coder(String name) {
        return against(AgreementQuery.ALL).coder(name).orElseThrow();
    }

    private VariableResult variable(String coder, String id) {
        return coder(coder).tag("frame").orElseThrow().variable(id).orElseThrow();
    }

    private FoundResult found(String coder, String tag) {
        return Objects.requireNonNull(coder(coder).tag(tag).orElseThrow().found());
    }

    private static CategoryResult category(VariableResult variable, String id) {
        return variable.categories().stream().filter(it -> it.category().equals(id)).findFirst().orElseThrow();
    }

    private static double value(MeasureOutcome outcome) {
        assertThat(outcome).isInstanceOf(MeasureOutcome.Defined.class);
        return ((MeasureOutcome.Defined) outcome).value();
    }
}
