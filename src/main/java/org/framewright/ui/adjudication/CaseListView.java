package org.framewright.ui.adjudication;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.adjudication.AdjudicationCase.State;
import org.framewright.adjudication.AdjudicationQueue;
import org.framewright.ui.controls.TagBadge;
import org.framewright.ui.controls.table.RowCell;
import org.framewright.ui.controls.text.EmptyState;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Icons;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.util.stream.Stream;

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
        Nodes.onChosen(getSelectionModel(), () -> filling, viewModel::go);
        // also where there is no other case to go to: who chooses the case decided just now wants to decide it again
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                        viewModel.decisions.followUp.onMove();
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
        return viewModel
                .queue
                .get()
                .map(AdjudicationQueue::counts)
                .map(it ->
                        texts.get(
                                it.all() == 0
                                        ? "adjudication.not-read"
                                        : it.open() == 0 ? "adjudication.none-open" : "adjudication.none-listed"))
                .orElse("");
    }

    /// A case in the list: above the article's first case its headline with the number of decided ones, or that it is submitted; then the
    /// passage or the question, and in a second line the differences, or the decision.
    private final class CaseCell extends RowCell<CaseRow> {

        private final Label article = Nodes.fillWidth(Nodes.withStyle(new Label(), "case-article"));
        private final Label decided = Nodes.keepWidth(Nodes.hideEmpty(Nodes.withStyle(new Label(), "case-count")));
        private final Label submitted =
                Nodes.collapse(
                        Nodes.keepWidth(
                                Nodes.withStyle(
                                        new Label(texts.get("adjudication.submitted")),
                                        "case-count",
                                        "case-submitted")));
        private final HBox heading =
                Nodes.collapse(Nodes.withStyle(new HBox(article, decided, submitted), "case-heading"));
        private final Label badge = Nodes.keepWidth(Nodes.withStyle(new Label(), "case-badge"));
        private final Label title = Nodes.fillWidth(Nodes.withStyle(new Label(), "case-title"));
        private final Label how = Nodes.fillWidth(Nodes.withStyle(new Label(), "case-how"));
        private final Label sign = Nodes.keepWidth(Nodes.withStyle(new Label(), "case-sign"));
        private final Tooltip whole = new Tooltip();
        private final VBox content;

        CaseCell() {
            Stream.of(article, title, how).forEach(it -> it.setMinWidth(0));
            var lines = Nodes.hgrow(Nodes.withStyle(new VBox(title, how), "case-lines"));
            this.content =
                    Nodes.withStyle(
                            new VBox(heading, Nodes.withStyle(new HBox(badge, lines, sign), "case-line")), "case");
            // as wide as the list, whatever its words
            setPrefWidth(0);
            content.prefWidthProperty()
                    .bind(
                            Bindings.createDoubleBinding(
                                    () -> getWidth() - getInsets().getLeft() - getInsets().getRight(),
                                    widthProperty(),
                                    insetsProperty()));
            Stream.of(article, title, how)
                    .forEach(it -> it.textTruncatedProperty().subscribe(_ -> showTooltipOfCutWords()));
            WordPieces.wrapWherePossible(whole);
            emptyProperty().subscribe(_ -> getStyleClass().removeAll("decided", "changed"));
            setOnMouseClicked(_ -> viewModel.decisions.followUp.onMove());
        }

        private void showTooltipOfCutWords() {
            setTooltip(Stream.of(article, title, how).anyMatch(Label::isTextTruncated) ? whole : null);
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
            var decision = new DecisionFormatter(formatter);
            article.setText(row.title());
            submitted.setVisible(row.submitted());
            heading.setVisible(row.firstOfArticle());
            decided.setText(row.firstOfArticle() && !row.submitted() ? countDecided(row) : "");
            badge.setGraphic(formatter.codebook().tag(it.item().tag()).map(TagBadge::new).orElse(null));
            title.setText(formatter.title(it.item()));
            title.getStyleClass().remove("quoted");
            if (!it.item().isQuestion()) {
                title.getStyleClass().add("quoted");
            }
            var differences = formatter.differences(it.item());
            var words =
                    switch (it.state()) {
                        case OPEN -> differences;
                        case DECIDED -> it.decision().map(decision::describeWithReason).orElse("");
                        case CHANGED -> decision.stateChange(it) + " · " + differences;
                    };
            how.setText(WordPieces.isolate(words.strip().replaceAll("\\s+", " ")));
            sign.setGraphic(
                    switch (it.state()) {
                        case OPEN -> null;
                        case DECIDED -> Icons.small(Feather.CHECK);
                        case CHANGED -> Icons.small(Feather.ROTATE_CW);
                    });
            if (it.state() != State.OPEN) {
                getStyleClass().add(it.state() == State.DECIDED ? "decided" : "changed");
            }
            whole.setText(String.join("\n", row.title(), title.getText(), how.getText()));
            setAccessibleText(
                    String.join(
                            ", ",
                            row.submitted() ? row.title() + ", " + submitted.getText() : row.title(),
                            formatter.subject(it.item()),
                            formatter.place(it.item()),
                            decision.state(it),
                            how.getText()));
        }

        private String countDecided(CaseRow row) {
            return viewModel.queue.get().stream()
                    .flatMap(it -> it.articles().stream())
                    .filter(it -> it.article().equals(row.article()))
                    .map(it -> it.counts().disagreements())
                    .map(it -> texts.get("adjudication.article-progress", it.decided(), it.all()))
                    .findFirst()
                    .orElse("");
        }
    }
}
