package org.framewright.ui.codebook.editor;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Tag.Colour;
import org.framewright.codebook.Tag.EdgeRules;
import org.framewright.codebook.Tag.FullStopRule;
import org.framewright.codebook.Tag.Occurs;
import org.framewright.codebook.Tag.PassageRules;
import org.framewright.codebook.Tag.QuotationMarkRule;
import org.framewright.codebook.Tag.Records;
import org.framewright.codebook.Tag.Unit;
import org.framewright.codebook.Variable;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.model.ConstantName;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A tag.
public final class TagEditor extends PartEditor<Tag, TagAddress> {

    public TagEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts, TagAddress.class);
        addKeyAndColour();
        addUnit();
        addPassages();
        showWhen(() -> edited().unit() != Unit.PASSAGE, condition(Tag::when, Tag::withWhen));
        addGuidance(Tag::guidance, Tag::withGuidance);
        addRetired(() -> edited().retired());
    }

    @Override
    Tag edited() {
        return draft().tag(address()).orElseThrow();
    }

    @Override
    CodebookDraft with(CodebookDraft draft, UnaryOperator<Tag> change) {
        return draft.withTag(address(), change);
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
        field.setStyle("-fx-min-width: " + Zoom.toEm(48) + "; -fx-max-width: " + Zoom.toEm(64));
        var key =
                typed(
                        field,
                        "key",
                        () -> edited().hasKey() ? String.valueOf(edited().key()) : "",
                        words -> {
                            char letter = words.isEmpty() ? 0 : words.charAt(0);
                            viewModel.type("key", draft -> with(draft, it -> it.withKey(letter)));
                        });
        fieldRow(key, addField("colour", swatches()));
        HBox.setHgrow(key, Priority.NEVER);
        sentence(this::sharingColour).setId("shared-colour");
    }

    /// The palette: colours that stay apart in light and dark, and for colour-blind eyes.
    private FlowPane swatches() {
        var swatches = Nodes.withStyle(new FlowPane(), "swatches");
        for (var colour : Colour.values()) {
            var name = ConstantName.of(colour);
            var button =
                    Nodes.withId(
                            "colour-" + name,
                            new ToggleButton("", Nodes.withStyle(new Region(), "dot", "code-" + name)));
            button.setTooltip(new Tooltip(texts.get("codebook.colour." + name)));
            button.setAccessibleText(texts.get("codebook.colour." + name));
            button.setOnAction(_ -> {
                button.setSelected(true);
                change(it -> it.withColour(colour));
            });
            onRefresh(() -> {
                button.setSelected(edited().colour() == colour);
                button.setDisable(shown().readOnly());
            });
            swatches.getChildren().add(button);
        }
        return swatches;
    }

    private String sharingColour() {
        var others =
                draft().edited().tags().stream()
                        .filter(it ->
                                !it.retired() && it.colour() == edited().colour() && !it.id().equals(edited().id()))
                        .filter(it -> it.unit() == Unit.PASSAGE && edited().unit() == Unit.PASSAGE)
                        .map(Tag::label)
                        .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : texts.get("codebook.shared-colour", others);
    }

    private void addUnit() {
        var unit =
                choice(
                        "unit",
                        () -> draft().isNew(address()) ? List.of(Unit.values()) : List.of(edited().unit()),
                        it -> texts.constant("codebook.unit.", it),
                        Tag::unit,
                        (it, chosen) ->
                                it.withUnit(chosen)
                                        .withPassages(chosen == Unit.PASSAGE ? it.passages() : PassageRules.ANY)
                                        .withWhen(chosen == Unit.PASSAGE ? null : it.when()));
        var occurs =
                choice(
                        "occurs",
                        () ->
                                draft().isNew(address()) || edited().occurs() == Occurs.ONCE
                                        ? List.of(Occurs.values())
                                        : List.of(Occurs.MANY),
                        it -> texts.constant("codebook.occurs.", it),
                        Tag::occurs,
                        (it, chosen) -> it.withRecords(chosen == Occurs.ONCE ? Records.ONCE : Records.MANY));
        evenRow(unit, occurs);
        var max = integerField("max", it -> limit(it.records().max()), Integer.MAX_VALUE, TagEditor::withMaximum);
        var aligned =
                choice(
                        "alignedBy",
                        () -> withNone(edited().variables().stream().map(Variable::id).toList()),
                        it ->
                                it.isEmpty()
                                        ? texts.get("codebook.none")
                                        : edited().variable(it).map(Variable::label).orElse(it),
                        it -> it.records().alignedBy(),
                        (it, chosen) -> it.withRecords(new Records(Occurs.MANY, it.records().max(), chosen)));
        fieldRow(max, aligned);
        showWhen(() -> edited().occurs() == Occurs.MANY, max);
        showWhen(() -> edited().occurs() == Occurs.MANY && edited().unit() != Unit.PASSAGE, aligned);
        var group =
                choice(
                        "group",
                        () -> withNone(draft().edited().groups().stream().map(Codebook.Group::id).toList()),
                        it ->
                                draft().edited().groups().stream()
                                        .filter(one -> one.id().equals(it))
                                        .map(Codebook.Group::label)
                                        .findFirst()
                                        .orElse(it.isEmpty() ? texts.get("codebook.none") : it),
                        Tag::group,
                        Tag::withGroup);
        showWhen(() -> !draft().edited().groups().isEmpty() || !edited().group().isEmpty(), group);
    }

    private static Tag withMaximum(Tag tag, int number) {
        return tag.withRecords(new Records(Occurs.MANY, Math.max(number, 2), tag.records().alignedBy()));
    }

    private void addPassages() {
        var implied = passageField("implied", PassageRules::implied, PassageRules::withImplied);
        var overlap = passageField("overlap", PassageRules::overlap, PassageRules::withOverlap);
        var discontinuous = passageField("discontinuous", PassageRules::discontinuous, PassageRules::withDiscontinuous);
        var edges =
                evenRow(
                        choice(
                                "quotationMarks",
                                () -> List.of(QuotationMarkRule.values()),
                                it -> texts.constant("codebook.quotation-marks.", it),
                                it -> it.passages().edges().quotationMarks(),
                                (it, rule) -> withEdges(it, new EdgeRules(rule, it.passages().edges().fullStop()))),
                        choice(
                                "fullStop",
                                () -> List.of(FullStopRule.values()),
                                it -> texts.constant("codebook.full-stop.", it),
                                it -> it.passages().edges().fullStop(),
                                (it, rule) ->
                                        withEdges(it, new EdgeRules(it.passages().edges().quotationMarks(), rule))));
        showWhen(() -> edited().unit() == Unit.PASSAGE, implied, overlap, discontinuous, edges);
    }

    private static Tag withEdges(Tag tag, EdgeRules edges) {
        return tag.withPassages(tag.passages().withEdges(edges));
    }

    private Node passageField(
            String property, Predicate<PassageRules> get, BiFunction<PassageRules, Boolean, PassageRules> set) {
        return check(
                property, it -> get.test(it.passages()), (it, on) -> it.withPassages(set.apply(it.passages(), on)));
    }
}
