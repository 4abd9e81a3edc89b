package org.framewright.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.framewright.reliability.ComparedProject.value;
import static org.framewright.support.Samples.words;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.ProgressListener;
import org.framewright.model.article.Article;
import org.framewright.reliability.figures.AgreementReport.PooledAgreement;
import org.framewright.reliability.figures.AgreementReport.VariableAgreement;
import org.framewright.reliability.figures.AgreementReporter;
import org.framewright.reliability.overview.AgreementOverview;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.AlphaThresholds.Assessment;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.overview.FigureWarning;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.AgreementQuery.UnmatchedPolicy;
import org.framewright.store.integrity.IntegrityCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// Answers about passages, all of more than two coders at once.
final class PooledAgreementTest {

    private static final String ALPHA = "krippendorff-alpha";
    private static final String TEXT = "one two three four five six seven eight nine ten";
    private static final List<String> CODERS = List.of("Ada", "Ben", "Cleo");

    @TempDir private Path folder;
    private ComparedProject compared;

    @BeforeEach
    void open() {
        compared = new ComparedProject(folder);
    }

    @AfterEach
    void close() {
        compared.close();
    }

    /// Three quotes. All have found "one two": direct, direct, indirect. Ada and Ben "four five": both indirect. Ben and Cleo "seven":
    /// both direct. Cleo alone "nine". Seven ratings in three units. Pairs that differ: in the first unit Cleo's with two others, of a
    /// unit of three each pair counts 1/2, in both orders: 4 / 2 = 2. Do = 2/7; of the seven answers 4 are direct, 3 indirect:
    /// De = 2 * 4 * 3 / (7 * 6) = 4/7. alpha = 1 - 1/2.
    @Test
    void aUnitIsWhatTwoOrMoreHaveFoundAndWhoHasNotFoundItIsMissing() {
        threeQuotes();

        var form = form(AgreementQuery.ALL);
        var pooled = pooled(form);

        assertThat(form.together()).isNull();
        assertThat(form.pairs()).hasSize(3);
        assertThat(pooled.ratings().coders()).containsExactlyElementsOf(CODERS);
        assertThat(pooled.ratings().units()).isEqualTo(3);
        assertThat(pooled.ratings().compared()).isEqualTo(3);
        assertThat(pooled.foundBySome()).isEqualTo(2);
        assertThat(value(pooled.ratings().figures(), ALPHA)).isCloseTo(0.5, within(1e-12));
        // direct 4 times, indirect 3 times
        assertThat(pooled.ratings().rareCategories()).isEqualTo(2);
        // over the pairs, direct 6 times, indirect 4 times
        assertThat(form.rareCategories()).isEqualTo(2);
    }

    /// With passages that one has not found as a disagreement, "nine" is a unit, too: the units are (d d i), (i i -), (- d d), (- - d), of
    /// twelve ratings 5 direct, 3 indirect, 4 not found. Unequal ordered pairs by unit: 4, 4, 4, 4; each counts 1/2: Do = 8/12;
    /// De = (12 * 11 - 5 * 4 - 3 * 2 - 4 * 3) / (12 * 11) = 94/132.
    @Test
    void whereThatIsChosenWhoHasNotFoundAPassageDisagrees() {
        threeQuotes();

        var pooled = pooled(form(AgreementQuery.ALL.withUnmatched(UnmatchedPolicy.DISAGREES)));

        assertThat(pooled.ratings().units()).isEqualTo(4);
        assertThat(value(pooled.ratings().figures(), ALPHA)).isCloseTo(1 - 8.0 / 12 / (94.0 / 132), within(1e-12));
    }

    /// The speakers of "one two" are Ana Reis, Ana Reis and Crane Ltd; those of "four five" Crane Ltd twice. Five ratings, by the
    /// arithmetic above Do = 2/5, De = 2 * 2 * 3 / (5 * 4) = 3/5.
    @Test
    void whatFillsARoleIsPooledPlaceByPlace() {
        var article = compared.article("speakers", TEXT);
        for (var coder : CODERS) {
            var desk = compared.desk(coder, article);
            var first = compared.quote(desk, words(article, "one two"), "direct");
            compared.speaker(desk, first, coder.equals("Cleo") ? "Crane Ltd" : "Ana Reis", words(article, "three"));
            if (!coder.equals("Cleo")) {
                var second = compared.quote(desk, words(article, "four five"), "direct");
                compared.speaker(desk, second, "Crane Ltd", words(article, "six"));
            }
            compared.submit(desk);
        }

        var who = compared.tag("quote").roles().getFirst();
        var pooled = pooled(ComparedProject.variable(who.variables(), "name"));

        assertThat(pooled.ratings().compared()).isEqualTo(2);
        assertThat(value(pooled.ratings().figures(), ALPHA)).isCloseTo(1 - 2.0 / 5 / (3.0 / 5), within(1e-12));
    }

    @Test
    void twoCodersHaveNoFurtherFigure() {
        var article = compared.article("words", TEXT);
        for (var coder : List.of("Ada", "Ben")) {
            var desk = compared.desk(coder, article);
            compared.quote(desk, words(article, "one two"), "direct");
            compared.submit(desk);
        }

        assertThat(form(AgreementQuery.ALL).pooled()).isNull();
        assertThat(form(AgreementQuery.ALL).together()).isNotNull();
    }

    /// Twelve articles with the same ten words, each a passage that each coder has found or not, and has called the one or the other. The
    /// figure is that of the definition of alpha, computed here from nothing but these draws.
    @Test
    void figureIsAlphaOfAUnitForEachPassageAndHasAnIntervalAndAAssessment() {
        var random = new Random(2014);
        var drawn = new ArrayList<List<String>>();
        for (int article = 0; article < 12; article++) {
            drawn.addAll(draw(random, compared.article("words " + article, TEXT)));
        }

        var query = AgreementQuery.ALL.withTag("quote").withDraws(200);
        var pooled = pooled(form(query));
        assertThat(value(pooled.ratings().figures(), ALPHA)).isCloseTo(alpha(drawn), within(1e-12));

        var codings =
                new AgreementService(compared.project.database, IntegrityCheck.ofRecords())
                        .read(query, ProgressListener.NONE);
        var report = AgreementReporter.report(codings, AgreementOverview.measures("gwet-ac"), 200);
        var lines = AgreementOverview.lines(report, codings, "gwet-ac");
        var line =
                lines.stream()
                        .filter(it -> it.kind() == FigureLine.Kind.POOLED && it.about().equals("form"))
                        .findFirst()
                        .orElseThrow();
        var alpha = line.alpha().orElseThrow();
        assertThat(alpha.interval()).isNotNull();
        assertThat(AlphaThresholds.USUAL.assessment(alpha))
                .isNotIn(Assessment.OVER_PAIRS, Assessment.TOO_FEW, Assessment.NONE);
        assertThat(lines).extracting(FigureLine::key).doesNotHaveDuplicates();
        var rated = codings.pooledRatings("quote", "form").orElseThrow();
        assertThat(rated.figure(UnitMeasure.KRIPPENDORFF_ALPHA))
                .isInstanceOfSatisfying(
                        MeasureOutcome.Defined.class,
                        it -> assertThat(it.value()).isEqualTo(alpha(drawn), within(1e-12)));
        assertThat(line.warnings()).extracting(FigureWarning::kind).doesNotContain(FigureWarning.Kind.FEW_UNITS);
    }

    private void threeQuotes() {
        var article = compared.article("words", TEXT);
        var ada = compared.desk("Ada", article);
        compared.quote(ada, words(article, "one two"), "direct");
        compared.quote(ada, words(article, "four five"), "indirect");
        var ben = compared.desk("Ben", article);
        compared.quote(ben, words(article, "one two"), "direct");
        compared.quote(ben, words(article, "four five"), "indirect");
        compared.quote(ben, words(article, "seven"), "direct");
        var cleo = compared.desk("Cleo", article);
        compared.quote(cleo, words(article, "one two"), "indirect");
        compared.quote(cleo, words(article, "seven"), "direct");
        compared.quote(cleo, words(article, "nine"), "direct");
        compared.submit(ada, ben, cleo);
    }

    private List<List<String>> draw(Random random, Article article) {
        Map<String, List<String>> byWord = new TreeMap<>();
        var desks = new ArrayList<CodingKey>();
        for (var coder : CODERS) {
            var desk = compared.desk(coder, article);
            desks.add(desk);
            for (var word : TEXT.split(" ")) {
                if (random.nextInt(3) > 0) {
                    var form = random.nextInt(4) > 0 == (word.length() > 3) ? "direct" : "indirect";
                    compared.quote(desk, words(article, word), form);
                    byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(form);
                }
            }
        }
        compared.submit(desks.toArray(CodingKey[]::new));
        return List.copyOf(byWord.values());
    }

    /// Nominal alpha by its definition: 1 - Do / De.
    private static double alpha(List<List<String>> units) {
        double unequal = 0;
        double ratings = 0;
        var counts = new HashMap<String, Integer>();
        for (var unit : units) {
            if (unit.size() < 2) {
                continue;
            }
            for (int i = 0; i < unit.size(); i++) {
                counts.merge(unit.get(i), 1, Integer::sum);
                ratings++;
                for (int j = 0; j < unit.size(); j++) {
                    unequal += unit.get(i).equals(unit.get(j)) ? 0 : 1.0 / (unit.size() - 1);
                }
            }
        }
        double pairs = ratings * (ratings - 1);
        double equal = counts.values().stream().mapToDouble(it -> it * (it - 1.0)).sum();
        return 1 - unequal / ratings / ((pairs - equal) / pairs);
    }

    private VariableAgreement form(AgreementQuery query) {
        return ComparedProject.variable(compared.tag("quote", query), "form");
    }

    private static PooledAgreement pooled(VariableAgreement variable) {
        return Optional.ofNullable(variable.pooled()).orElseThrow();
    }
}
