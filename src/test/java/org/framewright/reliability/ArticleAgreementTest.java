package org.framewright.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.framewright.reliability.ComparedProject.outcome;
import static org.framewright.reliability.ComparedProject.together;
import static org.framewright.reliability.ComparedProject.value;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.Problem;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.AgreementReport.MeasuredRatings;
import org.framewright.reliability.figures.AgreementReport.VariableAgreement;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.figures.FigureSections;
import org.framewright.reliability.query.AgreementQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Questions that are answered once for each article. Figures are counted by hand.
class ArticleAgreementTest {

    private static final double EXACT = 1e-12;
    private static final Value NOT_CODABLE = new Value.NotCodable();

    @TempDir Path folder;

    private ComparedProject compared;
    private List<Article> articles = List.of();

    @BeforeEach
    void open() {
        compared = new ComparedProject(folder);
        articles =
                List.of(
                        compared.article("first", "The first."),
                        compared.article("second", "The second."),
                        compared.article("third", "The third."));
    }

    @AfterEach
    void close() {
        compared.close();
    }

    @Test
    void agreementIsCountedByArticle() {
        answers("Ada", "relevant", "yes", "yes", "no");
        answers("Ben", "relevant", "yes", "no", "no");
        submit("Ada", "Ben");

        var relevant = compared.variable("frame", "relevant");

        // two of three articles; yes 2 + 1, no 1 + 2
        assertThat(relevant.comparedAs()).isEqualTo(MeasurementLevel.NOMINAL);
        assertThat(together(relevant).coders()).containsExactly("Ada", "Ben");
        assertThat(together(relevant).units()).isEqualTo(3);
        assertThat(together(relevant).compared()).isEqualTo(3);
        assertThat(figure(relevant, "percent-agreement")).isEqualTo(2.0 / 3, within(EXACT));
        // 1 - (1/3) / (2 * 3 * 3 / (6 * 5)) = 1 - 5/9
        assertThat(figure(relevant, "krippendorff-alpha")).isEqualTo(4.0 / 9, within(EXACT));
        // by chance 2/3 * 1/3 + 1/3 * 2/3 = 4/9; (2/3 - 4/9) / (5/9)
        assertThat(figure(relevant, "cohen-kappa")).isEqualTo(0.4, within(EXACT));
        assertThat(relevant.pairs()).isEmpty();
        assertThat(relevant.overPairs()).isEmpty();
    }

    @Test
    void articlesAreIndependentUnitsAndAreDrawnAgainForABootstrap() {
        answers("Ada", "relevant", "yes", "yes", "no");
        answers("Ben", "relevant", "yes", "no", "no");
        submit("Ada", "Ben");

        var relevant =
                ComparedProject.variable(
                        compared.tag("frame", AgreementQuery.ALL.withDraws(50).withSeed(3)), "relevant");

        assertThat(together(relevant).figures())
                .filteredOn(it -> it.measure().equals("cohen-kappa"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(((MeasureOutcome.Defined) it.outcome()).standardError())
                            .as("from three articles")
                            .isNull();
                    var bootstrap = Objects.requireNonNull(it.bootstrap());
                    assertThat(bootstrap.draws()).isEqualTo(50);
                    assertThat(bootstrap.seed()).isEqualTo(3);
                    assertThat(bootstrap.from()).isEqualTo(3);
                    assertThat(bootstrap.figures()).isNull();
                });
    }

    @Test
    void questionPutToOneOnlyIsAGateSplitAndOnePutToNobodyIsNoUnit() {
        answers("Ada", "relevant", "yes", "yes", "no");
        answers("Ben", "relevant", "yes", "no", "no");
        answers("Ada", "tone", "for", "for");
        answers("Ben", "tone", "for");
        submit("Ada", "Ben");

        var tone = together(compared.variable("frame", "tone"));

        assertThat(tone.units()).isEqualTo(2);
        assertThat(tone.compared()).isEqualTo(1);
        assertThat(tone.askedOfSome()).isEqualTo(1);
        assertThat(tone.notAsked()).isEqualTo(1);
        assertThat(tone.unanswered()).isZero();
        assertThat(value(tone.figures(), "percent-agreement")).isEqualTo(1);
        assertThat(outcome(tone.figures(), "krippendorff-alpha"))
                .isEqualTo(new MeasureOutcome.Undefined(UndefinedReason.NO_VARIATION));
    }

    @Test
    void gateThatIsLeftOpenIsNoGateSplit() {
        answers("Ada", "relevant", "yes");
        answers("Ada", "tone", "for");
        submit("Ada", "Ben");

        var tone = together(compared.variable("frame", "tone"));

        assertThat(tone.askedOfSome()).isZero();
        assertThat(tone.compared()).isZero();
        assertThat(outcome(tone.figures(), "krippendorff-alpha"))
                .isEqualTo(new MeasureOutcome.Undefined(UndefinedReason.NO_SHARED_UNIT));
    }

    @Test
    void orderedScaleIsComparedByTheCodebooksOrder() {
        answers("Ada", "relevant", "yes", "yes", "yes");
        answers("Ben", "relevant", "yes", "yes", "yes");
        answers("Ada", "tone", "against", "neutral", "for");
        answers("Ben", "tone", "against", "for", "for");
        submit("Ada", "Ben");

        var tone = compared.variable("frame", "tone");

        // against 2, neutral 1, for 3. Ordinal distances: against-neutral (2 + 1 - 1.5)^2 = 2.25, neutral-for (1 + 3 -
        // 2)^2
        // = 4, against-for (6 - 2.5)^2 = 12.25. Observed 2 * 4 / 6; expected (2 * (2 * 1 * 2.25 + 1 * 3 * 4 + 2 * 3 *
        // 12.25)) / 30 = 180 / 30
        assertThat(tone.comparedAs()).isEqualTo(MeasurementLevel.ORDINAL);
        assertThat(figure(tone, "krippendorff-alpha")).isEqualTo(1 - (8.0 / 6) / 6, within(EXACT));
    }

    @Test
    void notCodableIsACategoryWhereTheCodebookSaysSo() {
        answers("Ada", "relevant", "yes", "yes");
        answers("Ben", "relevant", "yes", "yes");
        compared.answer(desk("Ada", 0), "tone", NOT_CODABLE);
        compared.answer(desk("Ben", 0), "tone", NOT_CODABLE);
        compared.answer(desk("Ada", 1), "tone", NOT_CODABLE);
        compared.answer(desk("Ben", 1), "tone", "for");
        submit("Ada", "Ben");

        var tone = compared.variable("frame", "tone");

        assertThat(tone.offScale()).isEqualTo(3);
        assertThat(tone.comparedAs()).isEqualTo(MeasurementLevel.NOMINAL);
        assertThat(together(tone).notCodable()).isZero();
        assertThat(together(tone).compared()).isEqualTo(2);
        assertThat(figure(tone, "percent-agreement")).isEqualTo(0.5);
        // four categories, "not codable" among them: (1/2 - 1/4) / (3/4)
        assertThat(figure(tone, "brennan-prediger")).isEqualTo(1.0 / 3, within(EXACT));
    }

    @Test
    void notCodableIsMissingWhereTheCodebookSaysSo() {
        compared.answer(desk("Ada", 0), "mood", NOT_CODABLE);
        compared.answer(desk("Ben", 0), "mood", "calm");
        compared.answer(desk("Ada", 1), "mood", "angry");
        compared.answer(desk("Ben", 1), "mood", "angry");
        submit("Ada", "Ben");

        var mood = together(compared.variable("frame", "mood"));

        assertThat(mood.notCodable()).isEqualTo(1);
        assertThat(mood.unanswered()).isEqualTo(2);
        assertThat(mood.units()).isEqualTo(3);
        assertThat(mood.compared()).isEqualTo(1);
        assertThat(value(mood.figures(), "percent-agreement")).isEqualTo(1);
    }

    @Test
    void emptySetIsAnAnswer() {
        sets("Ada", List.of(), List.of("pay"), List.of("pay", "safety"));
        sets("Ben", List.of(), List.of(), List.of("pay"));
        submit("Ada", "Ben");

        var topics = compared.variable("frame", "topics");

        assertThat(topics.comparedAs()).isEqualTo(MeasurementLevel.SET);
        assertThat(together(topics).compared()).isEqualTo(3);
        // the same, nothing in common, one of two: distances 0, 1, 1/2; observed 1.5 / 3. Of the six sets three are
        // empty,
        // two hold pay, one both: expected (3*2*1 + 3*1*1 + 2*1*0.5) / (6*5/2) = 10/15
        assertThat(figure(topics, "krippendorff-alpha")).isEqualTo(1 - 0.5 / (10.0 / 15), within(EXACT));
        assertThat(figure(topics, "percent-agreement")).isEqualTo(1.0 / 3, within(EXACT));
    }

    @Test
    void numbersAreComparedByDistanceTextsWithoutTheSpaceAroundThemAndDatesAsTheSameOrNot() {
        for (int i = 0; i < 3; i++) {
            compared.answer(desk("Ada", i), "degrees", new Value.Numeric(BigDecimal.valueOf(i)));
            compared.answer(desk("Ben", i), "degrees", new Value.Numeric(new BigDecimal(i + ".50")));
            compared.answer(desk("Ada", i), "remark", new Value.Text("heat " + i));
            compared.answer(desk("Ben", i), "remark", new Value.Text("  heat " + i + "\n"));
            compared.answer(desk("Ada", i), "since", new Value.Day(LocalDate.of(2026, 3, 1)));
            compared.answer(desk("Ben", i), "since", new Value.Day(LocalDate.of(2026, 3, 1 + i)));
        }
        submit("Ada", "Ben");

        var frame = compared.tag("frame");
        var degrees = ComparedProject.variable(frame, "degrees");

        // 0 .5 1 1.5 2 2.5: observed 6 * .25 / 6; all squared differences of 15 pairs: .25 * (5*1 + 4*4 + 3*9 + 2*16 +
        // 25)
        assertThat(degrees.comparedAs()).isEqualTo(MeasurementLevel.INTERVAL);
        assertThat(figure(degrees, "krippendorff-alpha")).isEqualTo(1 - 0.25 / (26.25 / 15), within(EXACT));
        assertThat(figure(ComparedProject.variable(frame, "remark"), "percent-agreement")).isEqualTo(1);
        assertThat(figure(ComparedProject.variable(frame, "since"), "percent-agreement"))
                .isEqualTo(1.0 / 3, within(EXACT));
        assertThat(FigureSections.of(compared.report(AgreementQuery.ALL), Optional.empty()))
                .as("free text is not called a nominal variable")
                .filteredOn(it -> it.about().equals("remark") || it.about().equals("mood"))
                .extracting(FigureSection::comparedAs)
                .containsExactlyInAnyOrder("text", "nominal");
    }

    @Test
    void threeCodersAreComparedTogetherAndInPairs() {
        answers("Ada", "relevant", "yes", "yes", "no");
        answers("Ben", "relevant", "yes", "no", "no");
        answers("Cleo", "relevant", "no", "no", "no");
        submit("Ada", "Ben", "Cleo");

        var relevant = compared.variable("frame", "relevant");

        // agreeing pairs by article: 1, 1 and 3 of 3
        assertThat(figure(relevant, "percent-agreement")).isEqualTo(5.0 / 9, within(EXACT));
        assertThat(together(relevant).figures())
                .extracting(AgreementFigure::measure)
                .doesNotContain("cohen-kappa", "scott-pi");
        assertThat(relevant.pairs())
                .extracting(MeasuredRatings::coders)
                .containsExactly(List.of("Ada", "Ben"), List.of("Ada", "Cleo"), List.of("Ben", "Cleo"));
        // 2/3, 1/3 and 2/3
        assertThat(relevant.overPairs())
                .filteredOn(it -> it.measure().equals("percent-agreement"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.pairs()).isEqualTo(3);
                    assertThat(it.mean()).isEqualTo(5.0 / 9, within(EXACT));
                    assertThat(it.low()).isEqualTo(1.0 / 3, within(EXACT));
                    assertThat(it.high()).isEqualTo(2.0 / 3, within(EXACT));
                });
    }

    @Test
    void tagOfAnArticleThatOccursManyTimesIsComparedByWhetherAndHowOftenItIsThere() {
        for (int i = 0; i < 3; i++) {
            event("Ada", i, i);
            event("Ben", i, 2 * i);
        }
        submit("Ada", "Ben");

        var report = compared.report(AgreementQuery.ALL.withTag("event"));
        var found = ComparedProject.found(report.tags().getFirst());

        // 0, 1, 2 against 0, 2, 4
        assertThat(found.byUnit()).isNotNull();
        assertThat(found.numbers()).isNotNull();
        assertThat(found.bySentence()).isNull();
        assertThat(found.coders()).extracting("annotations").containsExactly(3, 6);
        assertThat(found.coders()).extracting("implied").containsExactly(0, 0);
        assertThat(report.tags().getFirst().variables()).isEmpty();
        assertThat(report.leftOut())
                .extracting(Problem::code, Problem::where)
                .containsExactly(
                        tuple(ReliabilityProblem.OCCURS_MANY_TIMES, "event.place"),
                        tuple(ReliabilityProblem.ONLY_QUESTIONS, "Event"));
        var byArticle = Objects.requireNonNull(found.byUnit());
        var numbers = Objects.requireNonNull(found.numbers());
        assertThat(value(byArticle.figures(), "percent-agreement")).isEqualTo(1);
        assertThat(value(numbers.figures(), "percent-agreement")).isEqualTo(1.0 / 3, within(EXACT));
    }

    private void event(String coder, int article, int times) {
        for (int i = 0; i < times; i++) {
            var whole = new Extent.WholeArticle();
            compared.project.coding.code(desk(coder, article), "event", whole, Optional.empty());
        }
    }

    private CodingKey desk(String coder, int article) {
        return compared.desk(coder, articles.get(article));
    }

    private void answers(String coder, String variable, String... categories) {
        for (int i = 0; i < categories.length; i++) {
            compared.answer(desk(coder, i), variable, categories[i]);
        }
    }

    @SafeVarargs
    private void sets(String coder, List<String>... sets) {
        for (int i = 0; i < sets.length; i++) {
            compared.answer(desk(coder, i), "topics", new Value.Categories(sets[i]));
        }
    }

    private void submit(String... coders) {
        for (var coder : coders) {
            for (int i = 0; i < articles.size(); i++) {
                compared.submit(desk(coder, i));
            }
        }
    }

    private static double figure(VariableAgreement variable, String measure) {
        return value(together(variable).figures(), measure);
    }
}
