package org.framewright.ui.workspace;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.framewright.codebook.Tag;
import org.framewright.coding.panel.PanelContent;
import org.framewright.model.article.Fragment;
import org.framewright.model.article.Segment;
import org.framewright.suggest.CodingProposal;
import org.framewright.suggest.Suggestion;
import org.framewright.suggest.Suggestion.Speaker;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionButton;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.theme.Icons;
import org.framewright.ui.workspace.SuggestionsViewModel.State;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The current suggestion, with its tag and answers.
final class SuggestionBar extends HBox {

    private final SuggestionsViewModel viewModel;
    private final Texts texts;
    private final Supplier<PanelContent> content;
    private final Label words = Nodes.fillWidth(Nodes.withId("suggestion", ParagraphLabel.whole("")));

    /// A bar that is hidden without a current suggestion.
    ///
    /// @param content the open coding; asked only for a suggestion
    final Action accept;

    final Action dismiss;

    SuggestionBar(SuggestionsViewModel viewModel, Texts texts, Supplier<PanelContent> content) {
        this.accept = Action.of("workspace.action.accept-suggestion", "Alt+Enter", viewModel::accept);
        this.dismiss = Action.of("workspace.action.dismiss-suggestion", "Shift+Backspace", viewModel::dismiss);
        this.viewModel = viewModel;
        this.texts = texts;
        this.content = content;
        setId("suggestion-bar");
        getStyleClass().add("suggestion-bar");
        getChildren()
                .addAll(
                        words,
                        button("accept", "Alt+Enter", viewModel::accept),
                        button("dismiss", "Shift+Backspace", viewModel::dismiss));
        viewModel.state.subscribe(this::show);
    }

    private Node button(String name, String key, Runnable run) {
        var action = Action.of("workspace.suggestion." + name, key, run);
        var button = new ActionButton(action, texts, _ -> {});
        button.setId(name + "-suggestion");
        button.setFocusTraversable(false);
        return button;
    }

    /// The actions by key. Where the round has no suggestions, the first says so.
    List<Action> actions() {
        return viewModel.isOn()
                ? List.of(
                        Action.of("workspace.action.next-suggestion", "F5", () -> viewModel.step(1)),
                        Action.of("workspace.action.previous-suggestion", "Shift+F5", () -> viewModel.step(-1)),
                        accept,
                        dismiss,
                        Action.of(
                                "workspace.action.bring-back-suggestions", "Shortcut+F5", viewModel::restoreDismissed))
                : List.of(
                        Action.of("workspace.action.next-suggestion", "F5", () -> {})
                                .withObstacle(
                                        new SimpleObjectProperty<>(
                                                Optional.of(texts.get("workspace.hint.suggestions-off")))));
    }

    /// A button beside the tags that goes to the next suggestion, with the number of remaining ones.
    Node badge() {
        var badge = new PlainButton("", "suggestions-on", () -> viewModel.step(1)).notFocusTraversable();
        badge.getStyleClass().add("badge");
        viewModel.coderRound.subscribe(_ -> showIfAny(badge));
        badge.setGraphic(Icons.small(Feather.ZAP));
        var all = new Tooltip();
        badge.setTooltip(all);
        viewModel.state.subscribe(it -> {
            all.setText(texts.get("workspace.suggestions-on", it.list().size()));
            badge.setText(Integer.toString(it.list().size()));
            badge.setAccessibleText(all.getText());
            showIfAny(badge);
        });
        return badge;
    }

    private void showIfAny(Node badge) {
        Nodes.show(badge, viewModel.isOn() && !viewModel.state.get().list().isEmpty());
    }

    private void show(State state) {
        Nodes.show(this, state.current().isPresent());
        state.current().ifPresent(it -> words.setText(formatProposal(it, state)));
    }

    private String formatProposal(CodingProposal proposal, State state) {
        var parts = new ArrayList<String>();
        var suggestion = proposal.suggestion();
        var label = content.get().codebook().tag(proposal.rule().tag()).map(Tag::label).orElse("");
        parts.add(texts.get("workspace.suggestion", state.position() + 1, state.list().size(), label));
        parts.add(texts.get("workspace.suggestion.why." + suggestion.pattern()));
        if (!suggestion.source().isEmpty()) {
            parts.add(texts.get("workspace.suggestion.source", text(suggestion.source())));
        }
        if (!suggestion.cue().isEmpty()) {
            parts.add(texts.get("workspace.suggestion.cue", text(suggestion.cue())));
        }
        proposal.speaker(content.get().codebook())
                .ifPresentOrElse(
                        it -> {
                            var key =
                                    it.antecedent()
                                            ? "workspace.suggestion.antecedent"
                                            : "workspace.suggestion.speaker";
                            parts.add(texts.get(key, it.name(), paragraphOf(it, suggestion)));
                        },
                        () -> {
                            if (proposal.rule().speaker() != null && !suggestion.source().isEmpty()) {
                                parts.add(texts.get("workspace.suggestion.speaker-unsure"));
                            }
                        });
        return String.join("  ·  ", parts);
    }

    /// The paragraph that last named the speaker before the suggestion; 0 where none did.
    private int paragraphOf(Speaker speaker, Suggestion suggestion) {
        int named = content.get().article().text().lastIndexOf(speaker.name(), suggestion.content().getFirst().start());
        return named < 0 ? 0 : content.get().findParagraph(named).map(Segment::number).orElse(0);
    }

    private static String text(List<Fragment> fragments) {
        return fragments.stream().map(Fragment::text).collect(Collectors.joining(" … "));
    }
}
