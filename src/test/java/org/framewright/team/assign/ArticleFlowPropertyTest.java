package org.framewright.team.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.study.Coder;
import org.framewright.project.CodebookSource;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.figures.FigureSections;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.support.TestProject;
import org.framewright.support.UsualCases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// What the flow chart and the agreement say of random studies, in which coders submit articles, find them not relevant, begin
/// corrections, or do nothing: every article is counted, once.
final class ArticleFlowPropertyTest {

    private static final List<String> CODERS = List.of("Ada", "Ben", "Cleo");
    private static final int ARTICLES = 12;

    @TempDir private Path folder;

    /// What becomes of an article at one coder's.
    private enum Work {
        NOTHING,
        OPEN,
        RELEVANT,
        NOT_RELEVANT,
        NOT_RELEVANT_BEING_CORRECTED
    }

    @ParameterizedTest
    @UsualCases(3)
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyArticleIsCountedOnceByTheFlowAndByTheAgreement(long seed) throws IOException {
        var random = new Random(seed);
        try (var project = study()) {
            var submitted = new int[ARTICLES];
            var relevant = new int[ARTICLES];
            for (var coder : CODERS) {
                var coderRound =
                        new CoderRound(
                                project.study().addCoder(coder, Coder.Kind.CODER), project.study().rounds().getFirst());
                for (int article = 0; article < ARTICLES; article++) {
                    var work = Work.values()[random.nextInt(Work.values().length)];
                    work(project, coderRound, article, work);
                    submitted[article] += work == Work.NOTHING || work == Work.OPEN ? 0 : 1;
                    relevant[article] += work == Work.RELEVANT ? 1 : 0;
                }
            }
            var excluded = project.corpus().articles().getLast().name();
            project.team().members().exclude(List.of(excluded), "an obituary");
            submitted[ARTICLES - 1] = 0;

            var flow = project.team().progress().flow();
            var round = flow.rounds().getFirst();
            assertThat(flow.inStudy() + flow.excluded().values().stream().mapToInt(it -> it).sum())
                    .isEqualTo(flow.imported())
                    .isEqualTo(ARTICLES);
            assertThat(round.submitted()).isEqualTo(count(submitted, 1));
            assertThat(round.relevant() + round.disputed() + round.notRelevant()).isEqualTo(round.submitted());
            assertThat(round.bySeveral()).isEqualTo(count(submitted, 2));

            var report = project.agreement().report(AgreementQuery.ALL);
            assertThat(report.articlesOfOne()).isEqualTo(round.submitted() - round.bySeveral());
            var compared = new int[ARTICLES];
            for (int i = 0; i < ARTICLES; i++) {
                compared[i] = submitted[i] < 2 ? 0 : relevant[i];
            }
            assertThat(report.articles()).isEqualTo(count(compared, 2));
            assertThat(relevance(report).compared()).isEqualTo(round.bySeveral());
            assertThat(percent(relevance(report))).isEqualTo(percent(submitted, relevant), within(1e-12));
        }
    }

    private static int count(int[] numbers, int from) {
        int count = 0;
        for (int number : numbers) {
            count += number >= from ? 1 : 0;
        }
        return count;
    }

    /// The mean over articles of the share of pairs of coders who say the same.
    private static double percent(int[] submitted, int[] relevant) {
        double sum = 0;
        for (int i = 0; i < submitted.length; i++) {
            int yes = relevant[i];
            int no = submitted[i] - yes;
            sum +=
                    submitted[i] < 2
                            ? 0
                            : (double) (yes * (yes - 1) + no * (no - 1)) / (submitted[i] * (submitted[i] - 1));
        }
        return sum / count(submitted, 2);
    }

    private static FigureSection relevance(AgreementReport report) {
        return FigureSections.of(report, Optional.empty()).stream()
                .filter(it -> it.about().equals("relevance"))
                .findFirst()
                .orElseThrow();
    }

    private static double percent(FigureSection section) {
        var figure =
                section.figures().stream()
                        .filter(it -> it.measure().equals(UnitMeasure.PERCENT_AGREEMENT.id()))
                        .findFirst()
                        .orElseThrow();
        return ((MeasureOutcome.Defined) figure.outcome()).value();
    }

    private static void work(Project project, CoderRound coderRound, int article, Work work) {
        var key = coderRound.key(project.corpus().articles().get(article).id());
        switch (work) {
            case NOTHING -> {}
            case OPEN -> project.coding().notes().setMemo(key, "later");
            case RELEVANT -> project.coding().submit(key, "made up");
            case NOT_RELEVANT -> project.coding().submitNotRelevant(key, "made up");
            case NOT_RELEVANT_BEING_CORRECTED -> {
                project.coding().submitNotRelevant(key, "made up");
                project.coding().correct(key);
            }
        }
    }

    private Project study() throws IOException {
        var project =
                ProjectOpener.create(
                        folder.resolve("study.framewright"),
                        CodebookSource.readJson("news-framing"),
                        TestProject.installation(folder));
        var texts = new ArrayList<Path>();
        for (int i = 0; i < ARTICLES; i++) {
            texts.add(Files.writeString(folder.resolve("text-%02d.txt".formatted(i)), "Day " + i + "\n"));
        }
        project.corpus().importFiles(texts, Optional.empty(), ProgressListener.NONE);
        return project;
    }
}
