package org.framewright.ui.workspace.coding;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import org.framewright.codebook.CodingQuestions.MissingAnswer;
import org.framewright.coding.panel.OpenPlace;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.model.coding.ArticleNote.ArticleStatus;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Extent;
import org.framewright.ui.controls.table.RowCell;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.ui.workspace.coding.actions.CodingSessionViewModel;
import org.framewright.ui.workspace.coding.form.PassageList;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.Collectors;

/// The open questions of the article by place; below them the warnings. Enter or a click goes there.
final class OpenList extends ListView<OpenPlace> {

    /// The width of a row's sign and margins, and of the list's bar.
    private static final double BESIDE = 84;

    private final CodingSessionViewModel session;
    private final Texts texts;

    OpenList(CodingSessionViewModel session, Texts texts) {
        this.session = session;
        this.texts = texts;
        setId("open-list");
        getStyleClass().add("passages");
        setCellFactory(_ -> new Cell());
        Nodes.onKey(this, KeyCode.ENTER, () -> go(getSelectionModel().getSelectedItem()));
    }

    void refill() {
        getItems().setAll(OpenPlace.list(session.content()));
        getItems().addAll(OpenPlace.listWarnings(session.content()));
        setAccessibleText(texts.get("workspace.open-side", getItems().size()));
        getSelectionModel().selectFirst();
        setPlaceholder(ParagraphLabel.whole(nothingOpen(session.content().snapshot()), "empty-state"));
    }

    private String nothingOpen(CodingSnapshot snapshot) {
        var submitted = snapshot.coding().filter(Coding::isSubmitted);
        return submitted
                .map(it -> {
                    // a usual coding has a reason only where it was submitted with questions open
                    boolean open = it.note().standing() == ArticleStatus.DEFAULT && !it.note().reason().isEmpty();
                    var key = open ? "workspace.submitted-open-here" : "workspace.submitted-here";
                    return texts.get(key, Objects.requireNonNull(it.submitted()).toEpochMilli());
                })
                .orElseGet(
                        () -> texts.get(snapshot.isFixed() ? "workspace.closed-here" : "workspace.nothing-open-here"));
    }

    private void go(@Nullable OpenPlace place) {
        if (place != null) {
            session.goTo(place);
        }
    }

    /// The subject of an open question.
    static String describe(MissingAnswer open, Texts texts) {
        return switch (open) {
            case MissingAnswer.UnansweredVariable(_, var variable) -> variable.label();
            case MissingAnswer.UnfilledRole(_, var role) -> role.label();
            case MissingAnswer.UnusedFiller(_) -> texts.get("workspace.unused");
        };
    }

    private final class Cell extends RowCell<OpenPlace> {

        private Cell() {
            setOnMouseClicked(_ -> go(getItem()));
        }

        @Override
        protected void show(OpenPlace place) {
            setGraphic(row(place));
            setAccessibleText(describePlace(place) + ". " + describeAll(place));
        }

        private String describeAll(OpenPlace place) {
            return place.open().isEmpty()
                    ? place.warnings().stream()
                            .map(it -> texts.get(it.textKey(), it.details().toArray()))
                            .collect(Collectors.joining("\n"))
                    : place.open().stream().map(it -> describe(it, texts)).collect(Collectors.joining(", "));
        }

        private HBox row(OpenPlace place) {
            boolean ofText = place.annotation().filter(it -> !it.extent().isUnit()).isPresent();
            var where = Nodes.withStyle(new Label(describePlace(place)), ofText ? "passage-words" : "passage-tag");
            var what = Nodes.withStyle(new ParagraphLabel(describeAll(place)), "passage-details");
            if (place.open().isEmpty()) {
                what.prefWidthProperty().bind(Zoom.widthBeside(OpenList.this, BESIDE));
                what.keepHeightOfPrefWidth();
                what.getStyleClass().add("warning-words");
            }
            var sign = PassageList.sign();
            PassageList.showSign(place.tag(), sign);
            return PassageList.row(OpenList.this, sign, where, what);
        }

        private String describePlace(OpenPlace place) {
            var words =
                    place.annotation()
                            .map(it ->
                                    switch (it.extent()) {
                                        case Extent.Passage passage -> passage.text().replace('\n', ' ');
                                        case Extent.Implied() -> texts.get("workspace.implied");
                                        case Extent.WholeArticle(), Extent.OfSegment _ -> "";
                                    })
                            .orElse("");
            return words.isEmpty() ? place.tag().label() : WordPieces.isolate(place.tag().label() + " · " + words);
        }
    }
}
