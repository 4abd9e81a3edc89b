package org.framewright.reliability.report;

import org.framewright.agreement.FigureRounding;
import org.framewright.agreement.units.AgreementWeights;
import org.framewright.agreement.units.BootstrapResult;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.model.article.Article;
import org.framewright.model.study.DrawRecipe;
import org.framewright.model.study.StudyDescription.StudyTopic;
import org.framewright.reliability.codings.CodingProcedure;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.FigureEstimate;
import org.framewright.reliability.query.AgreementQuery.UnmatchedPolicy;
import org.framewright.reliability.report.ReliabilityReport.ReportBasis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The paragraphs about the procedure, sentence by sentence: every statement is a recorded fact. The first is about articles and
/// coders, the second about the questions, the third about the measures.
final class MethodParagraph {

    /// Instead of the number of compared articles of a batch.
    private static final int ALL = -1;

    private final ReliabilityReport report;
    private final ReportWording wording;
    private final List<List<String>> paragraphs = new ArrayList<>(List.of(new ArrayList<>()));
    private final List<String> doubts = new ArrayList<>();
    private final Set<String> ofRound = new HashSet<>();

    MethodParagraph(ReliabilityReport report, ReportWording wording) {
        this(report, report, wording);
    }

    /// @param wholeReport the report with all units that are counted
    /// @param report the report with the figures that are shown
    MethodParagraph(ReliabilityReport wholeReport, ReliabilityReport report, ReportWording wording) {
        this.report = report;
        this.wording = wording.withWeights(report.weights());
        switch (report.basis()) {
            case ReportBasis.ProjectBasis(var facts, var agreement) ->
                    addProject(facts, agreement, new StudySentences(wholeReport, facts, this.wording));
            case ReportBasis.FileBasis file -> addFile(file);
        }
        beginParagraph();
        measures();
        intervals();
        thresholds();
        addSentence("report.method.program", wording.program());
    }

    List<List<String>> paragraphs() {
        return paragraphs;
    }

    /// Whether a sentence counts or describes what is in one round: it is said of that round, even where another has the same numbers.
    boolean isOfRound(String sentence) {
        return ofRound.contains(sentence);
    }

    private void beginParagraph() {
        paragraphs.add(new ArrayList<>());
    }

    /// The points that an author has to add to the report or to check.
    List<String> doubts() {
        return doubts;
    }

    private void addProject(MethodFacts facts, AgreementReport agreement, StudySentences study) {
        var procedure = facts.procedure();
        sentences()
                .addAll(
                        study.statements(
                                StudyTopic.POPULATION,
                                StudyTopic.PERIOD,
                                StudyTopic.DATABASE,
                                StudyTopic.SEARCH,
                                StudyTopic.SEARCH_DATE));
        articles(procedure, agreement, study);
        procedure.batches().forEach(this::batch);
        if (procedure.outside() > 0) {
            doubts.add(text("report.method.not-drawn", procedure.outside(), agreement.submitted()));
            ofRound.add(doubts.getLast());
        }
        addOfRound(study.overlap(agreement.harmonisedTo()), study.statements(StudyTopic.OVERLAP));
        beginParagraph();
        addSentence(
                "report.method.codebook",
                procedure.codebook(),
                agreement.codebookVersions().stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")),
                agreement.codebookVersions().size(),
                Integer.toString(agreement.harmonisedTo()),
                agreement.codebookVersions().equals(List.of(agreement.harmonisedTo())) ? 0 : 1);
        sentences().addAll(study.statements(StudyTopic.CODEBOOK));
        sentences().addAll(study.redefinitions());
        addSentence("report.method.suggestions", procedure.suggestions().ordinal());
        if (procedure.suggestions() == CodingProcedure.Use.PARTLY) {
            ofRound.add(sentences().getLast());
        }
        sentences().addAll(study.suggestions());
        if (procedure.timed() != CodingProcedure.Use.NEVER) {
            addOfRound("report.method.timed", procedure.timed() == CodingProcedure.Use.ALWAYS ? 0 : 1);
        }
        if (agreement.tags().stream().anyMatch(it -> it.found() != null)) {
            addSentence(
                    "report.method.passages",
                    agreement.overlap(),
                    agreement.unmatched() == UnmatchedPolicy.LEFT_OUT ? 0 : 1);
        }
        addOfRound(study.units(agreement.round()));
        sentences().addAll(study.missingAnswers());
        addOfRound(study.relevance());
        addOfRound(study.disagreements(agreement.round()), study.statements(StudyTopic.DISAGREEMENTS));
        if (!study.missing().isEmpty()) {
            doubts.add(text("report.method.remains", String.join("; ", study.missing())));
        }
    }

    private void articles(CodingProcedure procedure, AgreementReport agreement, StudySentences study) {
        addOfRound(
                procedure.references().isEmpty() ? "report.method.articles" : "report.method.articles-reference",
                agreement.round(),
                text("report.purpose." + lower(procedure.round().purpose())),
                agreement.submitted(),
                report.coders().size(),
                String.join(", ", report.coders()),
                day(procedure.first()),
                day(procedure.last()),
                day(procedure.first()).equals(day(procedure.last())) ? 1 : 0);
        addOfRound(study.references());
        sentences().addAll(restrictions(procedure));
        if (agreement.articlesOfRelevance() > 0) {
            boolean all = agreement.articlesOfRelevance() == agreement.submitted();
            addOfRound(
                    all ? "report.method.relevance-all" : "report.method.relevance", agreement.articlesOfRelevance());
        }
        if (agreement.articlesOfOne() > 0) {
            addOfRound("report.method.alone", agreement.articlesOfOne(), procedure.otherCoders());
        }
        if (agreement.openCodings() > 0) {
            addOfRound("report.method.open", agreement.openCodings(), procedure.otherCoders());
        }
        sentences().addAll(study.statements(StudyTopic.CODERS, StudyTopic.TRAINING));
        sentences().addAll(study.trainings());
        addOfRound(study.origin());
        if (!procedure.excluded().isEmpty()) {
            addSentence(
                    "report.method.excluded",
                    procedure.imported(),
                    procedure.excluded().values().stream().mapToInt(Integer::intValue).sum(),
                    procedure.excluded().entrySet().stream()
                            .map(it -> text("report.method.exclusion", it.getKey(), it.getValue()))
                            .collect(Collectors.joining("; ")));
        }
    }

    /// The requested part of the round.
    private List<String> restrictions(CodingProcedure procedure) {
        var restrictions = new ArrayList<String>();
        if (procedure.otherCoders() > 0) {
            restrictions.add(text("report.method.coders-chosen", procedure.otherCoders()));
            ofRound.add(restrictions.getLast());
        }
        report.restrictions().stream().map(wording.texts()::problem).forEach(restrictions::add);
        return restrictions;
    }

    private void batch(CodingProcedure.DrawnBatch batch) {
        var recipe = batch.recipe();
        addOfRound(
                "report.method.drawn",
                batch.name(),
                recipe.articles() == recipe.pool()
                        ? text("report.method.taken-all", recipe.articles())
                        : text("report.method.taken", recipe.articles(), recipe.pool(), strata(recipe)),
                recipe.overlap() == recipe.articles()
                        ? text("report.method.shared-all")
                        : text("report.method.shared", recipe.overlap(), strata(recipe)),
                recipe.codersPerArticle(),
                recipe.pairs() == DrawRecipe.PairRule.ALL ? 0 : 1,
                recipe.generator(),
                Long.toString(recipe.seed()),
                batch.compared() == recipe.articles() ? ALL : batch.compared());
        batch.elsewhere().ifPresent(it -> addSentence("report.method.elsewhere", it, batch.name()));
    }

    private String strata(DrawRecipe recipe) {
        return switch (recipe.strata()) {
            case "" -> "";
            case Article.OUTLET -> text("report.method.strata", text("report.method.by-outlet"));
            case DrawRecipe.MONTH -> text("report.method.strata", text("report.method.by-month"));
            default -> text("report.method.strata", recipe.strata());
        };
    }

    private void addFile(ReportBasis.FileBasis file) {
        addSentence(
                "report.method.file",
                file.file(),
                file.sheet().isEmpty() ? "" : text("report.method.sheet", file.sheet()),
                file.units(),
                report.coders().size(),
                String.join(", ", report.coders()));
        addSentence(
                "report.method.missing",
                file.missing().stream().map(it -> text("common.quoted", it)).collect(Collectors.joining(", ")),
                file.missing().size());
        doubts.add(text("report.method.file-unknown"));
    }

    private void measures() {
        var names = report.measures().stream().map(wording::measure).toList();
        if (!names.isEmpty()) {
            var inSentence = report.measures().stream().map(wording::measureInSentence).toList();
            addSentence("report.method.measures", wording.join(inSentence), names.contains(alpha()) ? 1 : 0);
        }
        if (names.contains(alpha()) && report.sections().stream().anyMatch(it -> it.comparedAs().endsWith("set"))) {
            addSentence("report.method.sets");
        }
        var counting = names.stream().filter(categoryCounting()::contains).toList();
        if (!counting.isEmpty() && report.basis() instanceof ReportBasis.ProjectBasis) {
            addSentence("report.method.categories", String.join(", ", counting), counting.size());
        }
        var weighable =
                report.measures().stream()
                        .filter(it -> UnitMeasure.of(it).filter(UnitMeasure::isWeighable).isPresent())
                        .map(wording::measure)
                        .toList();
        if (!weighable.isEmpty()) {
            var weights = report.weights();
            addSentence(
                    weights == AgreementWeights.UNWEIGHTED ? "report.method.unweighted" : "report.method.weighted",
                    wording.join(weighable),
                    text("agreement.weights." + lower(weights)),
                    report.basis() instanceof ReportBasis.ProjectBasis ? 1 : 0);
        }
        if (names.contains(wording.measure(UnitMeasure.COHEN_KAPPA.id()))) {
            addSentence("report.method.complete-pairs");
        }
    }

    /// The measures that depend on the number of categories.
    private List<String> categoryCounting() {
        return Stream.of(UnitMeasure.GWET_AC, UnitMeasure.BRENNAN_PREDIGER)
                .map(it -> wording.measure(it.id()))
                .toList();
    }

    private String alpha() {
        return wording.measure("krippendorff-alpha");
    }

    private void intervals() {
        var drawn = figures().flatMap(it -> Stream.ofNullable(it.bootstrap())).toList();
        var intervals = drawn.stream().filter(it -> it.figures() != null).toList();
        if (!intervals.isEmpty()) {
            var first = intervals.getFirst();
            addSentence(
                    "report.method.bootstrap",
                    first.draws(),
                    first.method() == BootstrapResult.Method.CLUSTERS ? 1 : 0,
                    Long.toString(first.seed()));
            int undefined = intervals.stream().mapToInt(BootstrapResult::undefined).max().orElse(0);
            if (undefined > 0) {
                addOfRound("report.method.undefined-draws", undefined);
            }
        } else if (!drawn.isEmpty()) {
            if (figures().map(FigureEstimate::of).anyMatch(FigureEstimate::tooFew)) {
                addSentence(
                        "report.method.too-few",
                        BootstrapResult.FEWEST,
                        report.basis() instanceof ReportBasis.ProjectBasis ? 0 : 1);
            }
        } else {
            addSentence("report.method.formula");
        }
    }

    /// The usual thresholds are Krippendorff's; the supervisor states the source of others.
    private void thresholds() {
        var thresholds = report.thresholds();
        var source = report.facts().map(it -> it.description().text(StudyTopic.THRESHOLD_SOURCE)).orElse("");
        boolean usual = thresholds.equals(AlphaThresholds.USUAL) && source.isEmpty();
        addSentence(
                "report.method.thresholds",
                FigureRounding.round(thresholds.tentative()),
                FigureRounding.round(thresholds.reliable()),
                source,
                usual ? 0 : source.isEmpty() ? 1 : 2);
        if (!usual && source.isEmpty()) {
            doubts.add(text("report.method.no-source"));
        }
    }

    private Stream<AgreementFigure> figures() {
        return report.sections().stream().flatMap(it -> it.figures().stream());
    }

    private List<String> sentences() {
        return paragraphs.getLast();
    }

    private void addSentence(String key, Object... arguments) {
        sentences().add(text(key, arguments));
    }

    private void addOfRound(String key, Object... arguments) {
        addOfRound(List.of(text(key, arguments)));
    }

    private void addOfRound(List<String> more) {
        addOfRound(more, List.of());
    }

    /// @param ofStudy the sentences among them that are about the whole study
    private void addOfRound(List<String> more, List<String> ofStudy) {
        sentences().addAll(more);
        more.stream().filter(it -> !ofStudy.contains(it)).forEach(ofRound::add);
    }

    private String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    private String day(Instant when) {
        var day = when.atZone(ZoneOffset.UTC);
        return text("report.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
