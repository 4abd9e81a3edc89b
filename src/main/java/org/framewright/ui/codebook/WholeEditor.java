package org.framewright.ui.codebook;

import javafx.scene.Node;

import org.framewright.codebook.Codebook.About;
import org.framewright.codebook.Codebook.Source;
import org.framewright.codebook.MissingCodes;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable.Scale;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.Styles;
import org.framewright.wording.Texts;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The codebook as a whole.
final class WholeEditor extends ItemEditor {

    WholeEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts);
        fields.text("title", () -> about().title(), (draft, words) -> draft.withAbout(it -> titled(it, words)));
        fields.only(
                () -> !fields.shown().fixed(),
                fields.area("note", () -> draft().note(), (draft, words) -> draft.withNote(words)));
        fields.area(
                "codebook-description",
                () -> about().description(),
                (draft, words) ->
                        draft.withAbout(it -> new About(it.title(), words, it.language(), it.source(), it.changes())));
        fields.heading("codebook.source");
        fields.lines(
                "authors",
                () -> about().source().authors(),
                (draft, lines) -> draft.withAbout(sourced(it -> new Source(lines, it.licence(), it.citation()))));
        fields.area(
                "citation",
                () -> about().source().citation(),
                (draft, words) -> draft.withAbout(sourced(it -> new Source(it.authors(), it.licence(), words))));
        fields.beside(
                fields.text(
                        "licence",
                        () -> about().source().licence(),
                        (draft, words) ->
                                draft.withAbout(sourced(it -> new Source(it.authors(), words, it.citation())))),
                fields.text(
                        "language",
                        () -> about().language(),
                        (draft, words) ->
                                draft.withAbout(it ->
                                        new About(it.title(), it.description(), words, it.source(), it.changes()))));
        fields.heading("codebook.at-a-glance");
        addLine(this::counts);
        addLine(this::sharedColours);
        addMissingCodes();
    }

    /// Whatever is wrong with them is said once, for all four.
    private void addMissingCodes() {
        fields.heading("codebook.missing-codes");
        var hint = Styles.with(new ParagraphLabel(texts.get("codebook.missing-codes-hint")), "guidance");
        box().getChildren().add(hint);
        fields.beside(
                code("missing-not-asked", MissingCodes::notAsked, MissingCodes::withNotAsked),
                code("missing-not-codable", MissingCodes::notCodable, MissingCodes::withNotCodable),
                code("missing-not-yet-coded", MissingCodes::notYetCoded, MissingCodes::withNotYetCoded),
                code("missing-not-codable-answer", MissingCodes::notCodableAnswer, MissingCodes::withNotCodableAnswer));
        box().getChildren().add(fields.trouble("missingCodes"));
    }

    private Node code(
            String property, ToIntFunction<MissingCodes> get, BiFunction<MissingCodes, Integer, MissingCodes> set) {
        return fields.typed(
                Numbers.signedField(),
                property,
                () -> String.valueOf(get.applyAsInt(draft().edited().missingCodes())),
                words ->
                        Numbers.signed(words)
                                .ifPresent(code ->
                                        viewModel.type(
                                                property, it -> it.withMissingCodes(codes -> set.apply(codes, code)))));
    }

    private void addLine(Supplier<String> words) {
        var label = Styles.with(new ParagraphLabel(), "guidance");
        fields.whenRefreshed(() -> {
            label.setText(words.get());
            label.setVisible(!label.getText().isEmpty());
            label.setManaged(label.isVisible());
        });
        box().getChildren().add(label);
    }

    private About about() {
        return draft().edited().about();
    }

    private static About titled(About about, String title) {
        return new About(title, about.description(), about.language(), about.source(), about.changes());
    }

    private static UnaryOperator<About> sourced(UnaryOperator<Source> change) {
        return it -> new About(it.title(), it.description(), it.language(), change.apply(it.source()), it.changes());
    }

    private String counts() {
        var tags = draft().edited().tags().stream().filter(it -> !it.retired()).toList();
        var variables = tags.stream().flatMap(it -> it.variables().stream()).filter(it -> !it.retired()).toList();
        int categories =
                variables.stream().filter(it -> it.scale() != Scale.BOOLEAN).mapToInt(it -> it.offered().size()).sum();
        return texts.get("codebook.counts", tags.size(), variables.size(), categories);
    }

    /// There are eight colours: where tags share one, it is said which.
    private String sharedColours() {
        return Arrays.stream(Tag.Colour.values())
                .map(colour ->
                        draft().edited().tags(Tag.Unit.PASSAGE).stream()
                                .filter(it -> !it.retired() && it.colour() == colour)
                                .map(Tag::label)
                                .toList())
                .filter(it -> it.size() > 1)
                .map(it -> texts.get("codebook.share-a-colour", String.join(", ", it)))
                .collect(Collectors.joining("\n"));
    }
}
