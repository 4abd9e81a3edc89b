package org.framewright.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.framewright.reliability.ComparedProject.together;
import static org.framewright.reliability.ComparedProject.value;

import com.fasterxml.jackson.databind.json.JsonMapper;

import org.framewright.coding.actors.ActorEditor;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleExclusion;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ArticleChange.ArticleExcluded;
import org.framewright.model.change.CoderChange.CoderChanged;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.ProjectChange.CodebookAdded;
import org.framewright.model.change.RoundChange.RoundAdded;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.AgreementReport.CoderArticles;
import org.framewright.reliability.figures.AgreementReporter;
import org.framewright.reliability.overview.AgreementOverview;
import org.framewright.reliability.overview.FigureWarning;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.CodingFilter;
import org.framewright.store.integrity.IntegrityCheck;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which codings are compared, and what is said where there are none.
class WhoIsComparedTest {

    private static final EntryAuthor SUPERVISOR = new EntryAuthor("supervisor", "test");

    @TempDir Path folder;

    private ComparedProject compared;
    private Article first;
    private Article second;

    @BeforeEach
    void open() {
        compared = new ComparedProject(folder);
        first = compared.article("first", "“We stay,” she said.");
        second = compared.article("second", "“We go,” he said.");
    }

    @AfterEach
    void close() {
        compared.close();
    }

    @Test
    void latestSubmittedVersionCountsAndOpenOnesDoNot() {
        relevant("Ada", first, "yes");
        relevant("Ben", first, "no");
        assertThat(percent(AgreementQuery.ALL)).isZero();

        var ben = compared.desk("Ben", first);
        compared.project.coding.correct(ben);
        compared.answer(ben, "relevant", "yes");
        assertThat(percent(AgreementQuery.ALL)).isZero();
        assertThat(compared.report(AgreementQuery.ALL).openCodings()).isEqualTo(1);

        compared.submit(ben);
        assertThat(percent(AgreementQuery.ALL)).isEqualTo(1);
        assertThat(compared.report(AgreementQuery.ALL).openCodings()).isZero();
    }

    @Test
    void referenceCoderIsComparedOnlyWhenNamed() {
        compared.project.study.addCoder("Truth", Coder.Kind.REFERENCE);
        relevant("Ada", first, "yes");
        relevant("Ben", first, "yes");
        relevant("Truth", first, "no");

        assertThat(compared.report(AgreementQuery.ALL).coders())
                .containsExactly(new CoderArticles("Ada", 1), new CoderArticles("Ben", 1));
        assertThat(percent(AgreementQuery.ALL.withCoders(List.of("Truth", "Ada")))).isZero();
    }

    @Test
    void whoHasLeftIsComparedOnlyWhenNamedAndThatIsSaid() {
        relevant("Ada", first, "yes");
        relevant("Ben", first, "yes");
        relevant("Cleo", first, "no");
        var cleo = compared.project.study.coder("Cleo").orElseThrow();
        compared.project.ledger.append(
                SUPERVISOR, new CoderChanged(cleo, cleo.leave(Instant.parse("2026-03-09T08:00:00Z"))));

        var report = compared.report(AgreementQuery.ALL);

        assertThat(report.coders()).extracting(CoderArticles::coder).containsExactly("Ada", "Ben");
        assertThat(report.leftOut()).contains(Problem.of(ReliabilityProblem.CODERS_LEFT, "Cleo"));
        assertThat(compared.report(AgreementQuery.ALL.withCoders(List.of("Ada", "Cleo"))).coders())
                .extracting(CoderArticles::coder)
                .containsExactly("Ada", "Cleo");
    }

    @Test
    void excludedArticleIsNotComparedAndThatIsSaid() {
        for (var article : List.of(first, second)) {
            relevant("Ada", article, "yes");
            relevant("Ben", article, article.equals(first) ? "yes" : "no");
        }
        assertThat(percent(AgreementQuery.ALL)).isEqualTo(0.5);

        compared.project.ledger.append(
                SUPERVISOR, new ArticleExcluded(new ArticleExclusion(second.id(), "an opinion piece")));

        assertThat(percent(AgreementQuery.ALL)).isEqualTo(1);
        assertThat(compared.report(AgreementQuery.ALL).articles()).isEqualTo(1);
        assertThat(compared.report(AgreementQuery.ALL).leftOut())
                .contains(Problem.of(ReliabilityProblem.ARTICLES_EXCLUDED, "Main", 1));
    }

    @Test
    void coderWhoSharesNoArticleIsNotComparedUnlessNamed() {
        relevant("Ada", first, "yes");
        relevant("Ben", first, "yes");
        relevant("Cleo", second, "no");

        compared.project.study.addCoder("Dan", Coder.Kind.CODER);

        assertThat(compared.report(AgreementQuery.ALL).coders()).extracting("coder").containsExactly("Ada", "Ben");
        assertThat(compared.report(AgreementQuery.ALL.withCoders(List.of("Ada", "Ben", "Dan"))).coders())
                .contains(new CoderArticles("Dan", 0));
        assertThat(compared.report(AgreementQuery.ALL.withCoders(List.of("Ada", "Ben", "Cleo"))).coders())
                .containsExactly(
                        new CoderArticles("Ada", 1), new CoderArticles("Ben", 1), new CoderArticles("Cleo", 0));
    }

    @Test
    void onlyRoundWithSharedArticlesIsTakenAndOfSeveralOneHasToBeChosen() {
        relevant("Ada", first, "yes");
        relevant("Ben", first, "yes");
        var pilot = new Round(new RoundId("pilot"), "Pilot", Round.Purpose.PILOT, 1);
        compared.project.ledger.append(SUPERVISOR, new RoundAdded(pilot));
        assertThat(compared.report(AgreementQuery.ALL).round()).isEqualTo("Main");

        for (var coder : List.of("Ada", "Ben")) {
            var key = new CodingKey(second.id(), compared.project.study.coder(coder).orElseThrow(), pilot);
            compared.answer(key, "relevant", coder.equals("Ada") ? "yes" : "no");
            compared.submit(key);
        }

        refused(AgreementQuery.ALL, ReliabilityProblem.ROUND_MISSING, "Main, Pilot");
        assertThat(percent(AgreementQuery.ALL.withRound("Main"))).isEqualTo(1);
        assertThat(percent(AgreementQuery.ALL.withRound("Pilot"))).isZero();
    }

    @Test
    void whatDoesNotExistIsRefusedWithWhatThereIs() {
        relevant("Ada", first, "yes");
        relevant("Ben", first, "yes");

        refused(AgreementQuery.ALL.withRound("Week 3"), ReliabilityProblem.NO_SUCH_ROUND, "Main");
        refused(AgreementQuery.ALL.withCoders(List.of("Ada", "Bob")), ReliabilityProblem.NO_SUCH_CODER, "Ada, Ben");
        refused(AgreementQuery.ALL.withCoders(List.of("Ada", "Ada")), ReliabilityProblem.TWO_CODERS_NEEDED);
        refused(AgreementQuery.ALL.withTag("frames"), ReliabilityProblem.NO_SUCH_TAG, "frame, event, quote, speaker");
        refused(
                AgreementQuery.ALL.withTag("quote").withVariable("tone"),
                ReliabilityProblem.NO_SUCH_VARIABLE,
                "form, irony, length, name");
        refused(AgreementQuery.ALL.withDraws(-1), ReliabilityProblem.BAD_DRAWS, "-1");
        refused(AgreementQuery.ALL.withDraws(1), ReliabilityProblem.BAD_DRAWS, "1");
        refused(AgreementQuery.ALL.withDraws(1_000_001), ReliabilityProblem.BAD_DRAWS, "1000001");
        refused(AgreementQuery.ALL.withOverlap(0), ReliabilityProblem.BAD_OVERLAP, "0");
        refused(AgreementQuery.ALL.withOverlap(1.5), ReliabilityProblem.BAD_OVERLAP, "1.5");
        assertThatThrownBy(() -> compared.report(AgreementQuery.ALL.withMeasures(List.of("kappa"))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> {
                            var problem = it.problems().getFirst();
                            assertThat(problem.code()).isEqualTo(ReliabilityProblem.NO_SUCH_MEASURE);
                            assertThat(problem.details().getFirst()).contains("cohen-kappa", "alpha-u");
                        });
        assertThatThrownBy(() -> compared.report(AgreementQuery.ALL.withTag("frame").withMeasures(List.of("gamma"))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it ->
                                assertThat(it.problems().getFirst().code())
                                        .isEqualTo(ReliabilityProblem.MEASURES_DO_NOT_FIT));
    }

    @Test
    void nothingToCompareIsSaidWithWhatIsStillOpen() {
        refused(AgreementQuery.ALL, ReliabilityProblem.NO_CODERS);
        relevant("Ada", first, "yes");
        refused(AgreementQuery.ALL, ReliabilityProblem.ONE_CODER);
        compared.answer(compared.desk("Ben", first), "relevant", "yes");

        refused(AgreementQuery.ALL, ReliabilityProblem.NOTHING_TO_COMPARE, "Ada, Ben", "1");
        refused(AgreementQuery.ALL.withRound("Main"), ReliabilityProblem.FEWER_THAN_TWO_CODERS, "Ada", "1");
        relevant("Ben", second, "yes");
        refused(AgreementQuery.ALL.withRound("Main"), ReliabilityProblem.NO_SHARED_ARTICLE, "Ada, Ben", "1");
    }

    @Test
    void criterionThatNoCodingMeetsIsNamedWithTheOnesThatSomeMeet() {
        relevant("Ada", first, "yes");
        relevant("Ben", first, "yes");
        var newest = Integer.toString(compared.project.study.versions().newest().version());
        var from2027 = new CodingFilter(LocalDate.of(2027, 1, 1), null, List.of(), null);
        var reversed = new CodingFilter(LocalDate.of(2027, 1, 2), LocalDate.of(2027, 1, 1), List.of(), null);

        for (var query : List.of(AgreementQuery.ALL, AgreementQuery.ALL.withRound("Main"))) {
            refused(query.withFilter(ofVersion(9)), ReliabilityProblem.NO_SUCH_VERSION, newest);
            refused(query.withFilter(from2027), ReliabilityProblem.NOTHING_IN_PERIOD, "", "0", "");
            refused(query.withFilter(reversed), ReliabilityProblem.PERIOD_REVERSED, "2027-01-01");
        }

        var changed = ComparedProject.CODEBOOK.replace("\"version\": 1", "\"version\": 2");
        compared.project.ledger.append(SUPERVISOR, new CodebookAdded(2, changed));
        refused(AgreementQuery.ALL.withFilter(ofVersion(2)), ReliabilityProblem.NOTHING_UNDER_VERSION, "1");
        assertThat(compared.report(AgreementQuery.ALL.withFilter(ofVersion(1))).articles()).isEqualTo(1);
    }

    private static CodingFilter ofVersion(int version) {
        return new CodingFilter(null, null, List.of(), version);
    }

    @Test
    void onlyWhatWasAskedForIsMeasured() {
        relevant("Ada", first, "yes");
        relevant("Ben", first, "yes");

        var alpha = compared.report(AgreementQuery.ALL.withMeasures(List.of("krippendorff-alpha", "alpha-u")));
        assertThat(alpha.tags()).extracting("tag").containsExactly("frame", "event", "quote", "speaker");
        assertThat(alpha.overall()).extracting(AgreementFigure::measure).containsExactly("alpha-u");
        assertThat(together(ComparedProject.variable(alpha.tags().getFirst(), "relevant")).figures())
                .extracting(AgreementFigure::measure)
                .containsExactly("krippendorff-alpha");

        var name = compared.report(AgreementQuery.ALL.withVariable("name"));
        assertThat(name.tags()).extracting("tag").containsExactly("quote", "speaker");
        assertThat(name.tags().getFirst().variables()).isEmpty();
        assertThat(name.tags().getFirst().roles().getFirst().variables())
                .extracting("variable")
                .containsExactly("name");
        assertThat(name.overall()).isEmpty();
    }

    @Test
    void actorsOfOneNameAreWarnedAboutUntilTheyAreJoined() {
        var ada = compared.desk("Ada", first);
        var ben = compared.desk("Ben", first);
        var adas = compared.quote(ada, Samples.words(first, "“We stay,”"), "direct");
        var bens = compared.quote(ben, Samples.words(first, "“We stay,”"), "direct");
        compared.speaker(ada, adas, "residents");
        var speaker = compared.speaker(ben, bens, "Benjamin");
        var other = Actor.of(new ActorId("of-ben"), "Residents").withOwner(ben.coder().id());
        compared.project.ledger.append(SUPERVISOR, new ActorAdded(other));
        compared.project.coding.answer(ben, speaker, "name", Optional.of(new Value.Actor(other.id())));
        compared.submit(ada, ben);

        var twice = Problem.of(ReliabilityProblem.ACTORS_TWICE, "Speaker › Name", 1, 2);
        assertThat(compared.report(AgreementQuery.ALL).leftOut()).contains(twice);
        assertThat(compared.report(AgreementQuery.ALL.withTag("frame")).leftOut()).doesNotContain(twice);
        assertThat(nameWarnings()).contains(new FigureWarning(FigureWarning.Kind.NAMESAKES, 1));

        compared.project.actors.joinNamesakes(new ActorEditor.Supervisor());
        assertThat(compared.report(AgreementQuery.ALL).leftOut()).doesNotContain(twice);
        assertThat(nameWarnings())
                .extracting(FigureWarning::kind)
                .isNotEmpty()
                .doesNotContain(FigureWarning.Kind.NAMESAKES);
    }

    /// The warnings in the line on the speakers' names.
    private List<FigureWarning> nameWarnings() {
        var codings =
                new AgreementService(compared.project.database, IntegrityCheck.ofRecords())
                        .read(AgreementQuery.ALL, ProgressListener.NONE);
        var report = AgreementReporter.report(codings, AgreementOverview.measures("gwet-ac"), 0);
        return AgreementOverview.lines(report, codings, "gwet-ac").stream()
                .filter(it -> it.about().endsWith("/name"))
                .flatMap(it -> it.warnings().stream())
                .toList();
    }

    @Test
    void codingsAreReadUnderTheNewestVersionAndWhatHasChangedItsMeaningIsNotPooled() {
        var changed =
                ComparedProject.CODEBOOK
                        .replace(
                                "\"version\": 1",
                                """
                                "version": 2, "mapping": {"from": 1, "steps": [
                                  {"step": "redefine", "what": "frame.mood"},
                                  {"step": "scale", "from": "frame.degrees", "to": "frame.degrees"}]}\
                                """)
                        .replace(
                                "\"id\": \"degrees\", \"label\": \"Degrees\", \"scale\": \"interval\"",
                                "\"id\": \"degrees\", \"label\": \"Degrees\", \"scale\": \"ratio\"")
                        .replace(
                                "{\"id\": \"remark\", \"label\": \"Remark\", \"scale\": \"text\"}",
                                """
                                {"id": "remark", "label": "Remark", "scale": "text", "retired": true},
                                {"id": "new", "label": "New", "scale": "text"}\
                                """);
        relevant("Ada", first, "yes");
        relevant("Ben", second, "yes");
        compared.project.ledger.append(SUPERVISOR, new CodebookAdded(2, changed));
        underVersionTwo("Ben", first, "Ada");
        relevant("Ada", second, "yes");

        var report = compared.report(AgreementQuery.ALL);

        assertThat(report.codebookVersions()).containsExactly(2, 1);
        assertThat(report.articles()).isEqualTo(2);
        assertThat(report.harmonisedTo()).isEqualTo(2);
        assertThat(report.leftOut())
                .extracting("code", "where")
                .contains(
                        tuple(ReliabilityProblem.MEANING_CHANGED, "frame.mood"),
                        tuple(ReliabilityProblem.MEANING_CHANGED, "frame.degrees"),
                        tuple(ReliabilityProblem.ASKED_SINCE, "frame.new"))
                .doesNotContain(tuple(ReliabilityProblem.MEANING_CHANGED, "frame.relevant"));
        assertThat(compared.report(AgreementQuery.ALL.withPooling()).leftOut())
                .extracting("code")
                .doesNotContain(ReliabilityProblem.MEANING_CHANGED);
        assertThat(together(ComparedProject.variable(report.tags().getFirst(), "relevant")).compared()).isEqualTo(2);
    }

    /// As if the same coding had followed the newer version.
    private void underVersionTwo(String coder, Article article, String like) {
        var of = compared.project.codings.findByArticle(article.id()).getFirst();
        assertThat(of.coder()).isEqualTo(compared.project.study.coder(like).orElseThrow().id());
        var id = compared.project.study.coder(coder).orElseThrow().id();
        var now = TestProject.CLOCK.instant();
        var coding = Coding.open(new CodingId("later"), article.id(), id, of.round(), 1, 2, now);
        compared.project.ledger.append(SUPERVISOR, new CodingOpened(coding));
        for (var annotation : compared.project.codings.annotations(of.id())) {
            compared.project.ledger.append(SUPERVISOR, new AnnotationAdded(coding.id(), annotation));
        }
        compared.submit(compared.desk(coder, article));
    }

    @Test
    void sameSeedGivesTheSameReportAndItIsJson() throws IOException {
        relevant("Ada", first, "yes");
        relevant("Ben", first, "yes");
        var json = JsonMapper.builder().build();

        var report = json.writeValueAsString(compared.report(AgreementQuery.ALL.withSeed(7)));

        assertThat(report)
                .contains("\"round\":\"Main\"", "\"seed\":7", "\"overlap\":0.5", "\"unmatched\":\"LEFT_OUT\"");
        assertThat(json.writeValueAsString(compared.report(AgreementQuery.ALL.withSeed(7)))).isEqualTo(report);
    }

    @Test
    void progressIsHeardByArticleAndAnInterruptStops() {
        relevant("Ada", first, "yes");
        relevant("Ben", first, "yes");
        relevant("Ada", second, "yes");
        relevant("Ben", second, "yes");
        var heard = new ArrayList<String>();
        var service = new AgreementService(compared.project.database, IntegrityCheck.ofRecords());

        service.report(AgreementQuery.ALL, (done, total) -> heard.add(done + "/" + total));
        assertThat(heard).containsExactly("1/2", "2/2");

        try {
            assertThatThrownBy(() -> service.report(AgreementQuery.ALL, (_, _) -> Thread.currentThread().interrupt()))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            it ->
                                    assertThat(it.problems())
                                            .extracting("code")
                                            .containsExactly(ReliabilityProblem.STOPPED));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private void relevant(String coder, Article article, String category) {
        var key = compared.desk(coder, article);
        compared.answer(key, "relevant", category);
        compared.submit(key);
    }

    private double percent(AgreementQuery query) {
        var relevant = ComparedProject.variable(compared.tag("frame", query), "relevant");
        return value(together(relevant).figures(), "percent-agreement");
    }

    private void refused(AgreementQuery query, ReliabilityProblem code, String... details) {
        assertThatThrownBy(() -> compared.report(query))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> {
                            assertThat(it.problems()).extracting("code").containsExactly(code);
                            assertThat(it.problems().getFirst().details()).containsExactly(details);
                        });
    }
}
