package org.framewright.ui.workspace.list;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.model.ConstantName;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.CodingFlag;
import org.framewright.ui.controls.table.RowCell;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.wording.Texts;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An article in the list: its status, its headline, outlet and date, and its flags.
final class ArticleCell extends RowCell<ArticleRow> {

    private static final int MOST_LINES = 2;

    /// Beside the title: the status and the list's scroll bar.
    private static final double BESIDE_TITLE = 56;

    private static final double BESIDE = 38;

    private final ObservableDoubleValue room;
    private final Tooltip status = new Tooltip();
    private final Texts texts;
    private final BooleanSupplier oneYear;

    /// @param room the width of the list with its surroundings
    /// @param oneYear whether the year goes without saying
    ArticleCell(ObservableDoubleValue room, Texts texts, BooleanSupplier oneYear, Consumer<ArticleId> open) {
        this.room = room;
        this.texts = texts;
        this.oneYear = oneYear;
        // as wide as the list, whatever its words
        setPrefWidth(0);
        setOnMouseClicked(_ -> open(open));
        setOnContextMenuRequested(_ -> open(open));
    }

    private void open(Consumer<ArticleId> open) {
        if (!isEmpty()) {
            open.accept(getItem().article().id());
        }
    }

    @Override
    protected void show(ArticleRow row) {
        setGraphic(graphic(row));
        setAccessibleText(accessibleText(row));
        setTooltip(status);
        status.setText(
                Stream.of(row.article().title(), row.article().outlet(), formatStatus(row))
                        .filter(it -> !it.isBlank())
                        .collect(Collectors.joining("\n")));
    }

    private HBox graphic(ArticleRow row) {
        var mark = mark(row.status());
        var lines = Nodes.hgrow(new VBox(title(row.article().title().replace(" …", WordPieces.DOTS)), origin(row)));
        lines.setMinWidth(0);
        var graphic = Nodes.withStyle(new HBox(mark, lines), "article-row");
        graphic.prefWidthProperty().bind(Zoom.widthBeside(Objects.requireNonNull(getListView()), BESIDE));
        return graphic;
    }

    private ParagraphLabel title(String words) {
        var line = Nodes.withStyle(new ParagraphLabel(words), "title");
        line.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(() -> room.get() - BESIDE_TITLE * Zoom.factorIn(this), room));
        line.keepHeightOfPrefWidth(MOST_LINES);
        return line;
    }

    /// The outlet, and at the right the flags and the date.
    private HBox origin(ArticleRow row) {
        var outlet = Nodes.fillWidth(Nodes.withStyle(new Label(row.article().outlet()), "outlet"));
        outlet.setMinWidth(0);
        var flags = Nodes.keepWidth(Nodes.withStyle(new Label(formatFlags(row)), "flag"));
        var day = Nodes.keepWidth(new Label(formatDay(row)));
        return Nodes.withStyle(new HBox(outlet, flags, day), "from");
    }

    private String formatDay(ArticleRow row) {
        var date = row.article().date();
        return WordPieces.appendDate(
                row.article().outlet(),
                oneYear.getAsBoolean() ? texts.dates().dayOfYear(date) : texts.dates().day(date));
    }

    static Region mark(ArticleRow.RowStatus status) {
        return Nodes.withStyle(new Region(), "status", ConstantName.of(status));
    }

    private String formatOrigin(ArticleRow row) {
        return Stream.of(row.article().outlet(), formatDay(row))
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private String formatFlags(ArticleRow row) {
        return Arrays.stream(CodingFlag.values())
                .filter(row.flags()::contains)
                .map(it -> texts.constant("workspace.flag-sign.", it))
                .collect(Collectors.joining(" "));
    }

    private String formatStatus(ArticleRow row) {
        var flags =
                Arrays.stream(CodingFlag.values())
                        .filter(row.flags()::contains)
                        .map(it -> texts.constant("workspace.flag.", it));
        return Stream.concat(Stream.of(texts.constant("workspace.status.", row.status())), flags)
                .collect(Collectors.joining(". "));
    }

    private String accessibleText(ArticleRow row) {
        return Stream.of(row.article().title(), formatOrigin(row), formatStatus(row))
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(". "));
    }
}
