package org.framewright.ui.imports;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.files.document.DocumentResult.DocumentArticle;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.text.WordFlow;
import org.framewright.wording.Texts;

import java.util.Optional;

/// The text of an article that an import has found, as it would come in.
final class FoundTextPane extends HBox {

    /// As much as shows whether it was understood.
    private static final int SHOWN = 20_000;

    private final WordFlow text = Nodes.withId("import-text", new WordFlow(), "import-text");

    FoundTextPane(ImportViewModel viewModel, Texts texts) {
        getStyleClass().add("found-text");
        getChildren().add(column(texts.get("imports.as-it-comes-in"), text));
        Nodes.collapse(this);
        viewModel.article.subscribe(this::show);
    }

    private static VBox column(String heading, WordFlow flow) {
        var words = Nodes.withStyle(new Label(heading), "field-label");
        return Nodes.fillWidth(
                Nodes.withStyle(new VBox(words, Nodes.vgrow(new ColumnScroll(flow))), "found-text-column"));
    }

    private void show(Optional<DocumentArticle> article) {
        setVisible(article.isPresent());
        var whole = article.map(DocumentArticle::text).orElse("");
        var shown = whole.length() > SHOWN ? whole.substring(0, SHOWN) + " …" : whole;
        text.clear();
        text.add(shown, it -> it.getStyleClass().add("import-words"));
    }
}
