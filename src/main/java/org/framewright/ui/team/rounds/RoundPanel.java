package org.framewright.ui.team.rounds;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.model.study.Round;
import org.framewright.team.RoundService.RoundState;
import org.framewright.ui.controls.action.ActionButton;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.team.part.TeamTools;
import org.framewright.ui.team.rounds.RoundsViewModel.Content;
import org.framewright.ui.team.rounds.RoundsViewModel.RoundDraft;
import org.framewright.ui.team.rounds.RoundsViewModel.RoundSelection;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The settings of a round. Each change of an existing one is written at once; a new one is begun by the button.
final class RoundPanel extends VBox {

    private final RoundsViewModel viewModel;
    private final TeamTools tools;
    private final Label heading = Nodes.withId("round-heading", new ParagraphLabel(), "details-heading");
    private final FormPane naming = Nodes.collapse(new FormPane());
    private final TextField name = new TextField();
    private final ChoiceField<Round.Purpose> purpose;
    private final ChoiceField<Integer> version;
    private final ChoiceField<Round.ArticleOrder> order;
    private final CheckBox suggestions;
    private final CheckBox timed;
    private final FormPane fields = new FormPane();
    private final Label closing = Nodes.withId("round-closing", ParagraphLabel.whole("", "guidance"));
    private final ActionButton verb;
    private boolean filling;

    RoundPanel(RoundsViewModel viewModel, TeamTools tools) {
        this.viewModel = viewModel;
        this.tools = tools;
        this.verb =
                tools.button(
                        tools.writeAction("team.rounds.close-or-reopen", "Shortcut+H", this::onAction), "round-verb");
        this.purpose =
                new ChoiceField<>(
                        it -> RoundsPart.purpose(tools, it), it -> change(round -> viewModel.setPurpose(round, it)));
        this.version = new ChoiceField<>(this::version, it -> change(round -> viewModel.setVersion(round, it)));
        this.order =
                new ChoiceField<>(
                        it -> tools.texts().constant("team.order.", it),
                        _ -> change(round -> viewModel.setSettings(round, settings())));
        this.suggestions = check("suggestions");
        this.timed = check("timed");
        setId("round-panel");
        name.setOnAction(_ -> onAction());
        name.textProperty().subscribe((_, _) -> change(_ -> {}));
        add(naming, "name", name);
        add(fields, "purpose", purpose);
        add(fields, "version", version);
        add(fields, "order", order);
        fields.getChildren().add(suggestions);
        fields.addHint(tools.text("team.rounds.suggestions-hint"));
        fields.getChildren().add(timed);
        fields.addHint(tools.text("team.rounds.timed-hint"));
        getChildren().addAll(heading, naming, fields, closing, verb);
        viewModel.selection.subscribe(_ -> fill());
        viewModel.content.subscribe(_ -> fill());
    }

    void takeKeyboard() {
        if (naming.isVisible()) {
            name.requestFocus();
        } else if (!fields.isDisabled()) {
            version.requestFocus();
        }
    }

    void closeOrReopen() {
        if (viewModel.selection.get() instanceof RoundSelection.ChosenRound && !verb.isDisabled()) {
            onAction();
        }
    }

    private CheckBox check(String key) {
        var check = Nodes.withId("round-" + key, new CheckBox(tools.text("team.rounds." + key)));
        check.setOnAction(_ -> change(round -> viewModel.setSettings(round, settings())));
        return check;
    }

    private void add(FormPane form, String key, Region field) {
        form.add(tools.text("team.rounds.field." + key), Nodes.withId("round-" + key, field));
    }

    private String version(int number) {
        boolean newest = viewModel.content.get().filter(it -> it.newest() == number).isPresent();
        return tools.text(newest ? "team.rounds.newest-version" : "team.rounds.version", number);
    }

    private void fill() {
        viewModel.content.get().ifPresent(this::fill);
    }

    private void fill(Content content) {
        filling = true;
        var at = viewModel.selection.get();
        boolean mayWrite = tools.mayWrite();
        setVisible(!(at instanceof RoundSelection.NoRound));
        naming.setVisible(at instanceof RoundSelection.NewRound);
        verb.getStyleClass().remove("accent");
        switch (at) {
            case RoundSelection.NewRound() -> {
                heading.setText(tools.text("team.rounds.new"));
                var newDraft = viewModel.draft().orElse(RoundDraft.USUAL);
                name.setText(newDraft.name());
                fillFields(
                        content,
                        newDraft.purpose(),
                        newDraft.version().filter(content.versions()::contains).orElse(content.newest()),
                        newDraft.settings());
                fields.setDisable(false);
                purpose.setDisable(false);
                closing.setText("");
                verb.setText(tools.text("team.rounds.begin"));
                verb.getStyleClass().add("accent");
                verb.setVisible(true);
            }
            case RoundSelection.ChosenRound(var state) -> {
                var round = state.round();
                heading.setText(round.name());
                fillFields(content, round.purpose(), round.codebookVersion(), round.settings());
                fields.setDisable(!mayWrite || round.isClosed());
                purpose.setDisable(state.hasCodings());
                closing.setText(closing(content, state));
                verb.setText(tools.text(round.isClosed() ? "team.rounds.reopen" : "team.rounds.close"));
                verb.setVisible(mayWrite);
            }
            case RoundSelection.NoRound() -> {
                // nothing to show
            }
        }
        Nodes.show(closing, !closing.getText().isEmpty());
        filling = false;
    }

    private void fillFields(Content content, Round.Purpose serving, int codebook, Round.Settings settings) {
        purpose.fill(List.of(Round.Purpose.values()), serving);
        version.fill(content.versions(), codebook);
        order.fill(List.of(Round.ArticleOrder.values()), settings.order());
        suggestions.setSelected(settings.suggestions());
        timed.setSelected(settings.timed());
    }

    private String closing(Content content, RoundState state) {
        var closed = state.round().closed();
        var message =
                closed == null
                        ? tools.text("team.rounds.closing", state.open())
                        : tools.text("team.rounds.is-closed", state.open(), tools.times().formatBrief(closed));
        if (!state.isOpenToAll()) {
            return message;
        }
        var all =
                tools.text(content.isStillOpen(state) ? "team.rounds.left-open" : "team.rounds.all", state.articles());
        return all + "\n\n" + message;
    }

    /// Changes the chosen round; a new one only changes its description.
    private void change(Consumer<Round> verb) {
        if (filling) {
            return;
        }
        if (viewModel.selection.get() instanceof RoundSelection.ChosenRound(var state)) {
            verb.accept(state.round());
        } else {
            viewModel.setDraft(
                    new RoundDraft(name.getText(), purpose.getValue(), Optional.of(version.getValue()), settings()));
        }
    }

    private Round.Settings settings() {
        return new Round.Settings(suggestions.isSelected(), timed.isSelected(), order.getValue());
    }

    private void onAction() {
        switch (viewModel.selection.get()) {
            case RoundSelection.NewRound() ->
                    viewModel.create(name.getText(), purpose.getValue(), version.getValue(), settings());
            case RoundSelection.ChosenRound(var state) when state.round().isClosed() -> viewModel.reopen(state.round());
            case RoundSelection.ChosenRound(var state) -> viewModel.close(state.round());
            case RoundSelection.NoRound() -> {
                // no button
            }
        }
    }
}
