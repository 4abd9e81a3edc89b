package org.framewright.ui.adjudication;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.adjudication.AdjudicationCase.State;
import org.framewright.ui.controls.EmptyState;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.table.RowCell;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

/// The cases at the left, article by article.
final class CaseListView extends ListView<CaseRow> {

    private final AdjudicationViewModel viewModel;
    private final Texts texts;
    private final EmptyState placeholder = new EmptyState();
    private boolean filling;

    CaseListView(AdjudicationViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        setId("cases");
        getStyleClass().add("cases");
        setAccessibleText(texts.get("adjudication.cases"));
        setCellFactory(_ -> new CaseCell());
        setPlaceholder(placeholder);
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(it -> {
                    if (it != null && !filling) {
                        viewModel.go(it);
                    }
                });
        viewModel.rows.subscribe(_ -> fill());
    }

    private void fill() {
        filling = true;
        getItems().setAll(viewModel.rows.get());
        filling = false;
        selectCurrent();
        placeholder.setText(emptyWords());
    }

    void selectCurrent() {
        filling = true;
        int index = CaseRow.index(getItems(), viewModel.current.get());
        if (index >= 0) {
            getSelectionModel().clearAndSelect(index);
            scrollTo(Math.max(0, index - 3));
        } else {
            getSelectionModel().clearSelection();
        }
        filling = false;
    }

    /// The instruction for an empty list.
    String emptyWords() {
        if (viewModel.setup.get().isEmpty()) {
            return viewModel.choices.get().isEmpty() ? "" : texts.get("adjudication.nobody");
        }
        var queue = viewModel.queue.get();
        return queue.map(it ->
                        texts.get(it.counts().open() == 0 ? "adjudication.none-open" : "adjudication.none-listed"))
                .orElse(texts.get("adjudication.not-read"));
    }

    /// A case in the list: its article, and whether that is submitted, above the article's first case, then the subject, and the state.
    private final class CaseCell extends RowCell<CaseRow> {

        private final Label article = Nodes.hgrow(Nodes.withStyle(new Label(), "case-article"));
        private final Label submitted =
                Nodes.collapse(
                        Nodes.keepWidth(
                                Nodes.withStyle(new Label(texts.get("adjudication.submitted")), "case-submitted")));
        private final HBox heading = Nodes.collapse(Nodes.withStyle(new HBox(article, submitted), "case-heading"));
        private final Label sign = Nodes.keepWidth(Nodes.withStyle(new Label(), "case-sign"));
        private final Label subject = Nodes.withStyle(new Label(), "case-about");
        private final Label place = Nodes.hgrow(Nodes.withStyle(new Label(), "case-where"));
        private final Label decision = ParagraphLabel.whole("", "case-how");
        private final VBox content;

        CaseCell() {
            ParagraphLabel.keepWidthOfNames(subject);
            article.setMinWidth(0);
            article.setMaxWidth(Double.MAX_VALUE);
            place.setMinWidth(0);
            decision.setMinWidth(0);
            var line = Nodes.withStyle(new HBox(sign, subject, place), "case-line");
            this.content = Nodes.withStyle(new VBox(heading, line, decision), "case");
            // as wide as the list, whatever its words
            setPrefWidth(0);
            content.prefWidthProperty()
                    .bind(
                            Bindings.createDoubleBinding(
                                    () -> getWidth() - getInsets().getLeft() - getInsets().getRight(),
                                    widthProperty(),
                                    insetsProperty()));
            emptyProperty().subscribe(_ -> getStyleClass().removeAll("decided", "changed"));
        }

        @Override
        protected void show(CaseRow row) {
            var formatter = viewModel.formatter(row.article());
            setGraphic(formatter.isEmpty() ? null : content);
            setAccessibleText(null);
            getStyleClass().removeAll("decided", "changed");
            formatter.ifPresent(it -> fill(row, it));
        }

        private void fill(CaseRow row, CaseFormatter formatter) {
            var it = row.adjudicationCase();
            article.setText(row.title());
            submitted.setVisible(row.submitted());
            heading.setVisible(row.firstOfArticle());
            sign.setText(sign(it.state()));
            subject.setText(formatter.subject(it.item()));
            place.setText(formatter.place(it.item()));
            decision.setText(
                    WordPieces.isolate(
                            it.state() == State.DECIDED
                                    ? it.decision().map(formatter::describeWithReason).orElse("")
                                    : it.state() == State.CHANGED
                                            ? formatter.stateChange(it) + " · " + formatter.differences(it.item())
                                            : formatter.differences(it.item())));
            if (it.state() != State.OPEN) {
                getStyleClass().add(it.state() == State.DECIDED ? "decided" : "changed");
            }
            setAccessibleText(
                    String.join(
                            ", ",
                            articleName(row),
                            subject.getText(),
                            place.getText(),
                            formatter.state(it),
                            decision.getText()));
        }

        private String articleName(CaseRow row) {
            return row.submitted() ? row.title() + ", " + submitted.getText() : row.title();
        }

        /// A sign for each state, without colour.
        private static String sign(State state) {
            return switch (state) {
                case OPEN -> "○";
                case DECIDED -> "✓";
                case CHANGED -> "↻";
            };
        }
    }
}
