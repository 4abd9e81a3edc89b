package org.framewright.ui.codebook.editor;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Codebook.CodebookDescription;
import org.framewright.codebook.Codebook.CodebookOrigin;
import org.framewright.codebook.MissingCodes;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.WarningRules.WarningKind;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.wording.Texts;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The codebook as a whole.
public final class CodebookEditor extends ItemEditor<CodebookDescription> {

    public CodebookEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts);
        text(
                "title",
                CodebookDescription::title,
                (it, words) ->
                        new CodebookDescription(words, it.description(), it.language(), it.source(), it.changes()));
        showWhen(
                () -> !shown().readOnly(),
                typed(
                        area(),
                        "note",
                        () -> draft().note(),
                        words -> viewModel.type("note", draft -> draft.withNote(words))));
        area(
                "codebook-description",
                CodebookDescription::description,
                (it, words) -> new CodebookDescription(it.title(), words, it.language(), it.source(), it.changes()));
        heading("codebook.source");
        lines(
                "authors",
                it -> it.source().authors(),
                (it, lines) ->
                        withSource(it, new CodebookOrigin(lines, it.source().licence(), it.source().citation())));
        area(
                "citation",
                it -> it.source().citation(),
                (it, words) -> withSource(it, new CodebookOrigin(it.source().authors(), it.source().licence(), words)));
        fieldRow(
                text(
                        "licence",
                        it -> it.source().licence(),
                        (it, words) ->
                                withSource(
                                        it, new CodebookOrigin(it.source().authors(), words, it.source().citation()))),
                text(
                        "language",
                        CodebookDescription::language,
                        (it, words) ->
                                new CodebookDescription(
                                        it.title(), it.description(), words, it.source(), it.changes())));
        heading("codebook.at-a-glance");
        sentence(this::counts);
        sentence(this::sharedColours);
        addWarnings();
        addMissingCodes();
    }

    @Override
    CodebookDescription edited() {
        return draft().edited().about();
    }

    @Override
    CodebookDraft with(CodebookDraft draft, UnaryOperator<CodebookDescription> change) {
        return draft.withAbout(change);
    }

    private void addWarnings() {
        heading("codebook.warnings");
        box.getChildren().add(Nodes.withStyle(new ParagraphLabel(texts.get("codebook.warnings-hint")), "guidance"));
        for (var kind : WarningKind.values()) {
            var check =
                    checkDraft(
                            "warning-" + kind.id(),
                            texts.capitalized("warnings.kind." + kind.id()),
                            () -> draft().edited().warnings().isOn(kind),
                            (draft, on) -> draft.withWarnings(it -> it.with(kind, on)));
            var sentence = new ParagraphLabel(texts.get("codebook.warning." + kind.id()));
            box.getChildren().add(new VBox(check, Nodes.withStyle(sentence, "guidance", "warning-meaning")));
        }
        addField("contradictions", new ContradictionFields(this));
        box.getChildren().add(mistakeLabel("warnings"));
    }

    /// A mistake in them is reported once, for all four.
    private void addMissingCodes() {
        heading("codebook.missing-codes");
        var hint = Nodes.withStyle(new ParagraphLabel(texts.get("codebook.missing-codes-hint")), "guidance");
        box.getChildren().add(hint);
        fieldRow(
                code("missing-not-asked", MissingCodes::notAsked, MissingCodes::withNotAsked),
                code("missing-not-codable", MissingCodes::notCodable, MissingCodes::withNotCodable),
                code("missing-not-yet-coded", MissingCodes::notYetCoded, MissingCodes::withNotYetCoded),
                code("missing-not-codable-answer", MissingCodes::notCodableAnswer, MissingCodes::withNotCodableAnswer));
        box.getChildren().add(mistakeLabel("missingCodes"));
    }

    private Node code(
            String property, ToIntFunction<MissingCodes> get, BiFunction<MissingCodes, Integer, MissingCodes> set) {
        return typed(
                NumberFields.signedField(),
                property,
                () -> String.valueOf(get.applyAsInt(draft().edited().missingCodes())),
                words ->
                        NumberFields.parseSigned(words)
                                .ifPresent(code ->
                                        viewModel.type(
                                                property, it -> it.withMissingCodes(codes -> set.apply(codes, code)))));
    }

    private static CodebookDescription withSource(CodebookDescription it, CodebookOrigin source) {
        return new CodebookDescription(it.title(), it.description(), it.language(), source, it.changes());
    }

    private String counts() {
        var tags = draft().edited().tags().stream().filter(it -> !it.retired()).toList();
        var variables = tags.stream().flatMap(it -> it.variables().stream()).filter(it -> !it.retired()).toList();
        int categories =
                variables.stream()
                        .filter(it -> it.scale() != Scale.BOOLEAN)
                        .mapToInt(it -> it.offeredCategories().size())
                        .sum();
        return texts.get("codebook.counts", tags.size(), variables.size(), categories);
    }

    /// Names tags that share one of the eight colours.
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
