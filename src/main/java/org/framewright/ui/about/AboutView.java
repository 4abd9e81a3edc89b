package org.framewright.ui.about;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.framewright.model.ProgramVersion;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenView;
import org.framewright.wording.Texts;

import java.util.List;

/// The version, the licences, and the places of project, backups and log.
final class AboutView extends BorderPane implements ScreenView {

    private final AboutViewModel viewModel;
    private final Texts texts;
    private final Action copyAction = Action.of("about.copy", "Shortcut+C", this::copyDetails);

    AboutView(AboutViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        setId("about");
        getStyleClass().add("about");
        setTop(new ScreenHeader(ProgramVersion.ofProgram(), texts, viewModel::showNotification).main(copyAction));
        var details = Nodes.withId("details", new ParagraphLabel(viewModel.details()));
        var licences = new ParagraphLabel(texts.get("about.licences"));
        var heading = Nodes.withStyle(new Label(texts.get("about.licences-title")), "details-heading");
        var content =
                Nodes.withStyle(
                        new VBox(
                                new ParagraphLabel(texts.get("start.subtitle")),
                                details,
                                Nodes.withId("newer", new ParagraphLabel(texts.get("about.newer"))),
                                places(),
                                heading,
                                licences),
                        "about-content");
        setCenter(new ColumnScroll(content));
    }

    private GridPane places() {
        var grid = Nodes.withStyle(new GridPane(), "about-places");
        for (var location : viewModel.locations()) {
            var open =
                    new PlainButton(
                            texts.get("about.open-folder"), "open-" + location.id(), () -> viewModel.show(location));
            open.setAccessibleText(texts.get("about.open-folder-of", location.what()));
            var path = new ParagraphLabel(location.path().toString());
            var what = Nodes.keepWidth(new Label(location.what()));
            grid.addRow(grid.getRowCount(), what, path, open);
        }
        return grid;
    }

    private void copyDetails() {
        Nodes.copyToClipboard(viewModel.details());
        viewModel.hint("about.copied");
    }

    @Override
    public List<ActionGroup> actions() {
        return List.of(new ActionGroup("common.action.about", List.of(copyAction)));
    }

    @Override
    public void takeKeyboard() {
        lookup("#about-copy").requestFocus();
    }
}
