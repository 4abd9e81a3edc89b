package org.framewright.ui.workspace;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.framewright.model.ArticleId;
import org.framewright.ui.controls.KeyboardFocus;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.Styles;
import org.framewright.wording.Texts;

import java.util.function.Consumer;

/// The coder's articles at the left, and above them what chooses and sorts them.
final class ArticleListView extends VBox {

    private final ListView<ArticleRow> list;
    private final TextField words = new TextField();
    private final ArticleListViewModel viewModel;
    private final Runnable home;

    /// @param home gives the keyboard back to the text
    ArticleListView(ArticleListViewModel viewModel, Texts texts, Consumer<ArticleId> open, Runnable home) {
        this.viewModel = viewModel;
        this.home = home;
        this.list = new ListView<>(viewModel.rows());
        getStyleClass().add("article-list");
        words.setId("article-filter");
        words.setPromptText(texts.get("workspace.filter"));
        words.setAccessibleText(texts.get("workspace.filter-hint"));
        words.textProperty()
                .subscribe(typed -> viewModel.arrange(viewModel.arrangementProperty().get().withWords(typed)));
        viewModel
                .arrangementProperty()
                .subscribe(it -> {
                    if (!it.words().equals(words.getText())) {
                        words.setText(it.words());
                    }
                });
        words.setOnAction(_ -> viewModel.firstShown().ifPresent(open));
        list.setId("articles");
        list.setAccessibleText(texts.get("workspace.articles"));
        list.setFocusTraversable(false);
        var nothing = Styles.with(new ParagraphLabel(), "empty-state");
        list.setPlaceholder(nothing);
        viewModel
                .all()
                .subscribe(() ->
                        nothing.setText(
                                texts.get(
                                        viewModel.all().isEmpty()
                                                ? "workspace.list-empty"
                                                : "workspace.filter-nothing")));
        list.setCellFactory(_ -> new ArticleCell(widthProperty(), texts, open));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(words, new ArticleChoices(viewModel, texts), list);
        addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        viewModel.currentProperty().subscribe(this::showCurrent);
        viewModel.rows().subscribe(this::showCurrent);
    }

    void focusFilter() {
        words.requestFocus();
        words.selectAll();
    }

    /// Whether keys go to what chooses the articles, and not to the text.
    boolean hasKeyboard() {
        return KeyboardFocus.isWithin(this);
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            viewModel.arrange(viewModel.arrangementProperty().get().ofAll());
            home.run();
            event.consume();
        }
    }

    private void showCurrent() {
        viewModel
                .currentProperty()
                .get()
                .ifPresent(current -> {
                    list.getSelectionModel().clearSelection();
                    for (int i = 0; i < list.getItems().size(); i++) {
                        if (list.getItems().get(i).article().id().equals(current)) {
                            list.getSelectionModel().select(i);
                            list.scrollTo(Math.max(0, i - 3));
                        }
                    }
                });
    }
}
