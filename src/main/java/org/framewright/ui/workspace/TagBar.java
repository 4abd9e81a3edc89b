package org.framewright.ui.workspace;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.framewright.codebook.Tag;
import org.framewright.coding.panel.PanelContent;
import org.framewright.model.ConstantName;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

import java.util.List;

/// At the bottom: the tags with their keys.
final class TagBar extends HBox {

    private final WorkspaceViewModel viewModel;
    private final Texts texts;
    private final FlowPane tags = Nodes.hgrow(Nodes.withStyle(new FlowPane(), "tags"));
    private List<TagUse> shownTags = List.of();

    TagBar(WorkspaceViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        getStyleClass().add("tag-bar");
        // what folds into a second line is whole: the text gives way
        setMinHeight(USE_PREF_SIZE);
        getChildren().add(tags);
        // else the bar has the height for the pane's usual width; later, since a layout would drop the change
        tags.widthProperty().subscribe(it -> Platform.runLater(() -> tags.setPrefWrapLength(it.doubleValue())));
        viewModel.session.contentProperty().subscribe(content -> content.ifPresent(this::show));
    }

    private void show(PanelContent content) {
        var counts = content.countTags();
        var offered =
                viewModel.passageActions.passageTags().stream()
                        .map(it -> new TagUse(it, counts.getOrDefault(it.id(), 0L)))
                        .toList();
        if (!offered.equals(shownTags)) {
            shownTags = offered;
            tags.getChildren().setAll(offered.stream().map(this::button).toList());
        }
        tags.setDisable(viewModel.session.isFixed());
    }

    /// @param uses the number of passages in this article with the tag
    private record TagUse(Tag tag, long uses) {}

    private StackPane button(TagUse use) {
        var tag = use.tag();
        var key = Nodes.withStyle(new Label(tag.hasKey() ? String.valueOf(tag.key()) : ""), "key");
        var button = Nodes.withId("tag-" + tag.id(), new Button(tag.label(), key));
        button.getStyleClass().addAll("tag-button", "code-" + ConstantName.of(tag.colour()));
        button.setFocusTraversable(false);
        var rule = new Tooltip(tag.guidance().description() + "\n\n" + tag.guidance().rule());
        WordPieces.wrapWherePossible(rule);
        // JavaFX places it before its number of lines is known, and the window's lower edge may be the screen's
        rule.setOnShown(_ -> placeAbove(button, rule));
        rule.heightProperty().subscribe(_ -> placeAbove(button, rule));
        button.setTooltip(rule);
        if (use.uses() > 0) {
            button.setText(WordPieces.isolate(texts.get("workspace.used", tag.label(), use.uses())));
            button.setAccessibleText(texts.get("workspace.used-spoken", tag.label(), use.uses()));
        }
        button.setOnAction(_ -> viewModel.passageActions.code(tag));
        return Nodes.withRoom(button, texts.get("workspace.used", tag.label(), 99));
    }

    private static void placeAbove(Button button, Tooltip rule) {
        if (rule.isShowing()) {
            rule.setY(button.localToScreen(button.getBoundsInLocal()).getMinY() - rule.getHeight());
        }
    }
}
