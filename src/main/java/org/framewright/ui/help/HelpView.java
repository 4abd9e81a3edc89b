package org.framewright.ui.help;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.table.RowCell;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.ui.help.HelpViewModel.HelpEntry;
import org.framewright.ui.help.HelpViewModel.ShownPage;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenView;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;

/// The list of pages with the search above it, and the page beside it.
final class HelpView extends BorderPane implements ScreenView {

    private static final double LIST = 280;

    /// The width of a row's edges, and of the scroll bar.
    private static final double BESIDE = 56;

    private final HelpViewModel viewModel;
    private final TextField search = Nodes.withId("help-search", new TextField());
    private final ListView<HelpEntry> list = Nodes.withId("help-list", new ListView<>(), "help-list");
    private final VBox page = Nodes.withId("help-page", new VBox(), "help-page");
    private final ColumnScroll scroll = Nodes.withStyle(new ColumnScroll(page), "help-scroll");
    private final List<ActionGroup> actions;
    private final Label nothingFound;
    private Optional<String> built = Optional.empty();
    private boolean filling;

    /// The heading that the page is scrolled to next.
    private Optional<String> anchor = Optional.empty();

    HelpView(HelpViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        setId("help");
        var find = Action.of("help.search", "Shortcut+F", search::requestFocus);
        var browser = Action.of("help.browser", viewModel::openInBrowser);
        this.actions = List.of(new ActionGroup(ActionGroup.HELP, List.of(find, browser)));
        setTop(new ScreenHeader(texts.get("common.menu-help"), texts, viewModel::showNotification).links(browser));
        search.setPromptText(texts.get("help.search-all"));
        search.textProperty().bindBidirectional(viewModel.query);
        search.setOnAction(_ -> openFirst());
        Nodes.onKey(search, KeyCode.DOWN, this::takeKeyboard);
        list.setAccessibleText(texts.get("help.pages"));
        this.nothingFound = Nodes.withStyle(new ParagraphLabel(texts.get("help.nothing-found")), "empty-state");
        list.setCellFactory(_ -> new EntryCell());
        Nodes.onChosen(list.getSelectionModel(), () -> filling, it -> viewModel.show(it.address()));
        var hint = Nodes.hideEmpty(Nodes.withStyle(new ParagraphLabel(), "guidance"));
        hint.textProperty().bind(viewModel.hint);
        var left = Nodes.withStyle(new VBox(search, hint, Nodes.vgrow(list)), "help-contents");
        left.prefWidthProperty().bind(Zoom.zoomOf(this).map(it -> LIST * Zoom.factorIn(this)));
        setLeft(left);
        setCenter(scroll);
        viewModel.entries.subscribe(_ -> fill());
        viewModel.shown.subscribe(it -> it.ifPresent(this::show));
    }

    /// Opens the first section that was found, unless the page that is shown is among them.
    private void openFirst() {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        takeKeyboard();
    }

    private void fill() {
        filling = true;
        list.getItems().setAll(viewModel.entries.get());
        viewModel
                .shown
                .get()
                .flatMap(it -> list.getItems().stream().filter(each -> each.address().equals(it.address())).findFirst())
                .ifPresent(list.getSelectionModel()::select);
        // the best result is at the top
        boolean searching = !search.getText().isBlank();
        // until the guide is read there is nothing to find
        list.setPlaceholder(searching && viewModel.shown.get().isPresent() ? nothingFound : new Region());
        list.scrollTo(searching ? 0 : Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
        filling = false;
    }

    private void show(ShownPage shown) {
        if (built.filter(shown.page().name()::equals).isEmpty()) {
            built = Optional.of(shown.page().name());
            page.getChildren().setAll(new GuideNodes(shown.page(), viewModel::follow).create());
        }
        anchor = Optional.of(shown.address().anchor());
        requestLayout();
    }

    /// A page is scrolled once it has its height.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (anchor.isPresent()) {
            scroll.layout();
            if (scroll.getViewportBounds().getHeight() > 0) {
                scrollTo(anchor.get());
                anchor = Optional.empty();
            }
        }
    }

    private void scrollTo(String id) {
        double hidden = page.getHeight() - scroll.getViewportBounds().getHeight();
        double top =
                page.getChildren().stream()
                        .filter(it -> id.equals(it.getId()))
                        .mapToDouble(it -> it.getBoundsInParent().getMinY())
                        .findFirst()
                        .orElse(0);
        scroll.setVvalue(id.isEmpty() || hidden <= 0 ? 0 : Math.min(1, top / hidden));
    }

    @Override
    public List<ActionGroup> actions() {
        return actions;
    }

    @Override
    public void takeKeyboard() {
        list.requestFocus();
    }

    /// Leaves the search, and lists all pages again.
    @Override
    public boolean escape() {
        boolean searching = !search.getText().isEmpty();
        search.clear();
        takeKeyboard();
        return searching;
    }

    /// Keys that turn the page, wherever the keyboard is.
    @Override
    public void filterKey(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.PAGE_DOWN;
        if (event.getEventType() == KeyEvent.KEY_PRESSED && (down || event.getCode() == KeyCode.PAGE_UP)) {
            double seen = scroll.getViewportBounds().getHeight();
            double hidden = page.getHeight() - seen;
            if (hidden > 0) {
                double step = seen * 0.9 / hidden;
                scroll.setVvalue(Math.clamp(scroll.getVvalue() + (down ? step : -step), 0, 1));
            }
            event.consume();
        }
    }

    private final class EntryCell extends RowCell<HelpEntry> {

        private static final PseudoClass SECTION = PseudoClass.getPseudoClass("section");

        private final ParagraphLabel label = new ParagraphLabel();
        private final ParagraphLabel detail = Nodes.hideEmpty(Nodes.withStyle(new ParagraphLabel(), "guidance"));
        private final VBox lines = new VBox(label, detail);

        EntryCell() {
            // as wide as the list, whatever its words
            setPrefWidth(0);
            for (var line : List.of(label, detail)) {
                line.prefWidthProperty().bind(Zoom.widthBeside(list, BESIDE));
                line.keepHeightOfPrefWidth();
            }
        }

        @Override
        protected void show(HelpEntry item) {
            label.setText(item.label());
            detail.setText(item.detail());
            pseudoClassStateChanged(SECTION, item.level() > 1);
            setGraphic(lines);
        }
    }
}
