package org.framewright.ui.imports;

import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.framewright.corpus.ImportChoices.LinePart;
import org.framewright.corpus.item.ImportItem;
import org.framewright.corpus.parts.PartCorrector;
import org.framewright.corpus.parts.PartCorrector.PartLine;
import org.framewright.model.ConstantName;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.action.ActionItems;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.imports.StyledRanges.StyledRange;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The lines of an article to import, each with its part at the margin. A line is chosen by a click or the arrow keys; Enter, the right
/// button and the menu set its part.
final class ArticlePartsPane extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// The shown lines: enough to check the parts.
    static final int MOST_LINES = 400;

    private static final int NONE = -1;

    private final ImportViewModel viewModel;
    private final Texts texts;
    private final VBox lines = Nodes.withId("import-text", new VBox(), "part-lines");
    private final ScrollPane scroll = new ColumnScroll(lines);

    /// Sets the part of the chosen line.
    final MenuButton menu = Nodes.keepWidth(Nodes.withId("import-part", new MenuButton()));

    private final ContextMenu context = new ContextMenu();
    private List<LineRow> rows = List.of();

    /// The chosen line; none before one was chosen.
    private int current = NONE;

    ArticlePartsPane(ImportViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        menu.setText(texts.get("imports.part"));
        menu.getItems().setAll(items());
        // after a choice, and after Escape: the next arrow key chooses a line
        menu.showingProperty()
                .subscribe((_, open) -> {
                    if (!open) {
                        takeKeyboard();
                    }
                });
        context.getItems().setAll(items());
        lines.setFocusTraversable(true);
        lines.setAccessibleRole(AccessibleRole.LIST_VIEW);
        lines.setAccessibleText(texts.get("imports.side.preview"));
        Nodes.onKey(lines, KeyCode.UP, () -> choose(current - 1));
        Nodes.onKey(lines, KeyCode.DOWN, () -> choose(current + 1));
        Nodes.onKey(lines, KeyCode.HOME, () -> choose(0));
        Nodes.onKey(lines, KeyCode.END, () -> choose(rows.size() - 1));
        Nodes.onKey(lines, KeyCode.ENTER, this::openMenu);
        lines.focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        choose(current);
                    }
                });
        lines.setOnContextMenuRequested(this::openContextMenu);
        getChildren().setAll(Nodes.vgrow(scroll));
    }

    void takeKeyboard() {
        lines.requestFocus();
    }

    void clear() {
        lines.getChildren().clear();
        rows = List.of();
        current = NONE;
    }

    /// Shows an article; where it was shown before, the same line stays chosen.
    ///
    /// @param looks the styles of its text, in order, without gaps
    void show(Article article, List<StyledRange> looks) {
        var shown = new ArrayList<LineRow>();
        var ranges = new StyledRanges(article.text(), looks);
        for (var line : PartCorrector.lines(article.text(), article.parts())) {
            if (shown.size() == MOST_LINES || line.start() >= MarginLine.MOST_CHARACTERS) {
                break;
            }
            var row = new LineRow(line, article.text().substring(line.start(), line.end()));
            ranges.addTo(row, line.start(), line.end());
            shown.add(row);
        }
        rows = List.copyOf(shown);
        lines.getChildren().setAll(rows);
        context.getItems().forEach(it -> it.setDisable(!isOpen()));
        if (current == NONE) {
            menu.setDisable(true);
        } else {
            choose(current);
        }
    }

    private boolean isOpen() {
        return viewModel.chosen.get().filter(ImportItem::canCorrectParts).isPresent();
    }

    private List<MenuItem> items() {
        return Stream.concat(
                        Arrays.stream(ArticlePart.Kind.values()).map(Optional::of),
                        Stream.of(Optional.<ArticlePart.Kind>empty()))
                .map(kind -> Nodes.menuItem(words(kind), () -> mark(kind)))
                .toList();
    }

    private String words(Optional<ArticlePart.Kind> kind) {
        return texts.get("imports.part." + kind.map(ConstantName::of).orElse("body"));
    }

    private void mark(Optional<ArticlePart.Kind> kind) {
        if (current < rows.size() && current != NONE) {
            var row = rows.get(current);
            viewModel.markPart(row.line.number(), new LinePart(kind, row.words));
        }
        takeKeyboard();
    }

    private void openMenu() {
        Nodes.openMenu(menu);
    }

    private void choose(int index) {
        if (rows.isEmpty()) {
            return;
        }
        current = Math.clamp(index, 0, rows.size() - 1);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).pseudoClassStateChanged(CHOSEN, i == current);
        }
        menu.setDisable(!isOpen());
        scrollTo(rows.get(current));
    }

    /// Opens the context menu; by a key, below the chosen line.
    private void openContextMenu(ContextMenuEvent event) {
        if (event.isKeyboardTrigger() && current != NONE) {
            context.show(rows.get(current), Side.BOTTOM, 0, 0);
            event.consume();
        } else {
            ActionItems.open(context, lines, event);
        }
    }

    private void scrollTo(LineRow row) {
        double room = lines.getHeight() - scroll.getViewportBounds().getHeight();
        if (room > 0) {
            double top = scroll.getVvalue() * room;
            double from = row.getBoundsInParent().getMinY();
            double to = row.getBoundsInParent().getMaxY() - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(Math.clamp(from < top ? from : Math.max(top, to), 0, room) / room);
        }
    }

    /// A line: its part, and its words.
    private final class LineRow extends MarginLine {

        private final PartLine line;
        private final String words;

        private LineRow(PartLine line, String words) {
            super(line.kind().map(it -> words(Optional.of(it))).orElse(""));
            this.line = line;
            this.words = words;
            setOnMousePressed(event -> {
                choose(rows.indexOf(this));
                takeKeyboard();
                // the pane around would take the keyboard from the lines
                event.consume();
            });
        }
    }
}
