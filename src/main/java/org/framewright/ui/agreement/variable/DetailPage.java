package org.framewright.ui.agreement.variable;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Tag;
import org.framewright.ui.controls.TabBar;
import org.framewright.ui.controls.TagBadge;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.theme.Icons;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A page of details: a title at the top, below it one of several views.
public final class DetailPage extends BorderPane {

    private static final int KEYS = 9;
    private static final double LINE = 28;
    private static final double HEAD = 36;
    private static final double BAR = 14;

    /// The number of letters in tabs for which a small window has room.
    private static final int MOST_LETTERS = 44;

    private final List<View> views;
    private final VBox top;
    private final IntegerProperty currentView = new SimpleIntegerProperty();
    private final List<Action> actions = new ArrayList<>();
    private final HBox heading;

    /// A view.
    ///
    /// @param label the key of its name
    /// @param name its name, in words
    /// @param id of its tab
    /// @param takeKeyboard gives it the keyboard
    public record View(String label, String name, String id, Node node, Runnable takeKeyboard) {

        /// A view that is named by its id.
        public static View of(String id, Node node, Runnable takeKeyboard, Texts texts) {
            var label = "agreement.view." + id;
            return new View(label, texts.get(label), id, node, takeKeyboard);
        }
    }

    /// A page that shows its first view.
    ///
    /// @param facts sentences below the title
    /// @param more further ones, now or later; may be empty
    public DetailPage(String title, String facts, ObservableValue<String> more, List<View> views) {
        this.views = List.copyOf(views);
        getStyleClass().add("agreement-page");
        setId("agreement-page");
        this.heading =
                Nodes.withStyle(
                        new HBox(
                                Nodes.fillWidth(Nodes.withId("page-title", ParagraphLabel.whole(title), "page-title"))),
                        "page-heading");
        var line = Nodes.withId("page-facts", ParagraphLabel.whole(facts), "guidance");
        more.subscribe(it -> line.setText(it.isEmpty() ? facts : facts + " " + it));
        boolean fit = views.stream().mapToInt(it -> it.name().length()).sum() <= MOST_LETTERS;
        var tabs = fit ? tabs() : list();
        for (int i = 0; i < Math.min(KEYS, views.size()); i++) {
            int number = i;
            var action = Action.of(views.get(i).label(), "Shortcut+" + (i + 1), () -> go(number));
            var alike = views.stream().filter(it -> it.label().equals(views.get(number).label())).count();
            actions.add(alike > 1 ? action.withObject(new ReadOnlyStringWrapper(views.get(number).name())) : action);
        }
        this.top = Nodes.withStyle(new VBox(heading, line, tabs), "page-top");
        setTop(top);
        currentView.subscribe(it -> setCenter(views.get(it.intValue()).node()));
    }

    private TabBar<View> tabs() {
        var tabs =
                new TabBar<>(
                        views,
                        it -> "page-" + it.id(),
                        View::name,
                        currentView.map(it -> views.get(it.intValue())),
                        this::go);
        tabs.getStyleClass().add("page-tabs");
        return tabs;
    }

    /// The list of views, in place of tabs without room.
    private ChoiceField<View> list() {
        var list = new ChoiceField<View>("page-views", View::name, this::go);
        list.setMaxWidth(USE_PREF_SIZE);
        currentView.subscribe(it -> list.fill(views, views.get(it.intValue())));
        return list;
    }

    private void go(View view) {
        go(views.indexOf(view));
    }

    public void go(int number) {
        currentView.set(number);
        if (getScene() != null) {
            applyCss();
            takeKeyboard();
        }
    }

    /// Shows the view of the last visit, and keeps the one that is shown from now on.
    public DetailPage bindView(IntegerProperty viewProperty) {
        currentView.set(viewProperty.get() < views.size() ? viewProperty.get() : 0);
        currentView.subscribe(it -> viewProperty.set(it.intValue()));
        return this;
    }

    /// The same, with a note below the facts; an empty one is none.
    public DetailPage withNote(String note) {
        if (!note.isEmpty()) {
            top.getChildren()
                    .add(
                            top.getChildren().size() - 1,
                            Nodes.withId("page-note", ParagraphLabel.whole(note), "guidance"));
        }
        return this;
    }

    /// The same, with a link below the facts that leads to another screen.
    public DetailPage withLink(String words, String id, Runnable go) {
        top.getChildren().add(top.getChildren().size() - 1, new PlainButton(words, id, go).asLink());
        return this;
    }

    /// The same, with a button in front of the title that closes the page.
    public DetailPage withBack(Runnable close, Texts texts) {
        var back = new PlainButton(texts.get("agreement.back"), "page-back", close).notFocusTraversable();
        heading.getChildren().addFirst(back);
        return this;
    }

    /// The actions of a pane beside the table.
    ///
    /// @param before opens the line before, and `after` the line after
    public record PaneActions(Runnable before, Runnable after, Runnable close) {}

    /// The same as a pane beside the table, with buttons that open the neighbouring lines and close the pane.
    public DetailPage asPane(PaneActions pane, Texts texts) {
        getStyleClass().add("pane");
        heading.getChildren()
                .addAll(
                        icon(Feather.CHEVRON_UP, "page-before", pane.before(), texts),
                        icon(Feather.CHEVRON_DOWN, "page-after", pane.after(), texts),
                        icon(Feather.X, "page-back", pane.close(), texts));
        return this;
    }

    private static PlainButton icon(Feather sign, String id, Runnable run, Texts texts) {
        var button = new PlainButton("", id, run).notFocusTraversable();
        var words = texts.get("agreement." + id);
        button.setGraphic(Icons.of(sign));
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.getStyleClass().add("quiet-icon");
        return button;
    }

    /// Fills a table, and makes it as high as its lines.
    public static <T> LineTable<T> fillWhole(LineTable<T> table, List<T> lines) {
        table.fill(lines);
        double height = HEAD + LINE * lines.size();
        table.scrolledSideways.subscribe(it -> table.setStyle(Zoom.heightStyle(it ? height + BAR : height)));
        return table;
    }

    /// Hides the columns without a value in any line, so that the others have their room. The first one stays.
    public static void hideEmptyColumns(LineTable<?> table) {
        for (var column : table.getColumns().subList(1, table.getColumns().size())) {
            column.setVisible(
                    IntStream.range(0, table.getItems().size())
                            .mapToObj(column::getCellData)
                            .anyMatch(it -> !"".equals(it) && !Integer.valueOf(0).equals(it)));
        }
    }

    /// The same, with the sign of a tag before the title.
    public DetailPage withTag(Optional<Tag> tag) {
        tag.ifPresent(it -> heading.getChildren().addFirst(new TagBadge(it)));
        return this;
    }

    /// The same, with figures below the title.
    public DetailPage withFigures(Node figures) {
        top.getChildren().add(1, figures);
        return this;
    }

    /// The same, with another key.
    public DetailPage withAction(Action action) {
        actions.add(action);
        return this;
    }

    public void takeKeyboard() {
        views.get(currentView.get()).takeKeyboard().run();
    }

    public List<Action> actions() {
        return List.copyOf(actions);
    }
}
