package org.framewright.ui.adjudication;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;

import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.Styles;
import org.framewright.wording.Texts;

/// The cases at the left, article by article.
final class CaseListView extends ListView<CaseRow> {

    private final AdjudicationViewModel viewModel;
    private final Texts texts;
    private final Label nothing = Styles.with(new ParagraphLabel(), "empty-state");
    private boolean filling;

    CaseListView(AdjudicationViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        setId("cases");
        getStyleClass().add("cases");
        setAccessibleText(texts.get("adjudication.cases"));
        setCellFactory(_ -> new CaseCell(viewModel::words));
        setPlaceholder(nothing);
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(it -> {
                    if (it != null && !filling) {
                        viewModel.go(it);
                    }
                });
        viewModel.rowsProperty().subscribe(_ -> fill());
    }

    private void fill() {
        filling = true;
        getItems().setAll(viewModel.rowsProperty().get());
        filling = false;
        mark();
        nothing.setText(emptyWords());
    }

    /// Selects the case that is looked at.
    void mark() {
        filling = true;
        int index = Rows.index(getItems(), viewModel.currentProperty().get());
        if (index >= 0) {
            getSelectionModel().clearAndSelect(index);
            scrollTo(Math.max(0, index - 3));
        } else {
            getSelectionModel().clearSelection();
        }
        filling = false;
    }

    /// What there is to do where nothing is listed.
    String emptyWords() {
        if (viewModel.benchProperty().get().isEmpty()) {
            return viewModel.offeredProperty().get().isEmpty() ? "" : texts.get("adjudication.nobody");
        }
        return viewModel
                .docketProperty()
                .get()
                .map(it -> texts.get(it.open() == 0 ? "adjudication.none-open" : "adjudication.none-listed"))
                .orElse(texts.get("adjudication.not-read"));
    }
}
