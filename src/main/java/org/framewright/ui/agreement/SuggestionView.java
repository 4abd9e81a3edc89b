package org.framewright.ui.agreement;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.layout.VBox;

import org.framewright.model.article.Fragment;
import org.framewright.reliability.suggestions.ArticleComparison;
import org.framewright.reliability.suggestions.CountedShare;
import org.framewright.reliability.suggestions.SuggestionReport;
import org.framewright.reliability.suggestions.SuggestionReport.GroupResult;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.agreement.variable.DetailPage;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.wording.Texts;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The suggestions beside one coder’s codings: their figures, and below the missed and the uncoded ones.
public final class SuggestionView extends VBox {

    private static final int PERCENT = 100;

    private final Texts texts;
    private final LineTable<GroupResult> figures;

    /// The words in an article where suggestions and codings differ.
    ///
    /// @param missed whether they are coded and not suggested; else suggested and not coded
    /// @param start of the words, UTF-16
    /// @param end of the words, exclusive
    /// @param pattern the reason for a suggestion; empty for missed words
    public record SuggestionDifference(
            String round,
            String coder,
            String article,
            boolean missed,
            String content,
            String cue,
            String source,
            String pattern,
            int start,
            int end) {}

    private SuggestionView(
            SuggestionReport report, FigureFormatter formatter, Consumer<SuggestionDifference> openArticle) {
        this.texts = formatter.texts();
        this.figures =
                new LineTable<GroupResult>("suggestion-figures", report.coder(), it -> it.kind() + " " + it.name())
                        .text(texts.get("agreement.suggestions.of"), 330, this::name)
                        .text(texts.get("agreement.suggestions.right"), 165, it -> share(it.precision()))
                        .text(texts.get("agreement.suggestions.edges"), 165, it -> share(it.edges()))
                        .text(texts.get("agreement.suggestions.source"), 165, it -> share(it.source()))
                        .text(texts.get("agreement.suggestions.cue"), 165, it -> share(it.cue()))
                        .text(texts.get("agreement.suggestions.found"), 165, it -> share(it.recall()));
        figures.fill(report.groups());
        var differences =
                new LineTable<SuggestionDifference>(
                                "suggestion-differences",
                                texts.get("agreement.suggestions.differences"),
                                it -> it.article() + " " + it.start() + " " + it.missed())
                        .text(texts.get("agreement.column.article"), 150, SuggestionDifference::article)
                        .text(texts.get("agreement.suggestions.which"), 300, this::explanation)
                        .text(texts.get("agreement.suggestions.content"), 340, SuggestionDifference::content)
                        .text(texts.get("agreement.suggestions.cue-words"), 120, SuggestionDifference::cue)
                        .text(texts.get("agreement.suggestions.source-words"), 170, SuggestionDifference::source)
                        .onOpened(openArticle);
        differences.setEmptyText(texts.get("agreement.suggestions.no-differences"));
        differences.fill(differences(report));
        var uses = report.uses();
        var used =
                ParagraphLabel.whole(
                        texts.get(
                                "agreement.suggestions.uses",
                                uses.suggested(),
                                uses.accepted(),
                                uses.changed(),
                                uses.ignored()),
                        "guidance");
        getStyleClass().add("page-part");
        getChildren().setAll(used, Nodes.vgrow(figures), Nodes.vgrow(differences));
    }

    /// The page: a view for each coder.
    static DetailPage page(
            List<SuggestionReport> reports,
            SuggestionViewModel viewModel,
            FigureFormatter formatter,
            Consumer<SuggestionDifference> openArticle) {
        var texts = formatter.texts();
        var views =
                IntStream.range(0, reports.size())
                        .mapToObj(i -> {
                            var report = reports.get(i);
                            var view = new SuggestionView(report, formatter, openArticle);
                            return new DetailPage.View(
                                    "agreement.reference.view",
                                    texts.get(
                                            "agreement.suggestions.coder",
                                            report.coder(),
                                            report.round(),
                                            report.articles()),
                                    "suggestions-" + (i + 1),
                                    view,
                                    view.figures::takeKeyboard);
                        })
                        .toList();
        return new DetailPage(
                        texts.get("agreement.suggestions"),
                        texts.get("agreement.suggestions.facts"),
                        new ReadOnlyStringWrapper(""),
                        views)
                .bindView(viewModel.view);
    }

    private String name(GroupResult group) {
        return switch (group.kind()) {
            case ALL -> texts.get("agreement.suggestions.all");
            case KIND -> texts.get("document.finds-" + group.name());
            case MARKS -> texts.get("agreement.suggestions." + group.name());
            case PATTERN -> patternName(group.name().toUpperCase(Locale.ROOT).replace('-', '_'));
            case OUTLET -> group.name();
        };
    }

    private String share(CountedShare it) {
        if (it.share() == null) {
            return "";
        }
        return it.low() == null || it.high() == null
                ? texts.get("agreement.suggestions.share", PERCENT * it.share(), it.count(), it.of())
                : texts.get(
                        "agreement.suggestions.share-interval",
                        PERCENT * it.share(),
                        it.count(),
                        it.of(),
                        PERCENT * it.low(),
                        PERCENT * it.high());
    }

    private String explanation(SuggestionDifference it) {
        return it.missed()
                ? texts.get("agreement.suggestions.missed")
                : texts.get("agreement.suggestions.not-coded", patternName(it.pattern()));
    }

    private String patternName(String constant) {
        return texts.get("workspace.suggestion.why." + constant);
    }

    private static List<SuggestionDifference> differences(SuggestionReport report) {
        return report.compared().stream().flatMap(it -> differences(report, it)).toList();
    }

    private static Stream<SuggestionDifference> differences(SuggestionReport report, ArticleComparison compared) {
        var missed =
                compared.coded().stream()
                        .filter(it -> !it.found())
                        .map(it -> it.attribution())
                        .map(it -> difference(report, compared, "", List.of(it.content(), it.cue(), it.source())));
        var additional =
                compared.suggestions().stream()
                        .filter(it -> !it.isRight())
                        .map(it -> it.suggestion())
                        .map(it ->
                                difference(
                                        report,
                                        compared,
                                        it.pattern().name(),
                                        List.of(it.content(), it.cue(), it.source())));
        return Stream.concat(missed, additional).sorted(Comparator.comparingInt(SuggestionDifference::start));
    }

    private static SuggestionDifference difference(
            SuggestionReport report, ArticleComparison compared, String pattern, List<List<Fragment>> parts) {
        var content = parts.getFirst();
        return new SuggestionDifference(
                report.round(),
                report.coder(),
                compared.name(),
                pattern.isEmpty(),
                text(content),
                text(parts.get(1)),
                text(parts.get(2)),
                pattern,
                content.getFirst().start(),
                content.getFirst().end());
    }

    private static String text(List<Fragment> fragments) {
        return fragments.stream().map(Fragment::text).collect(Collectors.joining(" … "));
    }
}
