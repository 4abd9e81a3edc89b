package org.framewright.ui.codebook;

import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.framewright.codebook.Address.OfTag;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Tag.Occurs;
import org.framewright.codebook.Tag.Passages;
import org.framewright.codebook.Tag.Records;
import org.framewright.codebook.Tag.Unit;
import org.framewright.codebook.Variable;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.Styles;
import org.framewright.ui.controls.Zoom;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A tag.
final class TagEditor extends ItemEditor {

    TagEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts);
        addNames();
        addKeyAndColour();
        addUnit();
        addPassages();
        fields.only(
                () -> tag().unit() != Unit.PASSAGE,
                fields.added(
                        "when",
                        new ConditionField(
                                viewModel,
                                texts,
                                fields,
                                () -> Optional.ofNullable(tag().when()),
                                (draft, when) -> draft.withTag(at(), it -> it.withWhen(when)))));
        addGuidance(
                () -> tag().guidance(),
                (draft, change) -> draft.withTag(at(), it -> it.withGuidance(change.apply(it.guidance()))));
        fields.heading("codebook.in-use");
        addRetired(() -> tag().retired());
    }

    private OfTag at() {
        return (OfTag) address();
    }

    private Tag tag() {
        return draft().tag(at()).orElseThrow();
    }

    private void addKeyAndColour() {
        var field = new TextField();
        field.setTextFormatter(
                new TextFormatter<>(change -> {
                    var typed = change.getText().toUpperCase(Locale.ROOT);
                    if (!typed.isEmpty()) {
                        var letter = typed.substring(typed.length() - 1);
                        change.setText(letter.matches("[A-Z]") ? letter : "");
                        change.setRange(0, letter.matches("[A-Z]") ? change.getControlText().length() : 0);
                        change.setCaretPosition(Math.min(1, change.getControlNewText().length()));
                        change.setAnchor(change.getCaretPosition());
                    }
                    return change;
                }));
        field.setPrefColumnCount(3);
        field.setStyle("-fx-max-width: " + Zoom.em(64));
        var key =
                fields.typed(
                        field,
                        "key",
                        () -> tag().hasKey() ? String.valueOf(tag().key()) : "",
                        words ->
                                viewModel.type(
                                        "key",
                                        it ->
                                                it.withTag(
                                                        at(),
                                                        tag -> tag.withKey(words.isEmpty() ? 0 : words.charAt(0)))));
        var swatches =
                new Swatches(texts, colour -> viewModel.change(it -> it.withTag(at(), tag -> tag.withColour(colour))));
        fields.whenRefreshed(() -> swatches.show(tag().colour(), fields.shown().fixed()));
        var colour = fields.added("colour", swatches);
        fields.beside(key, colour);
        HBox.setHgrow(key, Priority.NEVER);
        var shared = Styles.with(new ParagraphLabel(), "guidance");
        shared.setId("shared-colour");
        box().getChildren().add(shared);
        fields.whenRefreshed(() -> {
            var others = sharingColour();
            shared.setText(others.isEmpty() ? "" : texts.get("codebook.shared-colour", others));
            shared.setVisible(!others.isEmpty());
            shared.setManaged(!others.isEmpty());
        });
    }

    private String sharingColour() {
        return draft().edited().tags().stream()
                .filter(it -> !it.retired() && it.colour() == tag().colour() && !it.id().equals(tag().id()))
                .filter(it -> it.unit() == Unit.PASSAGE && tag().unit() == Unit.PASSAGE)
                .map(Tag::label)
                .collect(Collectors.joining(", "));
    }

    private void addUnit() {
        var unit =
                fields.choice(
                        "unit",
                        () -> draft().isNew(at()) ? List.of(Unit.values()) : List.of(tag().unit()),
                        it -> word("codebook.unit.", it),
                        () -> tag().unit(),
                        (draft, chosen) ->
                                draft.withTag(
                                        at(),
                                        it ->
                                                it.withUnit(chosen)
                                                        .withPassages(
                                                                chosen == Unit.PASSAGE ? it.passages() : Passages.ANY)
                                                        .withWhen(chosen == Unit.PASSAGE ? null : it.when())));
        var occurs =
                fields.choice(
                        "occurs",
                        () ->
                                draft().isNew(at()) || tag().occurs() == Occurs.ONCE
                                        ? List.of(Occurs.values())
                                        : List.of(Occurs.MANY),
                        it -> word("codebook.occurs.", it),
                        () -> tag().occurs(),
                        (draft, chosen) ->
                                draft.withTag(
                                        at(),
                                        it -> it.withRecords(chosen == Occurs.ONCE ? Records.ONCE : Records.MANY)));
        fields.beside(unit, occurs);
        var max =
                fields.typed(
                        Numbers.field(),
                        "max",
                        () -> tag().records().max() == Integer.MAX_VALUE ? "" : String.valueOf(tag().records().max()),
                        words ->
                                Numbers.whole(words, Integer.MAX_VALUE)
                                        .ifPresent(number ->
                                                viewModel.type(
                                                        "max",
                                                        draft -> draft.withTag(at(), it -> atMost(it, number)))));
        var aligned =
                fields.choice(
                        "alignedBy",
                        () -> Stream.concat(Stream.of(""), tag().variables().stream().map(Variable::id)).toList(),
                        it ->
                                it.isEmpty()
                                        ? texts.get("codebook.none")
                                        : tag().variable(it).map(Variable::label).orElse(it),
                        () -> tag().records().alignedBy(),
                        (draft, chosen) ->
                                draft.withTag(
                                        at(),
                                        it -> it.withRecords(new Records(Occurs.MANY, it.records().max(), chosen))));
        fields.beside(max, aligned);
        fields.only(() -> tag().occurs() == Occurs.MANY, max);
        fields.only(() -> tag().occurs() == Occurs.MANY && tag().unit() != Unit.PASSAGE, aligned);
        var group =
                fields.choice(
                        "group",
                        () ->
                                Stream.concat(Stream.of(""), draft().edited().groups().stream().map(Codebook.Group::id))
                                        .toList(),
                        it ->
                                draft().edited().groups().stream()
                                        .filter(one -> one.id().equals(it))
                                        .map(Codebook.Group::label)
                                        .findFirst()
                                        .orElse(it.isEmpty() ? texts.get("codebook.none") : it),
                        () -> tag().group(),
                        (draft, chosen) -> draft.withTag(at(), it -> it.withGroup(chosen)));
        fields.only(() -> !draft().edited().groups().isEmpty() || !tag().group().isEmpty(), group);
    }

    private static Tag atMost(Tag tag, int number) {
        return tag.withRecords(new Records(Occurs.MANY, Math.max(number, 2), tag.records().alignedBy()));
    }

    private void addPassages() {
        var implied =
                fields.check(
                        "implied",
                        () -> tag().implied(),
                        (draft, on) ->
                                draft.withTag(
                                        at(),
                                        it ->
                                                it.withPassages(
                                                        new Passages(
                                                                on,
                                                                it.passages().overlap(),
                                                                it.passages().discontinuous()))));
        var overlap =
                fields.check(
                        "overlap",
                        () -> tag().passages().overlap(),
                        (draft, on) ->
                                draft.withTag(
                                        at(),
                                        it ->
                                                it.withPassages(
                                                        new Passages(
                                                                it.implied(), on, it.passages().discontinuous()))));
        var discontinuous =
                fields.check(
                        "discontinuous",
                        () -> tag().passages().discontinuous(),
                        (draft, on) ->
                                draft.withTag(
                                        at(),
                                        it ->
                                                it.withPassages(
                                                        new Passages(it.implied(), it.passages().overlap(), on))));
        fields.only(() -> tag().unit() == Unit.PASSAGE, implied, overlap, discontinuous);
    }
}
