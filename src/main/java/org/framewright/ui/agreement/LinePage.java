package org.framewright.ui.agreement;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.layout.VBox;

import org.framewright.reliability.differences.Disagreement;
import org.framewright.reliability.figures.FigureKey;
import org.framewright.reliability.overview.FigureWarning;
import org.framewright.reliability.rated.RatedVariable.RatedArticle;
import org.framewright.reliability.rated.RatedVariable.RatedUnit;
import org.framewright.ui.agreement.LineViewModel.ActorFigures;
import org.framewright.ui.agreement.LineViewModel.DifferenceText;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.agreement.figures.FigureSummary;
import org.framewright.ui.agreement.variable.DetailPage;
import org.framewright.ui.agreement.variable.PlaceCell;
import org.framewright.ui.agreement.variable.VariablePage;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Builds the page of a line: a variable's, or a tag's; both with the disagreements.
///
/// @param links to other screens
record LinePage(AgreementViewModel viewModel, FigureFormatter formatter, AgreementView.Links links) {

    DetailPage create(LineViewModel.OpenLine opened) {
        var openLine = viewModel.lineDetails;
        var thresholds = viewModel.thresholds.get();
        var texts = formatter.texts();
        var differences = Nodes.vgrow(differences(texts));
        var keys = ParagraphLabel.whole(texts.get("agreement.adjudicate"), "guidance");
        if (new FigureKey(opened.line().tag(), opened.line().about()).isOfFiller()) {
            keys.setText(keys.getText() + " " + texts.get("agreement.all-fillers"));
        }
        var disagreements =
                DetailPage.View.of(
                        "disagreements",
                        Nodes.withStyle(new VBox(keys, differences), "page-part"),
                        differences::takeKeyboard,
                        texts);
        var found =
                opened.tag().stream()
                        .map(it -> new TagView(it, formatter))
                        .map(it -> DetailPage.View.of("tag", it, it::takeKeyboard, texts))
                        .toList();
        if (opened.details().isEmpty()) {
            return new DetailPage(
                            formatter.title(opened.line()),
                            formatter.notes(opened.line(), thresholds),
                            new ReadOnlyStringWrapper(""),
                            Stream.concat(found.stream(), Stream.of(disagreements)).toList())
                    .withFigures(FigureSummary.of(opened.line(), formatter))
                    .bindView(openLine.choices().view);
        }
        var besides =
                switch (opened.line().kind()) {
                    case RELEVANCE, ANSWERS, POOLED -> List.of(disagreements);
                    case FOUND, USED, NUMBER, WORDS -> Stream.concat(Stream.of(disagreements), found.stream()).toList();
                };
        var variablePage =
                new VariablePage(
                                formatter,
                                thresholds,
                                viewModel.runners.quickJobs(),
                                openLine.choices(),
                                Optional.of(this::adjudicate))
                        .create(
                                opened.details().get(),
                                opened.line(),
                                openLine.actorsProperty().map(this::actors),
                                besides);
        return opened.line().warnings().stream().anyMatch(it -> it.kind() == FigureWarning.Kind.NAMESAKES)
                ? variablePage.withLink(texts.get("agreement.merge-actors"), "merge-actors", links.actors())
                : variablePage;
    }

    /// Goes to the disagreement in a unit, or to the first one of its article.
    private void adjudicate(RatedArticle article, RatedUnit unit) {
        var differences = viewModel.lineDetails.differencesProperty().getValue().orElse(List.of());
        var ofArticle =
                differences.stream()
                        .map(DifferenceText::disagreement)
                        .filter(it -> it.articleName().equals(article.name()))
                        .toList();
        ofArticle.stream()
                .filter(it -> it.sides().stream().anyMatch(side -> side.extent().equals(Optional.of(unit.at()))))
                .findFirst()
                .or(() -> ofArticle.stream().findFirst())
                .ifPresent(this::adjudicate);
    }

    private void adjudicate(Disagreement disagreement) {
        viewModel.result.get().ifPresent(it -> links.adjudicate().accept(it.report().round(), disagreement));
    }

    /// The disagreements, place by place.
    private LineTable<DifferenceText> differences(Texts texts) {
        var table =
                new LineTable<DifferenceText>(
                                "disagreements",
                                texts.get("agreement.view.disagreements"),
                                DifferenceText::disagreement)
                        .text(
                                texts.get("agreement.view.disagreements"),
                                240,
                                it -> String.join("\n", it.article(), it.place(), it.statements()),
                                () ->
                                        new PlaceCell<>(
                                                it -> it.place().isEmpty() ? it.article() : it.place(),
                                                DifferenceText::statements))
                        .text(texts.get("agreement.column.decided"), 70, DifferenceText::decidedBy)
                        .faint(DifferenceText::decided)
                        .withArrangement(viewModel.lineDetails.arrangement)
                        .onOpened(line -> adjudicate(line.disagreement()));
        viewModel
                .lineDetails
                .differencesProperty()
                .subscribe(it -> {
                    table.setEmptyText(texts.get(it.isEmpty() ? "agreement.looking" : "agreement.no-disagreements"));
                    table.fill(it.orElseGet(List::of));
                    DetailPage.hideEmptyColumns(table);
                });
        return table;
    }

    private String actors(Optional<ActorFigures> actors) {
        return actors.map(it ->
                        formatter.text(
                                "agreement.actors",
                                formatter.format(it.asCoded()),
                                formatter.format(it.resolved()),
                                formatter.format(it.byKind())))
                .orElse("");
    }
}
