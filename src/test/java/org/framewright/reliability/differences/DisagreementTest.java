package org.framewright.reliability.differences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.framewright.reliability.ComparedProject.together;
import static org.framewright.reliability.ComparedProject.value;

import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.ProgressListener;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Value;
import org.framewright.project.ProjectOpener;
import org.framewright.project.sample.SampleProject;
import org.framewright.reliability.AgreementService;
import org.framewright.reliability.ComparedProject;
import org.framewright.reliability.differences.Disagreement.DisagreementReport;
import org.framewright.reliability.differences.Disagreement.DisagreementSide;
import org.framewright.reliability.differences.Disagreement.Kind;
import org.framewright.reliability.differences.Disagreement.Statement;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.store.integrity.IntegrityCheck;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where coders differ, and that it is what the figures count.
final class DisagreementTest {

    @TempDir private Path folder;
    private ComparedProject compared;
    private Article article;
    private CodingKey ada;
    private CodingKey ben;

    @BeforeEach
    void open() {
        compared = new ComparedProject(folder);
        article = compared.article("first", "“We stay,” she said. “We go,” he said.");
        ada = compared.desk("Ada", article);
        ben = compared.desk("Ben", article);
    }

    @AfterEach
    void close() {
        compared.close();
    }

    @Test
    void differentAnswersStandSideBySideForAllWhoSubmitted() {
        var cleo = compared.desk("Cleo", article);
        compared.answer(ada, "mood", "calm");
        compared.answer(ben, "mood", "angry");
        compared.answer(cleo, "mood", "calm");
        compared.answer(compared.desk("Dan", article), "mood", "angry");
        compared.submit(ada, ben, cleo);

        var found = only(disagreements());

        assertThat(found.tag() + "." + found.about()).isEqualTo("frame.mood");
        assertThat(found.kind()).isEqualTo(Kind.ANSWERS);
        assertThat(found.articleName()).isEqualTo("first");
        assertThat(found.sides()).extracting(DisagreementSide::coder).containsExactly("Ada", "Ben", "Cleo");
        assertThat(found.sides())
                .extracting(DisagreementSide::statement)
                .containsExactly(category("calm"), category("angry"), category("calm"));
        assertThat(found.sides()).allSatisfy(it -> assertThat(it.annotation()).isPresent());
    }

    @Test
    void sameAnswersOpenQuestionsAndWhatIsNotCodableAreNoDisagreement() {
        compared.answer(ada, "mood", "calm");
        compared.answer(ben, "mood", new Value.NotCodable());
        compared.answer(ada, "remark", new Value.Text("so "));
        compared.answer(ben, "remark", new Value.Text("so"));
        compared.answer(ada, "degrees", new Value.Numeric(BigDecimal.ONE));
        compared.submit(ada, ben);

        assertThat(disagreements()).isEmpty();
    }

    @Test
    void questionAskedOfOneOnlyIsOneDisagreementAboutTheGateAndOneAboutTheQuestion() {
        compared.answer(ada, "relevant", "yes");
        compared.answer(ada, "tone", "for");
        compared.answer(ben, "relevant", "no");
        compared.submit(ada, ben);

        var found = disagreements();

        assertThat(found).extracting(Disagreement::about).containsExactly("relevant", "tone");
        assertThat(found.getLast().kind()).isEqualTo(Kind.ASKED);
        assertThat(found.getLast().sides())
                .extracting(DisagreementSide::statement)
                .containsExactly(category("for"), Statement.AnswerStatus.NOT_ASKED);
    }

    @Test
    void passagesThatMatchDifferInTheirAnswersAndOthersAreFoundByOneOnly() {
        var both = compared.quote(ada, article.fragment(0, 10), "direct");
        var shifted = compared.quote(ben, article.fragment(1, 10), "indirect");
        var alone = compared.quote(ben, article.fragment(21, 29), "direct");
        compared.submit(ada, ben);

        var found = disagreements(AgreementQuery.ALL.withTag("quote"));

        assertThat(found).extracting(Disagreement::kind).containsExactly(Kind.MARKED, Kind.ANSWERS, Kind.ASKED);
        assertThat(found.getFirst().sides())
                .extracting(DisagreementSide::statement)
                .containsExactly(Statement.AnswerStatus.NOT_MARKED, Statement.AnswerStatus.MARKED);
        assertThat(found.getFirst().sides().getLast().annotation()).contains(alone);
        assertThat(found.get(1).sides())
                .extracting(DisagreementSide::annotation)
                .containsExactly(Optional.of(both), Optional.of(shifted));
        assertThat(found.getLast().about()).as("asked of indirect quotes").isEqualTo("irony");
    }

    @Test
    void roleThatOnlyOneHasFilledIsADisagreement() {
        var mine = compared.quote(ada, article.fragment(0, 10), "direct");
        compared.quote(ben, article.fragment(0, 10), "direct");
        var speaker = compared.speaker(ada, mine, "Ana", article.fragment(11, 14));
        compared.submit(ada, ben);

        var found = disagreements(AgreementQuery.ALL.withTag("quote"));

        assertThat(found).extracting(Disagreement::kind).containsExactly(Kind.FILLED);
        assertThat(found.getFirst().about()).isEqualTo("who");
        assertThat(found.getFirst().sides().getFirst().annotation()).contains(speaker);
    }

    @Test
    void inTheSampleTheyAreJustWhatTheFiguresCount() {
        var file = folder.resolve("harbour.framewright");
        SampleProject.make(file, TestProject.installation(folder));
        try (var project = ProjectOpener.open(file, TestProject.installation(folder))) {
            var report = project.agreement().report(AgreementQuery.ALL);
            var all = project.agreement().disagreements(AgreementQuery.ALL, ProgressListener.NONE);
            assertThat(all.articles()).isEqualTo(report.articles());
            assertThat(all.coders()).isEqualTo(report.coders());
            int variables = 0;
            for (var tag : report.tags()) {
                var found = tag.found();
                if (found != null && !found.coverage().isEmpty()) {
                    var coverage = found.coverage().getFirst();
                    assertThat(count(all, tag.tag(), "", Kind.MARKED))
                            .as(tag.tag())
                            .isEqualTo(coverage.onlyFirst() + coverage.onlySecond());
                }
                for (var variable : tag.variables()) {
                    var comparison = together(variable);
                    long differing = count(all, tag.tag(), variable.variable(), Kind.ANSWERS);
                    if (comparison.compared() == 0) {
                        assertThat(differing).isZero();
                        continue;
                    }
                    variables++;
                    double percent = value(comparison.figures(), "percent-agreement");
                    if (variable.comparedAs() == MeasurementLevel.NOMINAL) {
                        assertThat(1 - (double) differing / comparison.compared())
                                .as(tag.tag() + "." + variable.variable())
                                .isCloseTo(percent, within(1e-9));
                    }
                }
            }
            assertThat(variables).isGreaterThan(10);
        }
    }

    private static long count(DisagreementReport report, String tag, String about, Kind kind) {
        return report.disagreements().stream()
                .filter(it -> it.tag().equals(tag) && it.about().equals(about) && it.kind() == kind)
                .count();
    }

    private List<Disagreement> disagreements() {
        return disagreements(AgreementQuery.ALL);
    }

    private List<Disagreement> disagreements(AgreementQuery query) {
        return new AgreementService(compared.project.database, IntegrityCheck.ofRecords())
                .disagreements(query, ProgressListener.NONE)
                .disagreements();
    }

    private static Disagreement only(List<Disagreement> all) {
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static Statement category(String id) {
        return new Statement.AnswerStatement(new Value.Category(id));
    }
}
