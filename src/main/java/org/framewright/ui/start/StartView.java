package org.framewright.ui.start;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.ui.common.FileDialogs;
import org.framewright.ui.common.NoticeBar;
import org.framewright.wording.Texts;

/// The first screen: what can be done at the left, the last projects at the right.
public final class StartView extends BorderPane {

    private final StartViewModel viewModel;
    private final Texts texts;

    public StartView(StartViewModel viewModel, Texts texts, FileDialogs dialogs) {
        this.viewModel = viewModel;
        this.texts = texts;
        getStyleClass().add("start");
        setId("start");
        var title = new Label(texts.get("start.title"));
        title.getStyleClass().add("start-title");
        var subtitle = new Label(texts.get("start.subtitle"));
        subtitle.setWrapText(true);
        subtitle.getStyleClass().add("start-subtitle");
        var create = choice("new", () -> dialogs.newProject().ifPresent(viewModel::create));
        create.getStyleClass().add("accent");
        var left =
                new VBox(
                        title,
                        subtitle,
                        create,
                        choice("open", () -> dialogs.existingProject().ifPresent(viewModel::open)),
                        choice("sample", () -> dialogs.folder("start.sample-title").ifPresent(viewModel::sample)));
        left.getStyleClass().add("start-choices");
        var both = new HBox(left, recent());
        both.getStyleClass().add("start-columns");
        both.disableProperty().bind(viewModel.busyProperty());
        setCenter(both);
        setBottom(new VBox(working(), new NoticeBar(viewModel.noticeProperty(), viewModel::dismissNotice)));
    }

    private Node working() {
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.visibleProperty().bind(viewModel.busyProperty());
        bar.managedProperty().bind(viewModel.busyProperty());
        return bar;
    }

    private Button choice(String what, Runnable action) {
        var button = new Button(texts.get("start." + what));
        button.setId("start-" + what);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> action.run());
        button.defaultButtonProperty().bind(button.focusedProperty());
        return button;
    }

    private Node recent() {
        var heading = new Label(texts.get("start.recent"));
        heading.getStyleClass().add("start-heading");
        var list = new VBox(heading);
        list.setId("recent");
        list.getStyleClass().add("recent");
        viewModel.recent().subscribe(() -> fill(list, heading));
        fill(list, heading);
        return list;
    }

    private void fill(VBox list, Node heading) {
        list.getChildren().setAll(heading);
        viewModel.recent().forEach(project -> list.getChildren().add(row(project)));
        if (viewModel.recent().isEmpty()) {
            var empty = new Label(texts.get("start.no-recent"));
            empty.setWrapText(true);
            empty.getStyleClass().add("empty-state");
            list.getChildren().add(empty);
        }
    }

    private Node row(StartViewModel.Recent project) {
        var name = new Label(project.name());
        name.getStyleClass().add("recent-name");
        var folder = new Label(project.there() ? project.folder() : texts.get("start.gone", project.folder()));
        folder.getStyleClass().add("recent-folder");
        var button = new Button();
        button.setGraphic(new VBox(name, folder));
        button.getStyleClass().add("recent-project");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setDisable(!project.there());
        button.setOnAction(_ -> viewModel.open(project.file()));
        button.defaultButtonProperty().bind(button.focusedProperty());
        return button;
    }
}
