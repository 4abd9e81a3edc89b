package org.framewright.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.framewright.reliability.ComparedProject.found;
import static org.framewright.reliability.ComparedProject.outcome;
import static org.framewright.reliability.ComparedProject.together;
import static org.framewright.reliability.ComparedProject.value;
import static org.framewright.support.Samples.words;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.units.BootstrapResult;
import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.coding.actors.ActorEditor;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Value;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.AgreementReport.DetectionAgreement;
import org.framewright.reliability.figures.AgreementReport.DetectionAgreement.TokenCoverage;
import org.framewright.reliability.figures.AgreementReport.PairSpread;
import org.framewright.reliability.figures.AgreementReport.RoleAgreement;
import org.framewright.reliability.figures.AgreementReport.RoleAgreement.Slots;
import org.framewright.reliability.figures.AgreementReport.TagAgreement;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.AgreementQuery.UnmatchedPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Passages: whether they were found, how they were labelled, and what fills their roles. Figures are counted by hand.
class PassageAgreementTest {

    private static final double EXACT = 1e-12;
    private static final String TEXT =
            """
            🦀 “We stay,” said Ana Reis.
            “We go,” the firm answered, “tomorrow.”
            Nobody knows more.\
            """;

    @TempDir Path folder;

    private ComparedProject compared;

    @BeforeEach
    void open() {
        compared = new ComparedProject(folder);
    }

    @AfterEach
    void close() {
        compared.close();
    }

    @Test
    void coderWhoFoundNothingDisagreesAndOneWhoDidNotCodeIsMissing() {
        var both = compared.article("both", TEXT + " both");
        var nothing = compared.article("nothing", TEXT + " nothing");
        var open = compared.article("open", TEXT + " open");
        for (var article : List.of(both, nothing, open)) {
            var ada = compared.desk("Ada", article);
            compared.quote(ada, words(article, "“We stay,”"), "direct");
            compared.submit(ada);
        }
        var ben = compared.desk("Ben", both);
        compared.quote(ben, words(both, "“We stay,”"), "direct");
        compared.submit(ben, compared.desk("Ben", nothing));
        compared.quote(compared.desk("Ben", open), words(open, "“We stay,”"), "direct");

        var report = compared.report(AgreementQuery.ALL);
        var quote = found(compared.tag("quote"));

        assertThat(report.articles()).isEqualTo(2);
        assertThat(report.articlesOfOne()).isEqualTo(1);
        assertThat(report.openCodings()).isEqualTo(1);
        // one passage of both, one of Ada's alone: 2 * 1 / (2 + 1)
        assertThat(value(quote.figures(), "f1-exact")).isEqualTo(2.0 / 3, within(EXACT));
        // all of Ben's are found by Ada, half of Ada's by Ben
        assertThat(value(quote.figures(), "agr")).isEqualTo(0.75, within(EXACT));
        var byArticle = Objects.requireNonNull(quote.byUnit());
        assertThat(value(byArticle.figures(), "percent-agreement")).isEqualTo(0.5);
        // the first of three sentences in two articles: the same in five of six
        var bySentence = Objects.requireNonNull(quote.bySentence());
        assertThat(bySentence.units()).isEqualTo(6);
        assertThat(value(bySentence.figures(), "percent-agreement")).isEqualTo(5.0 / 6, within(EXACT));
        assertThat(quote.coverage()).containsExactly(new TokenCoverage(List.of("Ada", "Ben"), 2, 0, 1, 1, 0));
    }

    @Test
    void wordsOfBylineCaptionsAndOtherArticlesAreNotLookedAtAndPassagesWithoutWordsAreCounted() {
        var text = "By Ana Reis\nShe stayed.\nRead more: They left\nPhoto: a crane";
        var article =
                compared.article(
                        "parts",
                        text,
                        new ArticlePart(ArticlePart.Kind.BYLINE, 0, 11),
                        new ArticlePart(ArticlePart.Kind.READ_MORE, text.indexOf("Read"), text.indexOf("\nPhoto")),
                        new ArticlePart(ArticlePart.Kind.CAPTION, text.indexOf("Photo"), text.length()));
        var ada = compared.desk("Ada", article);
        var ben = compared.desk("Ben", article);
        compared.mark(ada, "speaker", words(article, "Ana Reis"));
        compared.mark(ada, "speaker", words(article, "She"));
        compared.mark(ada, "speaker");
        compared.mark(ben, "speaker", words(article, "She"));
        compared.submit(ada, ben);

        var speaker = found(compared.tag("speaker"));

        assertThat(speaker.coders())
                .containsExactly(
                        new DetectionAgreement.MarkCount("Ada", 3, 1, 1),
                        new DetectionAgreement.MarkCount("Ben", 1, 0, 0));
        assertThat(value(speaker.figures(), "f1-exact")).isEqualTo(1);
        assertThat(Objects.requireNonNull(speaker.bySentence()).units()).isEqualTo(1);
        // byline and caption are part of the text: what both marked there could be held side by side
        assertThat(speaker.coverage()).containsExactly(new TokenCoverage(List.of("Ada", "Ben"), 1, 0, 1, 1, 0));
    }

    @Test
    void labelsAreComparedOnPassagesThatBothHaveFound() {
        var article = compared.article("strike", TEXT);
        var ada = compared.desk("Ada", article);
        var ben = compared.desk("Ben", article);
        compared.quote(ada, words(article, "“We stay,”"), "direct");
        compared.quote(ada, words(article, "“We go,”"), "direct");
        compared.quote(ada, words(article, "more"), "direct");
        // 6 of 8 characters, and 9 of 10
        compared.quote(ben, words(article, "“We go"), "indirect");
        compared.quote(ben, words(article, "“We stay,"), "direct");
        compared.submit(ada, ben);

        var quote = compared.tag("quote");
        var form = together(ComparedProject.variable(quote, "form"));

        assertThat(found(quote).coverage()).containsExactly(new TokenCoverage(List.of("Ada", "Ben"), 1, 0, 2, 1, 0));
        assertThat(form.units()).isEqualTo(2);
        assertThat(form.compared()).isEqualTo(2);
        assertThat(value(form.figures(), "percent-agreement")).isEqualTo(0.5);
        // direct 3, indirect 1: 1 - (1/2) / (2 * 3 * 1 / (4 * 3))
        assertThat(value(form.figures(), "krippendorff-alpha")).isZero();
    }

    @Test
    void passagesOfOneArticleAreNotIndependentAndAreDrawnAgainWithIt() {
        for (var name : List.of("one", "two")) {
            var article = compared.article(name, TEXT + " " + name);
            label("Ada", article, "direct", "indirect");
            label("Ben", article, "direct", name.equals("one") ? "indirect" : "direct");
        }

        var form = together(ComparedProject.variable(compared.tag("quote", AgreementQuery.ALL.withDraws(50)), "form"));

        assertThat(form.figures())
                .filteredOn(it -> it.measure().equals("percent-agreement"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.outcome()).isEqualTo(new MeasureOutcome.Defined(0.75));
                    var bootstrap = Objects.requireNonNull(it.bootstrap());
                    assertThat(bootstrap.method()).isEqualTo(BootstrapResult.Method.CLUSTERS);
                    assertThat(bootstrap.from()).isEqualTo(2);
                });
    }

    @Test
    void questionOfAMatchedPassageThatIsPutToOneOnlyIsAGateSplit() {
        var article = compared.article("strike", TEXT);
        for (var coder : List.of("Ada", "Ben")) {
            var key = compared.desk(coder, article);
            ironic(key, compared.quote(key, words(article, "“We stay,”"), "indirect"));
            if (coder.equals("Ada")) {
                ironic(key, compared.quote(key, words(article, "“We go,”"), "indirect"));
            } else {
                compared.quote(key, words(article, "“We go,”"), "direct");
            }
            compared.submit(key);
        }

        var irony = together(compared.variable("quote", "irony"));

        assertThat(irony.units()).isEqualTo(2);
        assertThat(irony.compared()).isEqualTo(1);
        assertThat(irony.askedOfSome()).isEqualTo(1);
    }

    @Test
    void passagesAreTheSameFromTheChosenOverlapOn() {
        var article = compared.article("strike", TEXT);
        var ada = compared.desk("Ada", article);
        var ben = compared.desk("Ben", article);
        compared.quote(ada, words(article, "“We stay,”"), "direct");
        compared.quote(ben, words(article, "We stay"), "direct");
        compared.submit(ada, ben);

        // 7 of 10 characters
        assertThat(found(compared.tag("quote", AgreementQuery.ALL.withOverlap(0.7))).coverage())
                .containsExactly(new TokenCoverage(List.of("Ada", "Ben"), 1, 0, 1, 0, 0));
        assertThat(found(compared.tag("quote", AgreementQuery.ALL.withOverlap(0.71))).coverage())
                .containsExactly(new TokenCoverage(List.of("Ada", "Ben"), 1, 0, 0, 1, 1));
    }

    @Test
    void unmatchedPassagesDisagreeWhereThatIsChosen() {
        var article = compared.article("strike", TEXT);
        var ada = compared.desk("Ada", article);
        var ben = compared.desk("Ben", article);
        for (var key : List.of(ada, ben)) {
            var quote = compared.quote(key, words(article, "“We stay,”"), "direct");
            compared.project.coding.answer(key, quote, "length", Optional.of(new Value.Numeric(BigDecimal.valueOf(2))));
        }
        compared.quote(ada, words(article, "“We go,”"), "direct");
        compared.submit(ada, ben);

        var quote = compared.tag("quote", AgreementQuery.ALL.withUnmatched(UnmatchedPolicy.DISAGREES));
        var form = together(ComparedProject.variable(quote, "form"));
        var length = ComparedProject.variable(quote, "length");

        assertThat(form.compared()).isEqualTo(2);
        assertThat(value(form.figures(), "percent-agreement")).isEqualTo(0.5);
        // three categories, "not found" among them: (1/2 - 1/3) / (2/3)
        assertThat(value(form.figures(), "brennan-prediger")).isEqualTo(0.25, within(EXACT));
        // not found is no number
        assertThat(length.comparedAs()).isEqualTo(MeasurementLevel.NOMINAL);
        assertThat(length.offScale()).isEqualTo(1);
        assertThat(together(length).compared()).isEqualTo(1);
    }

    @Test
    void sourcesAreComparedByTheQuoteThatTheyBelongToAndNotByTheirRow() {
        var article = compared.article("strike", TEXT);
        var ada = compared.desk("Ada", article);
        var ben = compared.desk("Ben", article);
        var stay = compared.quote(ada, words(article, "“We stay,”"), "direct");
        compared.speaker(ada, stay, "Ana Reis", words(article, "Ana Reis"));
        var go = compared.quote(ada, words(article, "“We go,”"), "direct");
        compared.speaker(ada, go, "Crane Ltd", words(article, "the firm"));
        // the other way round, and other words for the same speaker
        var gone = compared.quote(ben, words(article, "“We go,”"), "direct");
        compared.speaker(ben, gone, "Crane Ltd");
        var stayed = compared.quote(ben, words(article, "“We stay,”"), "direct");
        compared.speaker(ben, stayed, "Ana Reis", words(article, "Ana"));
        compared.submit(ada, ben);

        var who = role(compared.tag("quote"));

        assertThat(who.slots()).containsExactly(new Slots(List.of("Ada", "Ben"), "speaker", 2, 0, 0));
        var name = together(ComparedProject.variable(who.variables(), "name"));
        assertThat(name.compared()).isEqualTo(2);
        assertThat(value(name.figures(), "krippendorff-alpha")).isEqualTo(1);
        // three of eight characters, and words against none
        assertThat(who.texts())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.annotations()).isEqualTo(2);
                    assertThat(it.bothEmpty()).isZero();
                    assertThat(overlap(it)).isEqualTo(3.0 / 16, within(EXACT));
                });
    }

    @Test
    void actorsThatAreDecidedToBeTheSameAgree() {
        var article = compared.article("strike", TEXT);
        var ada = compared.desk("Ada", article);
        var ben = compared.desk("Ben", article);
        compared.speaker(ada, compared.quote(ada, words(article, "“We stay,”"), "direct"), "Ana Reis");
        compared.speaker(ben, compared.quote(ben, words(article, "“We stay,”"), "direct"), "Ms Reis");
        compared.submit(ada, ben);
        var actors = compared.project.actors;
        assertThat(agreementOnTheName()).isZero();

        actors.match(
                new ActorEditor.Supervisor(),
                actors.requireActor("Ms Reis").id(),
                actors.requireActor("Ana Reis").id());

        assertThat(agreementOnTheName()).isEqualTo(1);
    }

    private double agreementOnTheName() {
        var name = together(ComparedProject.variable(role(compared.tag("quote")).variables(), "name"));
        return value(name.figures(), "percent-agreement");
    }

    @Test
    void severalSourcesOfAQuoteAreMatchedByTheirWordsAndThenByWhatIsLeft() {
        var article = compared.article("strike", TEXT);
        var ada = compared.desk("Ada", article);
        var ben = compared.desk("Ben", article);
        var adas = compared.quote(ada, words(article, "“We stay,”"), "direct");
        compared.speaker(ada, adas, "Ana Reis", words(article, "Ana Reis"));
        compared.speaker(ada, adas, "Crane Ltd", words(article, "the firm"));
        var bens = compared.quote(ben, words(article, "“We stay,”"), "direct");
        compared.speaker(ben, bens, "Crane Ltd", words(article, "firm answered"));
        compared.speaker(ben, bens, "Ana Reis", words(article, "Ana Reis"));
        compared.submit(ada, ben);

        var name = together(ComparedProject.variable(role(compared.tag("quote")).variables(), "name"));

        assertThat(name.compared()).isEqualTo(2);
        assertThat(value(name.figures(), "percent-agreement")).isEqualTo(1);
    }

    @Test
    void rolesThatBothLeaveEmptyAgreeAndOneThatOneFilledWithoutWordsDoesNot() {
        var article = compared.article("strike", TEXT);
        var ada = compared.desk("Ada", article);
        var ben = compared.desk("Ben", article);
        for (var key : List.of(ada, ben)) {
            compared.quote(key, words(article, "“We stay,”"), "direct");
        }
        var go = compared.quote(ada, words(article, "“We go,”"), "direct");
        compared.speaker(ada, go, "Crane Ltd");
        compared.quote(ben, words(article, "“We go,”"), "direct");
        compared.submit(ada, ben);

        var who = role(compared.tag("quote"));

        assertThat(who.slots()).containsExactly(new Slots(List.of("Ada", "Ben"), "speaker", 0, 1, 0));
        assertThat(who.texts())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.annotations()).isEqualTo(2);
                    assertThat(it.bothEmpty()).isEqualTo(1);
                    assertThat(overlap(it)).isEqualTo(0.5);
                });
        var counted = role(compared.tag("quote", AgreementQuery.ALL.withUnmatched(UnmatchedPolicy.DISAGREES)));
        assertThat(
                        value(
                                together(ComparedProject.variable(counted.variables(), "name")).figures(),
                                "percent-agreement"))
                .isZero();
    }

    @Test
    void brokenPassageIsOneUnit() {
        var article = compared.article("strike", TEXT);
        var ada = compared.desk("Ada", article);
        var ben = compared.desk("Ben", article);
        for (var key : List.of(ada, ben)) {
            compared.mark(key, "quote", words(article, "“We go,”"), words(article, "“tomorrow.”"));
        }
        compared.submit(ada, ben);

        var quote = found(compared.tag("quote"));

        assertThat(quote.coverage()).containsExactly(new TokenCoverage(List.of("Ada", "Ben"), 1, 0, 1, 0, 0));
        assertThat(value(quote.figures(), "alpha-u")).isEqualTo(1);
        assertThat(value(quote.figures(), "f1-character")).isEqualTo(1);
    }

    @Test
    void passagesOfThreeCodersAreLabelledInPairsOnly() {
        var article = compared.article("strike", TEXT);
        label("Ada", article, "direct", "direct");
        label("Ben", article, "direct", "indirect");
        label("Cleo", article, "indirect", "indirect");

        var quote = compared.tag("quote");
        var form = ComparedProject.variable(quote, "form");

        assertThat(form.together()).isNull();
        assertThat(form.pairs()).hasSize(3).allSatisfy(it -> assertThat(it.compared()).isEqualTo(2));
        assertThat(found(quote).coverage()).hasSize(3);
        // 1/2, 0 and 1/2
        assertThat(form.overPairs())
                .filteredOn(it -> it.measure().equals("percent-agreement"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.mean()).isEqualTo(1.0 / 3, within(EXACT));
                    assertThat(it.low()).isZero();
                    assertThat(it.high()).isEqualTo(0.5);
                });
        assertThat(role(quote).textsOverPairs()).isNotNull();
    }

    @Test
    void measuresThatAreMeansOverPairsHaveTheirRange() {
        var article = compared.article("strike", TEXT);
        label("Ada", article, "direct", "direct");
        label("Ben", article, "direct", "direct");
        var cleo = compared.desk("Cleo", article);
        compared.quote(cleo, words(article, "“We stay,”"), "direct");
        compared.submit(cleo);

        var quote = found(compared.tag("quote"));

        // 1, 2/3 and 2/3
        assertThat(value(quote.figures(), "f1-exact")).isEqualTo(7.0 / 9, within(EXACT));
        assertThat(quote.overPairs())
                .filteredOn(it -> it.measure().equals("f1-exact"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.mean()).isEqualTo(7.0 / 9, within(EXACT));
                    assertThat(it.low()).isEqualTo(2.0 / 3, within(EXACT));
                    assertThat(it.high()).isEqualTo(1);
                });
        assertThat(quote.overPairs()).extracting(PairSpread::measure).doesNotContain("alpha-u", "gamma", "token-alpha");
    }

    @Test
    void tagThatNobodyUsedHasNoFigures() {
        var article = compared.article("strike", TEXT);
        compared.submit(compared.desk("Ada", article), compared.desk("Ben", article));

        var quote = compared.tag("quote");

        assertThat(outcome(found(quote).figures(), "alpha-u"))
                .isEqualTo(new MeasureOutcome.Undefined(UndefinedReason.NOTHING_MARKED));
        assertThat(found(quote).coverage()).containsExactly(new TokenCoverage(List.of("Ada", "Ben"), 1, 1, 0, 0, 0));
        assertThat(together(ComparedProject.variable(quote, "form")).figures())
                .extracting(AgreementFigure::outcome)
                .allMatch(MeasureOutcome.Undefined.class::isInstance);
    }

    private void ironic(CodingKey key, AnnotationId quote) {
        compared.project.coding.answer(key, quote, "irony", Optional.of(new Value.Category("yes")));
    }

    private void label(String coder, Article article, String first, String second) {
        CodingKey key = compared.desk(coder, article);
        compared.quote(key, words(article, "“We stay,”"), first);
        compared.quote(key, words(article, "“We go,”"), second);
        compared.submit(key);
    }

    private static RoleAgreement role(TagAgreement tag) {
        return tag.roles().getFirst();
    }

    private static double overlap(RoleAgreement.TextCoverage texts) {
        return ((MeasureOutcome.Defined) texts.overlap()).value();
    }
}
