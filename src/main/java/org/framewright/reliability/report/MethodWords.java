package org.framewright.reliability.report;

import org.framewright.agreement.units.Bootstrap;
import org.framewright.agreement.units.Measure;
import org.framewright.agreement.units.Weights;
import org.framewright.model.Recipe;
import org.framewright.reliability.AgreementReport;
import org.framewright.reliability.Figure;
import org.framewright.reliability.Procedure;
import org.framewright.reliability.Unmatched;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The paragraph about the procedure, sentence by sentence: nothing is said that the program does not know.
final class MethodWords {

    private final ReliabilityReport report;
    private final Wording wording;
    private final List<String> sentences = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();

    MethodWords(ReliabilityReport report, Wording wording) {
        this.report = report;
        this.wording = wording;
        switch (report.basis()) {
            case Basis.ProjectBasis(var procedure, var agreement) -> ofProject(procedure, agreement);
            case Basis.FileBasis file -> ofFile(file);
        }
        measures();
        intervals();
        say("report.method.program", wording.program());
    }

    List<String> sentences() {
        return sentences;
    }

    /// What whoever hands the report on has to add or look at.
    List<String> doubts() {
        return doubts;
    }

    private void ofProject(Procedure procedure, AgreementReport agreement) {
        say(
                "report.method.articles",
                agreement.round(),
                text("report.purpose." + lower(procedure.purpose())),
                agreement.submitted(),
                report.coders().size(),
                String.join(", ", report.coders()),
                day(procedure.first()),
                day(procedure.last()),
                day(procedure.first()).equals(day(procedure.last())) ? 1 : 0);
        if (agreement.articlesOfRelevance() > 0) {
            say("report.method.relevance", agreement.articlesOfRelevance());
        }
        if (agreement.articlesOfOne() > 0) {
            say("report.method.alone", agreement.articlesOfOne());
        }
        if (!procedure.excluded().isEmpty()) {
            say(
                    "report.method.excluded",
                    procedure.imported(),
                    procedure.excluded().values().stream().mapToInt(Integer::intValue).sum(),
                    procedure.excluded().entrySet().stream()
                            .map(it -> text("report.method.exclusion", it.getKey(), it.getValue()))
                            .collect(Collectors.joining("; ")));
        }
        procedure.batches().forEach(this::batch);
        if (procedure.outside() > 0) {
            doubts.add(text("report.method.not-drawn", procedure.outside(), agreement.submitted()));
        }
        say(
                "report.method.codebook",
                procedure.codebook(),
                agreement.codebookVersions().stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")),
                agreement.codebookVersions().size(),
                Integer.toString(agreement.harmonisedTo()));
        doubts.add(text("report.method.remains"));
        say("report.method.suggestions", procedure.suggestions() ? 1 : 0);
        if (agreement.tags().stream().anyMatch(it -> it.found() != null)) {
            say("report.method.passages", agreement.overlap(), agreement.unmatched() == Unmatched.LEFT_OUT ? 0 : 1);
        }
    }

    private void batch(Procedure.DrawnBatch batch) {
        var recipe = batch.recipe();
        say(
                "report.method.drawn",
                batch.name(),
                recipe.articles() == recipe.pool()
                        ? text("report.method.taken-all", recipe.articles())
                        : text("report.method.taken", recipe.articles(), recipe.pool(), strata(recipe)),
                recipe.overlap() == recipe.articles()
                        ? text("report.method.shared-all")
                        : text("report.method.shared", recipe.overlap(), strata(recipe)),
                recipe.pairs() == Recipe.PairRule.ALL ? recipe.coders().size() : recipe.perArticle(),
                recipe.pairs() == Recipe.PairRule.ALL ? 0 : 1,
                recipe.generator(),
                Long.toString(recipe.seed()),
                batch.compared());
    }

    private String strata(Recipe recipe) {
        return recipe.strata().isEmpty() ? "" : text("report.method.strata", recipe.strata());
    }

    private void ofFile(Basis.FileBasis file) {
        say(
                "report.method.file",
                file.file(),
                file.sheet().isEmpty() ? "" : text("report.method.sheet", file.sheet()),
                file.units(),
                report.coders().size(),
                String.join(", ", report.coders()));
        say(
                "report.method.missing",
                file.missing().stream().map(it -> "“" + it + "”").collect(Collectors.joining(", ")),
                file.missing().size());
        doubts.add(text("report.method.file-unknown"));
    }

    private void measures() {
        var names = figures().map(Figure::measure).map(Wording::id).distinct().map(wording::measure).toList();
        if (!names.isEmpty()) {
            say("report.method.measures", String.join(", ", names), names.contains(alpha()) ? 1 : 0);
        }
        var weighable = names.stream().filter(weighable()::contains).toList();
        if (!weighable.isEmpty()) {
            var weights = weights();
            say(
                    weights == Weights.UNWEIGHTED ? "report.method.unweighted" : "report.method.weighted",
                    String.join(", ", weighable),
                    lower(weights));
        }
        if (names.contains(wording.measure(Measure.COHEN_KAPPA.id()))) {
            say("report.method.complete-pairs");
        }
    }

    /// The measures that can go by weights.
    private List<String> weighable() {
        return Stream.of(
                        Measure.SCOTT_PI,
                        Measure.COHEN_KAPPA,
                        Measure.CONGER_KAPPA,
                        Measure.FLEISS_KAPPA,
                        Measure.GWET_AC,
                        Measure.BRENNAN_PREDIGER)
                .map(it -> wording.measure(it.id()))
                .toList();
    }

    private Weights weights() {
        return report.basis() instanceof Basis.FileBasis file ? file.weights() : Weights.UNWEIGHTED;
    }

    private String alpha() {
        return wording.measure("krippendorff-alpha");
    }

    private void intervals() {
        Optional<Bootstrap> drawn =
                figures()
                        .flatMap(it -> Stream.ofNullable(it.bootstrap()))
                        .filter(it -> it.figures() != null)
                        .findFirst();
        if (drawn.isPresent()) {
            var bootstrap = drawn.orElseThrow();
            say(
                    "report.method.bootstrap",
                    bootstrap.draws(),
                    bootstrap.method() == Bootstrap.Method.CLUSTERS ? 1 : 0,
                    Long.toString(bootstrap.seed()));
        } else if (figures().anyMatch(it -> it.bootstrap() != null)) {
            say("report.method.too-few", Bootstrap.FEWEST);
        } else {
            say("report.method.formula");
        }
    }

    private Stream<Figure> figures() {
        return report.sections().stream().flatMap(it -> it.figures().stream());
    }

    private void say(String key, Object... arguments) {
        sentences.add(text(key, arguments));
    }

    private String text(String key, Object... arguments) {
        return wording.words().get(key, arguments);
    }

    private static String day(Instant when) {
        return when.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
