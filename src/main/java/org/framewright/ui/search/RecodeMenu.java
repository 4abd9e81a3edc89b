package org.framewright.ui.search;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.framewright.codebook.Variable;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.Value;
import org.framewright.ui.controls.form.PickerItem;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.shell.ScreenPrompts;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The menu of the selected passages' questions. Categories are chosen in it; a number, a date or a text is typed, and an actor
/// picked, below the screen.
final class RecodeMenu extends MenuButton {

    private final CodedViewModel viewModel;
    private final Texts texts;
    private final Runnable returnFocus;
    private final ScreenPrompts prompts;

    RecodeMenu(CodedViewModel viewModel, Texts texts, ScreenPrompts prompts, Runnable returnFocus) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.returnFocus = returnFocus;
        this.prompts = prompts;
        setId("recode");
        setMinWidth(USE_PREF_SIZE);
        // a key that is meant for the passages would open the menu of the former selection
        setOnHidden(_ -> {
            if (isFocused() && !prompts.isOpen()) {
                returnFocus.run();
            }
        });
    }

    void fill(List<CodedRow> rows) {
        var questions = viewModel.questions(rows);
        setText(texts.get("search.recode", rows.size()));
        setDisable(questions.isEmpty() || viewModel.isReadOnly());
        getItems().setAll(questions.stream().map(it -> question(rows, it)).toList());
    }

    private MenuItem question(List<CodedRow> rows, Variable variable) {
        var items = new ArrayList<>(answerItems(rows, variable));
        if (variable.allowsNotCodable()) {
            items.add(
                    item(
                            texts.get("workspace.not-codable"),
                            () -> viewModel.answer(rows, variable, new Value.NotCodable())));
        }
        var menu = new Menu(variable.label());
        menu.setMnemonicParsing(false);
        menu.getItems().setAll(items);
        return menu;
    }

    private List<MenuItem> answerItems(List<CodedRow> rows, Variable variable) {
        return switch (variable.scale()) {
            case NOMINAL, ORDINAL, BOOLEAN ->
                    variable.offeredCategories().stream()
                            .map(it ->
                                    item(
                                            it.label(),
                                            () -> viewModel.answer(rows, variable, new Value.Category(it.id()))))
                            .toList();
            case SET -> categoryItems(rows, variable);
            // keeps the focus off the passages: the answer is not given yet
            case ACTOR ->
                    List.of(
                            actorItem(
                                    "search.choose-actor",
                                    variable,
                                    it -> viewModel.answer(rows, variable, new Value.Actor(it))));
            case ACTOR_SET ->
                    List.of(
                            actorItem("search.put-actor", variable, it -> viewModel.addActor(rows, variable, it)),
                            actorItem("search.take-actor", variable, it -> viewModel.removeActor(rows, variable, it)));
            case INTERVAL, RATIO, TEXT, DATE ->
                    List.of(Nodes.menuItem(texts.get("search.type"), () -> askTyped(rows, variable, "")));
        };
    }

    private List<MenuItem> categoryItems(List<CodedRow> rows, Variable variable) {
        var items = new ArrayList<MenuItem>();
        for (var category : variable.offeredCategories()) {
            items.add(
                    item(
                            texts.get("search.put", category.label()),
                            () -> viewModel.addCategory(rows, variable, category.id())));
        }
        items.add(new SeparatorMenuItem());
        for (var category : variable.categories()) {
            items.add(
                    item(
                            texts.get("search.take", category.label()),
                            () -> viewModel.removeCategory(rows, variable, category.id())));
        }
        items.add(new SeparatorMenuItem());
        items.add(
                item(
                        variable.none().isEmpty() ? texts.get("workspace.none-of-these") : variable.none(),
                        () -> viewModel.answer(rows, variable, new Value.Categories(List.of()))));
        return items;
    }

    private MenuItem item(String words, Runnable verb) {
        return Nodes.menuItem(
                words,
                () -> {
                    verb.run();
                    returnFocus.run();
                });
    }

    private void askTyped(List<CodedRow> rows, Variable variable, String typed) {
        prompts.ask()
                .ask(
                        variable.label(),
                        texts.get("search.give", rows.size()),
                        typed,
                        text ->
                                viewModel
                                        .answerTyped(rows, variable, text)
                                        .ifPresent(trouble -> {
                                            viewModel.showProblem(trouble);
                                            askTyped(rows, variable, text);
                                        }));
    }

    private MenuItem actorItem(String words, Variable variable, Consumer<ActorId> verb) {
        return Nodes.menuItem(texts.get(words), () -> pick(variable, verb));
    }

    private void pick(Variable variable, Consumer<ActorId> verb) {
        prompts.picker()
                .open(
                        variable.label(),
                        viewModel.choosableActors().stream()
                                .map(it ->
                                        new PickerItem(
                                                it.name(),
                                                String.join(", ", it.aliases()),
                                                "",
                                                () -> verb.accept(it.id())))
                                .toList());
    }
}
