package org.framewright.ui.team.assignment;

import javafx.beans.property.StringProperty;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.framewright.model.article.Article;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.DrawRecipe;
import org.framewright.model.study.Round;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.team.assignment.ArticlePool.Content;
import org.framewright.ui.team.part.TeamTools;

import java.util.Optional;
import java.util.stream.Stream;

/// The form for the next batch.
final class DrawForm {

    final FormPane pane = new FormPane();
    private final DrawViewModel viewModel;
    private final ArticlePool pool;
    private final TeamTools tools;
    private final ChoiceField<Round> round;
    private final ChoiceField<BatchRequest.OverlapChoice> overlapping;
    private final ChoiceField<String> strata;
    private final ChoiceField<Optional<String>> field;
    private final ChoiceField<Optional<String>> value;
    private final FlowPane coders = Nodes.withId("give-coders", new FlowPane(), "give-coders");
    private final Label left = Nodes.withId("give-left", new ParagraphLabel(), "guidance");
    private final Label unbound = Nodes.withId("give-unbound", ParagraphLabel.whole("", "unbound"));
    private final TextField filter;
    private final TextField name;

    DrawForm(DrawViewModel viewModel, TeamTools tools) {
        this.viewModel = viewModel;
        this.pool = viewModel.pool;
        this.tools = tools;
        this.round = new ChoiceField<>("give-round", Round::name, it -> viewModel.round.set(Optional.of(it)));
        this.overlapping = Nodes.hgrow(new ChoiceField<>("give-overlapping", this::label, viewModel.overlapping::set));
        this.strata = new ChoiceField<>("give-strata", it -> strata(it, tools), viewModel.strata::set);
        this.field =
                new ChoiceField<>(
                        "give-field", it -> it.orElseGet(() -> tools.text("team.give.every-article")), pool::setField);
        this.value =
                new ChoiceField<>(
                        "give-value", it -> it.orElseGet(() -> tools.text("team.give.any-value")), pool::setValue);
        this.name = textField("batch", viewModel.name);
        this.filter = textField("words", pool.words);
        filter.setPromptText(tools.text("team.give.words"));
        filter.setAccessibleText(tools.text("team.give.words"));
        field.setAccessibleText(tools.text("team.give.field"));
        value.setAccessibleText(tools.text("team.give.value"));
        var seed = Nodes.hgrow(textField("seed", viewModel.seed));
        seed.setAccessibleText(tools.text("team.give.field.seed"));
        var another = new PlainButton(tools.text("team.give.another-seed"), "give-another-seed", viewModel::drawSeed);
        add("round", round, round);
        pane.getChildren().add(unbound);
        add("batch", name, name);
        add("coders", coders, coders);
        add("number", left, FormPane.line(brief("number", viewModel.number, "team.give.all"), left));
        pane.getChildren().addAll(filter, FormPane.line(Nodes.hgrow(field), Nodes.hgrow(value)));
        add("overlap", overlapping, FormPane.line(brief("overlap", viewModel.overlap, "team.give.none"), overlapping));
        add("strata", strata, strata);
        add("seed", seed, FormPane.line(seed, another));
        viewModel.overview.subscribe(_ -> fill());
        viewModel.round.subscribe(_ -> fill());
        viewModel.overlapping.subscribe(_ -> fill());
        viewModel.strata.subscribe(_ -> fill(pool.content.get()));
        viewModel.coders.addListener((SetChangeListener<CoderId>) _ -> fill());
        pool.content.subscribe(it -> fill(it));
        viewModel.outcome.subscribe(_ -> fill());
    }

    void takeKeyboard() {
        name.requestFocus();
    }

    void focusFilter() {
        Nodes.focusText(filter);
    }

    private TextField textField(String what, StringProperty property) {
        var typed = Nodes.withId("give-" + what, new TextField());
        typed.textProperty().bindBidirectional(property);
        return typed;
    }

    private Node brief(String what, StringProperty property, String prompt) {
        var field = Nodes.keepWidth(textField(what, property));
        field.setPrefColumnCount(5);
        field.setPromptText(tools.text(prompt));
        field.setAccessibleText(tools.text("team.give.field." + what));
        return field;
    }

    private void add(String what, Region field, Node around) {
        pane.add(tools.text("team.give.field." + what), field, around);
    }

    private void fill() {
        round.fill(viewModel.openRounds(), viewModel.round.get().orElse(null));
        var said = viewModel.unboundHint();
        unbound.setText(said.orElse(""));
        Nodes.show(unbound, said.isPresent());
        overlapping.fill(viewModel.overlapChoices(), viewModel.overlapping.get());
        var named = viewModel.offeredCoders();
        if (coders.getChildren().size() == named.size()) {
            for (int i = 0; i < named.size(); i++) {
                if (coders.getChildren().get(i) instanceof CheckBox check) {
                    check.setText(named.get(i).name());
                    check.setSelected(viewModel.coders.contains(named.get(i).id()));
                }
            }
            return;
        }
        coders.getChildren()
                .setAll(
                        named.stream()
                                .map(it -> {
                                    var check = Nodes.withId("give-to-" + it.name(), new CheckBox(it.name()));
                                    check.setMnemonicParsing(false);
                                    check.setSelected(viewModel.coders.contains(it.id()));
                                    check.setOnAction(_ -> viewModel.toggle(it));
                                    return check;
                                })
                                .toList());
    }

    private void fill(Content content) {
        left.setText(
                tools.text(
                        "team.give.left",
                        pool.selectedArticles().size(),
                        content.available().size(),
                        pool.isEverythingSelected() ? 0 : content.ticked().isEmpty() ? 1 : 2));
        var fields = content.fields();
        field.fill(ChoiceField.withNone(fields), content.field());
        value.fill(ChoiceField.withNone(content.offeredValues()), content.value());
        value.setDisable(content.field().isEmpty());
        strata.fill(
                Stream.concat(
                                Stream.of("", Article.OUTLET, DrawRecipe.MONTH),
                                fields.stream().filter(it -> !it.equals(Article.OUTLET)))
                        .distinct()
                        .toList(),
                viewModel.strata.get());
    }

    private String label(BatchRequest.OverlapChoice choice) {
        return choice.equals(BatchRequest.OverlapChoice.ALL)
                ? tools.text("team.give.to-all")
                : tools.text("team.give.to-some", choice.each());
    }

    /// The words for the strata of a draw.
    static String strata(String by, TeamTools tools) {
        return switch (by) {
            case "" -> tools.text("team.give.not-stratified");
            case Article.OUTLET -> tools.text("team.give.by-outlet");
            case DrawRecipe.MONTH -> tools.text("team.give.by-month");
            default -> tools.text("team.give.by-field", by);
        };
    }
}
