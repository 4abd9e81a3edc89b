package org.framewright.ui.team.questions;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.coding.CodingRulings.PlacedRuling;
import org.framewright.project.RulingAdoption.AdoptionTarget;
import org.framewright.ui.controls.PlainButton;
import org.framewright.ui.controls.StyleClasses;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.team.TeamTools;

import java.util.Locale;
import java.util.Optional;

/// The ruling that is chosen, in full, and what becomes of it: a part of the codebook, or nothing.
final class RulingPane extends VBox {

    private final QuestionsViewModel viewModel;
    private final TeamTools tools;
    private final Label about = StyleClasses.with(new Label(), "details-heading");
    private final Label question = ParagraphLabel.whole("", "guidance");
    private final Label answer = ParagraphLabel.whole("", "asked-words");
    private final MenuButton adopt = new MenuButton();
    private final Button remove;
    private Optional<PlacedRuling> of = Optional.empty();

    RulingPane(QuestionsViewModel viewModel, TeamTools tools) {
        this.viewModel = viewModel;
        this.tools = tools;
        this.remove =
                new PlainButton(
                        tools.text("exchange.rulings.remove"),
                        "ruling-remove",
                        () -> of.ifPresent(it -> viewModel.remove(it.ruling())));
        setId("ruling-pane");
        getStyleClass().addAll("team-below", "answer-pane");
        for (var label : new Label[] {question, answer}) {
            label.managedProperty().bind(label.visibleProperty());
        }
        adopt.setText(tools.text("exchange.rulings.adopt"));
        adopt.setId("ruling-adopt");
        adopt.setMinWidth(Region.USE_PREF_SIZE);
        for (var as : AdoptionTarget.values()) {
            var item = new MenuItem(tools.text("exchange.rulings.as." + as.name().toLowerCase(Locale.ROOT)));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> of.ifPresent(it -> viewModel.adopt(it, as)));
            adopt.getItems().add(item);
        }
        var top = StyleClasses.with(TeamTools.line(about, adopt, remove), "action-line");
        getChildren().addAll(top, question, answer);
    }

    void show(Optional<PlacedRuling> ruling) {
        of = ruling;
        adopt.setDisable(!tools.mayWrite() || ruling.flatMap(PlacedRuling::at).isEmpty());
        remove.setDisable(!tools.mayWrite());
        ruling.ifPresent(it -> {
            about.setText(viewModel.formatter().formatPlace(it));
            question.setText(it.ruling().question());
            question.setVisible(!it.ruling().question().isEmpty());
            answer.setText(it.ruling().answer());
        });
    }

    boolean isShowing() {
        return of.isPresent();
    }

    /// Opens what the ruling can become.
    void adopt() {
        if (isVisible() && !adopt.isDisabled()) {
            adopt.requestFocus();
            adopt.show();
        }
    }
}
