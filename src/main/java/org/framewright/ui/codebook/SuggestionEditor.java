package org.framewright.ui.codebook;

import javafx.scene.Node;

import org.framewright.codebook.Address;
import org.framewright.codebook.Address.OfCategory;
import org.framewright.codebook.Role;
import org.framewright.codebook.SuggestionChoices;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.SuggestionRule.Finder;
import org.framewright.codebook.Tag;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// What becomes of a kind of suggestion when a coder accepts it. Only what can be right is offered.
final class SuggestionEditor extends ListedEditor {

    SuggestionEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts);
        fields.choice(
                "finds",
                this::finders,
                it -> texts.get("document.finds-" + it.id()),
                () -> rule().finds(),
                chosen -> viewModel.place(it -> it.rename(item(), chosen.id())));
        fields.choice(
                "tag",
                () -> offered(choices().tags(), Tag::retired, Tag::id, rule().tag()),
                it -> draft().edited().tag(it).map(Tag::label).orElse(it),
                () -> rule().tag(),
                (draft, id) -> draft.withSuggestion(item().id(), it -> it.withTag(id)));
        fields.beside(
                role("source", SuggestionRule::source, (it, role) -> it.withRoles(it.cue(), role)),
                role("cue", SuggestionRule::cue, (it, role) -> it.withRoles(role, it.source())));
        place("speaker", SuggestionChoices::speakers, SuggestionRule::speaker, SuggestionRule::withSpeaker);
        form("direct", SuggestionRule::direct, (it, form) -> it.withForms(form, it.indirect(), it.mixed()));
        form("indirect", SuggestionRule::indirect, (it, form) -> it.withForms(it.direct(), form, it.mixed()));
        form("mixed", SuggestionRule::mixed, (it, form) -> it.withForms(it.direct(), it.indirect(), form));
    }

    private SuggestionRule rule() {
        return draft().edited().suggestions().stream()
                .filter(it -> it.finds().id().equals(item().id()))
                .findFirst()
                .orElseThrow();
    }

    private SuggestionChoices choices() {
        return new SuggestionChoices(draft().edited(), rule());
    }

    /// What is found here, and what is found nowhere else.
    private List<Finder> finders() {
        var others = draft().edited().suggestions().stream().map(SuggestionRule::finds).toList();
        return Stream.of(Finder.values()).filter(it -> it == rule().finds() || !others.contains(it)).toList();
    }

    /// What is retired is offered only where it was chosen.
    private static <T> List<String> offered(
            List<T> all, Function<T, Boolean> retired, Function<T, String> id, String chosen) {
        return all.stream().filter(it -> !retired.apply(it) || id.apply(it).equals(chosen)).map(id).toList();
    }

    private Node role(
            String property,
            Function<SuggestionRule, String> get,
            BiFunction<SuggestionRule, String, SuggestionRule> set) {
        return fields.choice(
                property,
                () ->
                        Stream.concat(
                                        Stream.of(""),
                                        offered(choices().roles(), Role::retired, Role::id, get.apply(rule())).stream())
                                .toList(),
                id ->
                        choices().roles().stream()
                                .filter(it -> it.id().equals(id))
                                .map(Role::label)
                                .findFirst()
                                .orElse(texts.get("codebook.none")),
                () -> get.apply(rule()),
                (draft, id) -> draft.withSuggestion(item().id(), it -> set.apply(it, id)));
    }

    private void form(
            String property,
            Function<SuggestionRule, @Nullable OfCategory> get,
            BiFunction<SuggestionRule, @Nullable OfCategory, SuggestionRule> set) {
        place(property, SuggestionChoices::forms, get, set);
    }

    private <A extends Address> void place(
            String property,
            Function<SuggestionChoices, List<A>> all,
            Function<SuggestionRule, @Nullable A> get,
            BiFunction<SuggestionRule, @Nullable A, SuggestionRule> set) {
        fields.choice(
                property,
                () ->
                        Stream.concat(Stream.of(Optional.<A>empty()), all.apply(choices()).stream().map(Optional::of))
                                .toList(),
                at -> at.map(it -> new Mistakes(texts).place(draft(), it)).orElse(texts.get("codebook.none")),
                () -> Optional.ofNullable(get.apply(rule())),
                (draft, at) -> draft.withSuggestion(item().id(), it -> set.apply(it, at.orElse(null))));
    }
}
