package org.framewright.ui.start;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.FileDialogs;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.shell.ScreenView;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The first screen: the ways to begin at the left, the recent projects at the right.
public final class StartView extends BorderPane implements ScreenView {

    private final StartViewModel viewModel;
    private final Texts texts;
    private final Button newProjectButton;

    /// @param create goes to the choice of a codebook
    /// @param spreadsheet goes to the agreement of a spreadsheet
    public StartView(
            StartViewModel viewModel, Texts texts, FileDialogs dialogs, Runnable create, Runnable spreadsheet) {
        this.viewModel = viewModel;
        this.texts = texts;
        getStyleClass().add("start");
        setId("start");
        var title = Nodes.withStyle(new Label(texts.get("start.title")), "start-title");
        var subtitle = ParagraphLabel.whole(texts.get("start.subtitle"), "start-subtitle");
        this.newProjectButton = Nodes.withStyle(choice("new", create), "accent");
        var left =
                Nodes.withStyle(
                        new VBox(
                                title,
                                subtitle,
                                newProjectButton,
                                choice(
                                        "open",
                                        () -> dialogs.existingProject("start.open-title").ifPresent(viewModel::open)),
                                choice("join", viewModel::join),
                                choice(
                                        "restore",
                                        () ->
                                                dialogs.existingProject("start.restore-title")
                                                        .ifPresent(viewModel::backups)),
                                choice(
                                        "sample",
                                        () -> dialogs.folder("start.sample-title").ifPresent(viewModel::sample)),
                                choice("spreadsheet", spreadsheet)),
                        "start-choices");
        var both = Nodes.withStyle(new HBox(left, recent()), "start-columns");
        // not disabled, so that the keyboard stays in place
        var opening = viewModel.jobs.runningProperty();
        both.mouseTransparentProperty().bind(opening);
        both.opacityProperty().bind(viewModel.jobs.opacityProperty());
        // further keys and a second Enter belong to the project that is being opened
        both.addEventFilter(
                KeyEvent.ANY,
                event -> {
                    if (opening.get() && !endsOpening(event)) {
                        event.consume();
                    }
                });
        setCenter(both);
    }

    /// Whether a key goes to the button that cancels, or cancels at once.
    private static boolean endsOpening(KeyEvent event) {
        return event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.TAB;
    }

    @Override
    public void takeKeyboard() {
        newProjectButton.requestFocus();
    }

    /// A notification of a failed request takes the keyboard.
    @Override
    public boolean focusesNotifications() {
        return true;
    }

    @Override
    public boolean escape() {
        boolean _ = viewModel.jobs.cancel();
        return true;
    }

    private Button choice(String key, Runnable action) {
        var button = new PlainButton(texts.get("start." + key), "start-" + key, action);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private Node recent() {
        var heading = Nodes.withStyle(new Label(texts.get("start.recent")), "start-heading");
        var list = Nodes.withId("recent", new VBox(heading), "recent");
        viewModel.recent.subscribe(() -> fill(list, heading));
        fill(list, heading);
        return list;
    }

    private void fill(VBox list, Node heading) {
        list.getChildren().setAll(heading);
        for (var project : viewModel.recent) {
            var row = row(project);
            list.getChildren().add(row);
            // focuses the first one, the most likely choice
            if (newProjectButton.isFocused() && project.exists()) {
                row.getChildrenUnmodifiable().getFirst().requestFocus();
            }
        }
        if (viewModel.recent.isEmpty()) {
            list.getChildren().add(Nodes.withStyle(new ParagraphLabel(texts.get("start.no-recent")), "empty-state"));
        }
    }

    private HBox row(StartViewModel.Recent project) {
        var name = Nodes.withStyle(new Label(project.name()), "recent-name");
        var place = project.exists() ? project.folder() : texts.get("start.gone", project.folder());
        var folder = Nodes.withStyle(new Label(place), "recent-folder");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        var button = Nodes.fillWidth(Nodes.withStyle(new Button(), "recent-project"));
        button.setGraphic(new VBox(name, folder));
        button.setTooltip(new Tooltip(project.file().toString()));
        button.setAccessibleText(project.name() + ", " + place);
        button.setDisable(!project.exists());
        button.setOnAction(_ -> viewModel.open(project.file()));
        button.defaultButtonProperty().bind(button.focusedProperty());
        var code = link("start.code", project, viewModel::open);
        var supervise = link("start.supervise", project, viewModel::openTeam);
        List.of(code, supervise).forEach(it -> it.setDisable(!project.exists()));
        return Nodes.withStyle(
                new HBox(button, code, supervise, link("start.backups", project, viewModel::backups)), "recent-row");
    }

    private Button link(String key, StartViewModel.Recent project, Consumer<Path> verb) {
        var link = new PlainButton(texts.get(key), () -> verb.accept(project.file())).asLink();
        link.getStyleClass().add(key.replace("start.", "recent-"));
        link.setAccessibleText(texts.get("start.of-project", link.getText(), project.name()));
        return link;
    }
}
