package org.framewright.ui.agreement;

import javafx.scene.Node;

import org.framewright.ui.agreement.figures.FigureWords;
import org.framewright.ui.agreement.variable.Page;
import org.framewright.ui.agreement.variable.VariablePage;

import java.util.List;

/// The page of a line that was opened: a variable's, or a tag's; in both of them the disagreements.
record OpenedPage(AgreementViewModel viewModel, FigureWords words) {

    Page of(Opened opened) {
        var thresholds = viewModel.thresholdsProperty().get();
        var list = new DisagreementsView(viewModel.opening(), words.texts());
        var disagreements = view("disagreements", list, list::takeKeyboard);
        if (opened.examined().isPresent()) {
            return new VariablePage(words, thresholds, viewModel.threads().tasks())
                    .of(opened.examined().get(), opened.line(), "", List.of(disagreements));
        }
        var tag = new TagView(opened.tag(), words);
        return new Page(
                words.title(opened.line()),
                words.facts(opened.line(), thresholds),
                List.of(view("tag", tag, tag::takeKeyboard), disagreements));
    }

    private Page.View view(String id, Node node, Runnable takeKeyboard) {
        var label = "agreement.view." + id;
        return new Page.View(label, words.texts().get(label), id, node, takeKeyboard);
    }
}
