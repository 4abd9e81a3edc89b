package org.framewright.ui.team.merging;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.model.ConstantName;
import org.framewright.team.merge.MergeReport.CodingResult;
import org.framewright.ui.controls.table.RowCell;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The details of a file, article by article: the refused ones first, then the conflicts, then the merged ones.
final class DetailList extends ListView<DetailList.FileDetail> {

    private static final double BESIDE = 230;

    private final Texts texts;
    private final Consumer<FileDetail> onOpened;

    /// A detail of a file.
    ///
    /// @param weight its importance, which gives its style
    /// @param heading its subject
    /// @param sentences one below the other
    /// @param coding the result for its article
    /// @param annotation of the coding; empty for the coding as a whole
    record FileDetail(
            Weight weight,
            String heading,
            List<String> sentences,
            Optional<CodingResult> coding,
            Optional<String> annotation) {

        FileDetail {
            sentences = List.copyOf(sentences);
        }

        static FileDetail of(Weight weight, String heading, List<String> sentences) {
            return new FileDetail(weight, heading, sentences, Optional.empty(), Optional.empty());
        }

        /// In their order on the screen.
        enum Weight {
            REFUSED,
            TO_LOOK_AT,
            CAME
        }
    }

    /// @param onOpened goes to the article
    DetailList(Texts texts, Consumer<FileDetail> onOpened) {
        this.texts = texts;
        this.onOpened = onOpened;
        setId("merge-details");
        setAccessibleText(texts.get("exchange.merge.details"));
        getStyleClass().add("exchange-list");
        setCellFactory(_ -> new Cell());
        setOnKeyPressed(event -> {
            var chosen = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                onOpened.accept(chosen);
                event.consume();
            }
        });
    }

    void fill(List<FileDetail> details) {
        getItems().setAll(details);
        if (!details.isEmpty()) {
            getSelectionModel().select(0);
            scrollTo(0);
        }
    }

    private final class Cell extends RowCell<FileDetail> {

        private Cell() {
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    onOpened.accept(getItem());
                }
            });
        }

        @Override
        protected void show(FileDetail it) {
            var weight = ConstantName.of(it.weight());
            var mark = Nodes.withStyle(new Label(texts.get("exchange.merge.weight." + weight)), "weight", weight);
            var heading = Nodes.withStyle(new Label(WordPieces.isolate(it.heading())), "detail-heading");
            var words = Nodes.hgrow(Nodes.withStyle(new VBox(heading), "detail-words"));
            it.sentences().forEach(sentence -> words.getChildren().add(ParagraphLabel.sentence(sentence)));
            words.setMinWidth(0);
            words.prefWidthProperty().bind(Zoom.widthBeside(DetailList.this, BESIDE));
            words.maxWidthProperty().bind(words.prefWidthProperty());
            setGraphic(Nodes.withStyle(new HBox(mark, words), "detail"));
        }
    }
}
