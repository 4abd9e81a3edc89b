package org.framewright.ui.agreement;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;

import org.framewright.ui.agreement.figures.FigureWords;
import org.framewright.ui.agreement.variable.Page;
import org.framewright.ui.agreement.variable.VariablePage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The page of a line that was opened: a variable's, or a tag's; in both of them the disagreements.
record OpenedPage(AgreementViewModel viewModel, FigureWords words, AgreementView.Ways ways) {

    Page of(Opened opened) {
        var thresholds = viewModel.thresholdsProperty().get();
        var list =
                new DisagreementsView(
                        viewModel.opening(),
                        words.texts(),
                        it ->
                                viewModel
                                        .shownProperty()
                                        .get()
                                        .ifPresent(at -> ways.adjudicate().accept(at.report().round(), it)));
        var disagreements = view("disagreements", list, list::takeKeyboard);
        var found =
                opened.tag().stream()
                        .map(it -> new TagView(it, words))
                        .map(it -> view("tag", it, it::takeKeyboard))
                        .toList();
        if (opened.examined().isPresent()) {
            var besides =
                    switch (opened.line().kind()) {
                        case RELEVANCE -> List.<Page.View>of();
                        case ANSWERS -> List.of(disagreements);
                        case FOUND, USED, NUMBER, WORDS ->
                                Stream.concat(Stream.of(disagreements), found.stream()).toList();
                    };
            return new VariablePage(words, thresholds, viewModel.threads().quick(), viewModel.opening().chosen())
                    .of(
                            opened.examined().get(),
                            opened.line(),
                            viewModel.opening().actorsProperty().map(this::actors),
                            besides);
        }
        return new Page(
                        words.title(opened.line()),
                        words.facts(opened.line(), thresholds),
                        new ReadOnlyStringWrapper(""),
                        Stream.concat(found.stream(), Stream.of(disagreements)).toList())
                .begin(viewModel.opening().chosen().viewProperty());
    }

    private String actors(Optional<ActorFigures> actors) {
        return actors.map(it ->
                        words.texts()
                                .get(
                                        "agreement.actors",
                                        words.figure(it.asCoded()),
                                        words.figure(it.resolved()),
                                        words.figure(it.byKind())))
                .orElse("");
    }

    private Page.View view(String id, Node node, Runnable takeKeyboard) {
        var label = "agreement.view." + id;
        return new Page.View(label, words.texts().get(label), id, node, takeKeyboard);
    }
}
