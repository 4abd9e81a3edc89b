package org.framewright.ui.codebook.editor;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.DerivedScore.ScoreInput;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.codebook.drafting.ScoreParts;
import org.framewright.codebook.drafting.ScoreParts.Kind;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A derived score: its kind, its inputs, and the share of them that must be answered.
public final class ScoreEditor extends ListItemEditor<DerivedScore> {

    private static final int MOST = 1_000;

    private enum From {
        ITEMS,
        ANSWERS,
        ANNOTATIONS;

        static From sourceOf(ScoreInput over) {
            return switch (over) {
                case ScoreInput.Items _ -> ITEMS;
                case ScoreInput.Answers _ -> ANSWERS;
                case ScoreInput.Annotations _ -> ANNOTATIONS;
            };
        }
    }

    public ScoreEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts);
        fieldRow(name(new TextField(), "label"), id());
        var of =
                choice(
                        "of",
                        () -> List.of(Kind.values()),
                        it -> texts.constant("codebook.score.", it),
                        () -> parts().of(),
                        kind -> put(it -> it.withKind(draft().edited(), kind)));
        var over =
                choice(
                        "over",
                        () -> parts().of() == Kind.COUNT ? List.of(From.values()) : List.of(From.ITEMS, From.ANSWERS),
                        it -> texts.constant("codebook.over.", it),
                        () -> From.sourceOf(parts().input()),
                        from -> put(defaultSource(draft().edited(), from)));
        fieldRow(of, over);
        showWhen(() -> !isDifference(), over);
        addSource();
        addCategories();
        var answered =
                integerField(
                        "answered",
                        it -> String.valueOf(ScoreParts.of(it.formula()).minAnswered()),
                        0,
                        (it, number) -> with(it, parts -> parts.withAnswered(Math.min(number, MOST))));
        showWhen(() -> !isDifference() && !isComputedFrom(From.ANNOTATIONS), answered);
        addDifference();
        addGuidance(DerivedScore::guidance, DerivedScore::withGuidance);
    }

    @Override
    DerivedScore edited() {
        return find(draft().edited().scores(), DerivedScore::id);
    }

    @Override
    CodebookDraft with(CodebookDraft draft, UnaryOperator<DerivedScore> change) {
        return draft.withScore(item().id(), change);
    }

    private ScoreParts parts() {
        return ScoreParts.of(edited().formula());
    }

    private boolean isDifference() {
        return parts().of() == Kind.DIFFERENCE;
    }

    private boolean isComputedFrom(From from) {
        return !isDifference() && From.sourceOf(parts().input()) == from;
    }

    private static DerivedScore with(DerivedScore score, UnaryOperator<ScoreParts> change) {
        return score.withFormula(change.apply(ScoreParts.of(score.formula())).formula());
    }

    private void put(UnaryOperator<ScoreParts> change) {
        change(it -> with(it, change));
    }

    private void put(ScoreInput over) {
        put(it -> it.withOver(draft().edited(), over));
    }

    private ScoreInput defaultSource(Codebook codebook, From from) {
        return switch (from) {
            case ITEMS -> new ScoreInput.Items(List.of());
            case ANSWERS ->
                    variables(codebook, false).stream()
                            .findFirst()
                            .<ScoreInput>map(ScoreInput.Answers::new)
                            .orElse(new ScoreInput.Items(List.of()));
            case ANNOTATIONS ->
                    new ScoreInput.Annotations(codebook.tags().isEmpty() ? "" : codebook.tags().getFirst().id());
        };
    }

    /// The variables that can be counted, or added up.
    private List<VariableAddress> variables(Codebook codebook, boolean once) {
        return codebook.tags().stream()
                .filter(it -> !it.retired() && (!once || it.isOnceForArticle()))
                .flatMap(tag ->
                        tag.variables().stream()
                                .filter(it -> !it.retired() && isSuitable(it))
                                .map(it -> new VariableAddress(tag.id(), it.id())))
                .toList();
    }

    private boolean isSuitable(Variable variable) {
        var scale = variable.scale();
        return switch (parts().of()) {
            case MEAN, SUM -> scale.isNumber() || scale.isChoice();
            case COUNT, SHARE, DIFFERENCE -> scale.isChoice() || scale == Scale.SET;
        };
    }

    private void addSource() {
        var items =
                addField(
                        "items",
                        new PlacesField<>(
                                this,
                                () ->
                                        parts().input() instanceof ScoreInput.Items(var variables)
                                                ? variables
                                                : List.of(),
                                () -> variables(draft().edited(), true),
                                places -> put(new ScoreInput.Items(places))));
        showWhen(() -> isComputedFrom(From.ITEMS), items);
        var variable =
                choice(
                        "variable",
                        () -> variables(draft().edited(), false).stream().map(Optional::of).toList(),
                        it -> it.map(at -> new MistakeFormatter(texts).place(draft(), at)).orElse(""),
                        () ->
                                parts().input() instanceof ScoreInput.Answers(var at)
                                        ? Optional.of(at)
                                        : Optional.<VariableAddress>empty(),
                        at -> at.ifPresent(it -> put(new ScoreInput.Answers(it))));
        showWhen(() -> isComputedFrom(From.ANSWERS), variable);
        var tag =
                choice(
                        "tag",
                        () -> draft().edited().tags().stream().filter(it -> !it.retired()).map(Tag::id).toList(),
                        it -> draft().edited().tag(it).map(Tag::label).orElse(it),
                        () -> parts().input() instanceof ScoreInput.Annotations(var id) ? id : "",
                        id -> put(new ScoreInput.Annotations(id)));
        showWhen(() -> isComputedFrom(From.ANNOTATIONS), tag);
    }

    private void addCategories() {
        var checks = Nodes.withStyle(new FlowPane(), "checks");
        onRefresh(() ->
                checks.getChildren().setAll(parts().categories(draft().edited()).stream().map(this::check).toList()));
        var field = addField("is", checks);
        showWhen(() -> parts().countsCategories(), field);
    }

    private CheckBox check(Category category) {
        var check = Nodes.withId("is-" + category.id(), new CheckBox(category.label()));
        check.setSelected(parts().categories().contains(category.id()));
        check.setDisable(shown().readOnly());
        check.setOnAction(_ -> {
            put(it -> it.withCategories(toggle(it.categories(), category.id())));
            // the last one stays
            check.setSelected(parts().categories().contains(category.id()));
        });
        return check;
    }

    private void addDifference() {
        var minuend = earlierScoreField("minuend", ScoreParts::minuend, ScoreParts::withMinuend);
        var subtrahend = earlierScoreField("subtrahend", ScoreParts::subtrahend, ScoreParts::withSubtrahend);
        showWhen(this::isDifference, fieldRow(minuend, subtrahend));
    }

    /// The choice of one of the scores before this one.
    private Node earlierScoreField(
            String property, Function<ScoreParts, String> get, BiFunction<ScoreParts, String, ScoreParts> set) {
        return choice(
                property,
                () ->
                        draft().edited().scores().stream()
                                .map(DerivedScore::id)
                                .takeWhile(it -> !it.equals(item().id()))
                                .toList(),
                it ->
                        draft().edited().scores().stream()
                                .filter(score -> score.id().equals(it))
                                .map(DerivedScore::label)
                                .findFirst()
                                .orElse(it),
                it -> get.apply(ScoreParts.of(it.formula())),
                (it, id) -> with(it, parts -> set.apply(parts, id)));
    }
}
