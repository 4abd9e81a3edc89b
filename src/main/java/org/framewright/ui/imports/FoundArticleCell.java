package org.framewright.ui.imports;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.corpus.item.ImportItem;
import org.framewright.corpus.item.ImportItem.ImportItemStatus;
import org.framewright.model.article.Article;
import org.framewright.ui.controls.table.ColumnCell;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Icons;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A found article in the list: what becomes of it as a sign, its headline, where and when it was published, and what is to be checked.
final class FoundArticleCell extends ColumnCell<ImportItem, String> {

    /// The margins of a cell; with the sign and its gap, what is beside the words. In pixels at the usual zoom.
    private static final double MARGINS = 26;

    private static final double BESIDE = MARGINS + 24;

    /// A headline from a file may be as long as it likes.
    private static final int MOST_LETTERS = 200;

    private final ImportViewModel viewModel;
    private final Texts texts;

    FoundArticleCell(ImportViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        getStyleClass().add("found-cell");
    }

    @Override
    protected void show(String title) {
        var row = getTableRow();
        setGraphic(null);
        if (row != null && row.getItem() != null) {
            setGraphic(lines(row.getItem(), title));
        }
    }

    private HBox lines(ImportItem item, String title) {
        boolean warned = viewModel.firstWarning(item).isPresent();
        var sign = Icons.small(warned ? Feather.ALERT_TRIANGLE : sign(item));
        sign.getStyleClass().add(warned ? "found-warned" : item.isTaken() ? "found-taken" : "found-skipped");
        var reason = Nodes.withStyle(new Label(reason(item)), warned ? "found-warning" : "found-line");
        var known = value(item, Article.OUTLET);
        // an unknown outlet leaves its place to the reason
        var outlet = known.isEmpty() ? reason : Nodes.withStyle(new Label(known), "found-line");
        var when = Nodes.keepWidth(Nodes.withStyle(new Label(when(item)), "found-line"));
        var place = Nodes.withStyle(new HBox(Nodes.fillWidth(outlet), when), "found-place");
        var headline = new ParagraphLabel(WordPieces.isolate(WordPieces.shorten(title, MOST_LETTERS)));
        headline.prefWidthProperty().bind(Zoom.widthBeside(this, BESIDE));
        headline.keepHeightOfPrefWidth(2);
        var lines = Nodes.withStyle(Nodes.hgrow(new VBox(headline, place)), "found-lines");
        if (!known.isEmpty() && !reason.getText().isEmpty()) {
            lines.getChildren().add(reason);
        }
        lines.setMinWidth(0);
        var box = Nodes.withStyle(new HBox(sign, lines), "found-row");
        box.prefWidthProperty().bind(Zoom.widthBeside(this, MARGINS));
        var whole = new Tooltip(tooltip(item, title));
        WordPieces.wrapWherePossible(whole);
        setTooltip(whole);
        // for screen readers: the cell has no text of its own
        setAccessibleText(whole.getText());
        return box;
    }

    private static Feather sign(ImportItem item) {
        return item.isTaken() ? Feather.PLUS_CIRCLE : Feather.MINUS_CIRCLE;
    }

    private String tooltip(ImportItem item, String title) {
        var warnings = viewModel.warnings(item).stream().map(texts::problem);
        return Stream.concat(Stream.of(title, item.place().file()), warnings).collect(Collectors.joining("\n"));
    }

    /// The day and the number of words; empty for a file that can't be read.
    private String when(ImportItem item) {
        var day = value(item, Article.DATE);
        var known = day.isEmpty() ? texts.get("imports.no-date") : texts.dates().day(day);
        return item.status() == ImportItemStatus.UNREADABLE
                ? ""
                : texts.get("imports.day-and-words", known, item.words());
    }

    /// The kind of its first warning; without one, why it is left out or what it repeats.
    private String reason(ImportItem item) {
        return viewModel
                .firstWarning(item)
                .map(it -> texts.constant("imports.warning.", it))
                .orElseGet(() -> item.status() == ImportItemStatus.NEW ? "" : status(item));
    }

    private String status(ImportItem item) {
        var status = texts.constant("imports.status.", item.status());
        return item.sameAs().map(it -> texts.get("imports.status-of", status, it)).orElse(status);
    }

    private static String value(ImportItem item, String column) {
        return item.metadata().getOrDefault(column, "");
    }
}
