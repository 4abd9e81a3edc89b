package org.framewright.ui.codebook.editor;

import javafx.scene.Node;

import org.framewright.codebook.AttributionKind;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.SuggestionRule.SuggestionSource;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.codebook.rules.SuggestionTargets;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The result of an accepted suggestion, by kind. Only possible values are offered.
public final class SuggestionEditor extends ListItemEditor<SuggestionRule> {

    public SuggestionEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts);
        choice(
                "finds",
                this::availableSources,
                it -> texts.get("document.finds-" + it.id()),
                () -> edited().finds(),
                chosen -> viewModel.changeAndSelect(it -> it.rename(item(), chosen.id())));
        choice(
                "tag",
                () -> selectable(targets().tags(), Tag::retired, Tag::id, edited().tag()),
                it -> draft().edited().tag(it).map(Tag::label).orElse(it),
                SuggestionRule::tag,
                SuggestionRule::withTag);
        for (var kind : AttributionKind.values()) {
            showForSpeech(
                    checkDraft(
                            "kinds-" + kind.id(),
                            texts.get("document.kind-" + kind.id()),
                            () -> edited().kinds().contains(kind),
                            (draft, on) -> with(draft, it -> it.withKind(kind, on))));
        }
        showForSpeech(check("that", SuggestionRule::that, (it, on) -> it.withEdges(on, it.adverbs())));
        showForSpeech(check("adverbs", SuggestionRule::adverbs, (it, on) -> it.withEdges(it.that(), on)));
        fieldRow(
                role("source", SuggestionRule::source, (it, role) -> it.withRoles(it.cue(), role)),
                role("cue", SuggestionRule::cue, (it, role) -> it.withRoles(role, it.source())));
        place("speaker", SuggestionTargets::speakers, SuggestionRule::speaker, SuggestionRule::withSpeaker);
        place(
                "direct",
                SuggestionTargets::forms,
                SuggestionRule::direct,
                (it, form) -> it.withForms(form, it.indirect(), it.mixed()));
        place(
                "indirect",
                SuggestionTargets::forms,
                SuggestionRule::indirect,
                (it, form) -> it.withForms(it.direct(), form, it.mixed()));
        place(
                "mixed",
                SuggestionTargets::forms,
                SuggestionRule::mixed,
                (it, form) -> it.withForms(it.direct(), it.indirect(), form));
    }

    @Override
    SuggestionRule edited() {
        return find(draft().edited().suggestions(), it -> it.finds().id());
    }

    @Override
    CodebookDraft with(CodebookDraft draft, UnaryOperator<SuggestionRule> change) {
        return draft.withSuggestion(item().id(), change);
    }

    private SuggestionTargets targets() {
        return new SuggestionTargets(draft().edited(), edited());
    }

    /// Credits have no kinds and no edges.
    private void showForSpeech(Node field) {
        showWhen(() -> edited().finds() != SuggestionSource.CREDIT, field);
    }

    /// The source of this rule, and the sources without a rule.
    private List<SuggestionSource> availableSources() {
        var others = draft().edited().suggestions().stream().map(SuggestionRule::finds).toList();
        return Stream.of(SuggestionSource.values())
                .filter(it -> it == edited().finds() || !others.contains(it))
                .toList();
    }

    /// A retired item is offered only where it was chosen.
    private static <T> List<String> selectable(
            List<T> all, Function<T, Boolean> retired, Function<T, String> id, String chosen) {
        return all.stream().filter(it -> !retired.apply(it) || id.apply(it).equals(chosen)).map(id).toList();
    }

    private Node role(
            String property,
            Function<SuggestionRule, String> get,
            BiFunction<SuggestionRule, String, SuggestionRule> set) {
        return choice(
                property,
                () -> withNone(selectable(targets().roles(), TagRole::retired, TagRole::id, get.apply(edited()))),
                id ->
                        targets().roles().stream()
                                .filter(it -> it.id().equals(id))
                                .map(TagRole::label)
                                .findFirst()
                                .orElse(texts.get("codebook.none")),
                get,
                set);
    }

    private <A extends CodebookAddress> void place(
            String property,
            Function<SuggestionTargets, List<A>> all,
            Function<SuggestionRule, @Nullable A> get,
            BiFunction<SuggestionRule, @Nullable A, SuggestionRule> set) {
        choice(
                property,
                () -> ChoiceField.withNone(all.apply(targets())),
                at -> at.map(it -> new MistakeFormatter(texts).place(draft(), it)).orElse(texts.get("codebook.none")),
                it -> Optional.ofNullable(get.apply(it)),
                (it, at) -> set.apply(it, at.orElse(null)));
    }
}
