package org.framewright.ui.team.rounds;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.model.Round;
import org.framewright.team.RoundService.State;
import org.framewright.ui.controls.ActionButton;
import org.framewright.ui.controls.ChoiceField;
import org.framewright.ui.controls.FormFields;
import org.framewright.ui.controls.StyleClasses;
import org.framewright.ui.controls.Visibility;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.team.TeamTools;
import org.framewright.ui.team.rounds.RoundsViewModel.Content;
import org.framewright.ui.team.rounds.RoundsViewModel.RoundDraft;
import org.framewright.ui.team.rounds.RoundsViewModel.RoundSelection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// What a round is like. Of one that there is each change is written at once; a new one is begun by the button.
final class RoundPanel extends VBox {

    private final RoundsViewModel viewModel;
    private final TeamTools tools;
    private final Label heading = StyleClasses.with(new ParagraphLabel(), "details-heading");
    private final VBox naming = StyleClasses.with(new VBox(), "team-fields");
    private final TextField name = new TextField();
    private final ChoiceField<Round.Purpose> purpose;
    private final ChoiceField<Integer> version;
    private final ChoiceField<Round.ArticleOrder> order;
    private final CheckBox suggestions;
    private final CheckBox timed;
    private final VBox fields = StyleClasses.with(new VBox(), "team-fields");
    private final Label closing = ParagraphLabel.whole("", "guidance");
    private final ActionButton verb;
    private boolean filling;

    RoundPanel(RoundsViewModel viewModel, TeamTools tools) {
        this.viewModel = viewModel;
        this.tools = tools;
        this.verb = tools.button(tools.writing("team.rounds.close-or-reopen", "Shortcut+L", this::act), "round-verb");
        this.purpose =
                new ChoiceField<>(
                        it -> RoundsPart.purpose(tools, it), it -> change(round -> viewModel.serve(round, it)));
        this.version = new ChoiceField<>(this::version, it -> change(round -> viewModel.follow(round, it)));
        this.order =
                new ChoiceField<>(
                        it -> tools.words("team.order." + it.name().toLowerCase(Locale.ROOT)),
                        _ -> change(round -> viewModel.work(round, settings())));
        this.suggestions = check("suggestions");
        this.timed = check("timed");
        getStyleClass().add("team-side");
        setId("round-panel");
        heading.setId("round-heading");
        name.setOnAction(_ -> act());
        name.textProperty().subscribe((_, _) -> change(_ -> {}));
        naming.getChildren().addAll(label(name, "name"), name);
        naming.managedProperty().bind(naming.visibleProperty());
        fields.getChildren()
                .addAll(
                        label(purpose, "purpose"),
                        purpose,
                        label(version, "version"),
                        version,
                        label(order, "order"),
                        order,
                        suggestions,
                        hint("suggestions-hint"),
                        timed,
                        hint("timed-hint"));
        closing.setId("round-closing");
        getChildren().addAll(heading, naming, fields, closing, verb);
        viewModel.at.subscribe(_ -> fill());
        viewModel.shown.subscribe(_ -> fill());
    }

    /// The keyboard goes to the first field.
    void takeKeyboard() {
        if (naming.isVisible()) {
            name.requestFocus();
        } else if (!fields.isDisabled()) {
            version.requestFocus();
        }
    }

    void closeOrReopen() {
        if (viewModel.at.get() instanceof RoundSelection.ChosenRound && !verb.isDisabled()) {
            act();
        }
    }

    private CheckBox check(String what) {
        var check = new CheckBox(tools.words("team.rounds." + what));
        check.setId("round-" + what);
        check.setOnAction(_ -> change(round -> viewModel.work(round, settings())));
        return check;
    }

    private Label label(Region field, String what) {
        field.setId("round-" + what);
        return FormFields.labelAbove(tools.words("team.rounds.field." + what), field, "field-label");
    }

    private Label hint(String what) {
        return ParagraphLabel.whole(tools.words("team.rounds." + what), "guidance");
    }

    private String version(int number) {
        boolean newest = viewModel.shown.get().filter(it -> it.newest() == number).isPresent();
        return tools.words(newest ? "team.rounds.newest-version" : "team.rounds.version", number);
    }

    private void fill() {
        viewModel.shown.get().ifPresent(this::fill);
    }

    private void fill(Content shown) {
        filling = true;
        var at = viewModel.at.get();
        boolean mayWrite = tools.mayWrite();
        setVisible(!(at instanceof RoundSelection.NoRound));
        naming.setVisible(at instanceof RoundSelection.NewRound);
        verb.getStyleClass().remove("accent");
        switch (at) {
            case RoundSelection.NewRound() -> {
                heading.setText(tools.words("team.rounds.new"));
                var so = viewModel.described().orElse(RoundDraft.USUAL);
                name.setText(so.name());
                fields(
                        shown,
                        so.purpose(),
                        so.version().filter(shown.versions()::contains).orElse(shown.newest()),
                        so.settings());
                fields.setDisable(false);
                purpose.setDisable(false);
                closing.setText("");
                verb.setText(tools.words("team.rounds.begin"));
                verb.getStyleClass().add("accent");
                verb.setVisible(true);
            }
            case RoundSelection.ChosenRound(var state) -> {
                var round = state.round();
                heading.setText(round.name());
                fields(shown, round.purpose(), round.codebookVersion(), round.settings());
                fields.setDisable(!mayWrite || round.isClosed());
                purpose.setDisable(state.open() + state.submitted() > 0);
                closing.setText(closing(shown, state));
                verb.setText(tools.words(round.isClosed() ? "team.rounds.reopen" : "team.rounds.close"));
                verb.setVisible(mayWrite);
            }
            case RoundSelection.NoRound() -> {
                // nothing to be seen
            }
        }
        Visibility.show(closing, !closing.getText().isEmpty());
        filling = false;
    }

    private void fields(Content shown, Round.Purpose serving, int codebook, Round.Settings settings) {
        purpose.fill(List.of(Round.Purpose.values()), serving);
        version.fill(shown.versions(), codebook);
        order.fill(List.of(Round.ArticleOrder.values()), settings.order());
        suggestions.setSelected(settings.suggestions());
        timed.setSelected(settings.timed());
    }

    private String closing(Content shown, State state) {
        var closed = state.round().closed();
        var said =
                closed == null
                        ? tools.words("team.rounds.closing", state.open())
                        : tools.words("team.rounds.is-closed", state.open(), tools.moments().brief(closed));
        if (!state.isOpenToAll()) {
            return said;
        }
        var all = tools.words(shown.isLeftOpen(state) ? "team.rounds.left-open" : "team.rounds.all", state.articles());
        return all + "\n\n" + said;
    }

    /// Does something to the round that is chosen; one that is to be begun is only described in another way.
    private void change(Consumer<Round> verb) {
        if (filling) {
            return;
        }
        if (viewModel.at.get() instanceof RoundSelection.ChosenRound(var state)) {
            verb.accept(state.round());
        } else {
            viewModel.describe(
                    new RoundDraft(name.getText(), purpose.getValue(), Optional.of(version.getValue()), settings()));
        }
    }

    private Round.Settings settings() {
        return new Round.Settings(suggestions.isSelected(), timed.isSelected(), order.getValue());
    }

    private void act() {
        switch (viewModel.at.get()) {
            case RoundSelection.NewRound() ->
                    viewModel.begin(name.getText(), purpose.getValue(), version.getValue(), settings());
            case RoundSelection.ChosenRound(var state) when state.round().isClosed() -> viewModel.reopen(state.round());
            case RoundSelection.ChosenRound(var state) -> viewModel.close(state.round());
            case RoundSelection.NoRound() -> {
                // no button
            }
        }
    }
}
