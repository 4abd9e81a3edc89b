package org.framewright.ui.team.questions;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.coding.CodingRulings.PlacedRuling;
import org.framewright.model.coding.Ruling;
import org.framewright.project.RulingAdoption.AdoptionTarget;
import org.framewright.team.RulingService.CoderQuestion;
import org.framewright.ui.controls.TabBar;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.team.part.TeamPart;
import org.framewright.ui.team.part.TeamTools;
import org.framewright.ui.team.questions.QuestionsViewModel.Content;

import java.util.List;
import java.util.Optional;

/// The coders' questions, a line each, with the chosen one below; or the rulings.
public final class QuestionsPart extends TeamPart {

    private final QuestionsViewModel viewModel;
    private final LineTable<CoderQuestion> questions;
    private final LineTable<PlacedRuling> rulings;
    private final AnswerPane answer;
    private final RulingPane ruling;
    private final TabBar<Boolean> lists;
    private final Label facts = ParagraphLabel.whole("", "guidance");

    public QuestionsPart(QuestionsViewModel viewModel, TeamTools tools) {
        super(tools, Nodes.withStyle(new VBox(), "team-part", "exchange-part"), "questions", viewModel::load);
        this.viewModel = viewModel;
        this.questions = Nodes.vgrow(questions());
        this.rulings = Nodes.vgrow(rulings());
        this.answer = new AnswerPane(viewModel, tools);
        this.ruling = new RulingPane(viewModel, tools);
        this.lists =
                new TabBar<>(
                        List.of(false, true),
                        it -> it ? "questions-ruled" : "questions-open",
                        this::name,
                        viewModel.rulingsShown,
                        it -> {
                            viewModel.rulingsShown.set(it);
                            takeKeyboard();
                        });
        view.getChildren()
                .addAll(Nodes.withStyle(new HBox(lists), "team-line"), facts, questions, rulings, answer, ruling);
        viewModel.content.subscribe(this::fill);
        viewModel.rulingsShown.subscribe(_ -> updateLists());
        viewModel.adopting.subscribe(it -> it.ifPresent(this::adopt));
    }

    @Override
    public void takeKeyboard() {
        if (viewModel.rulingsShown.get()) {
            rulings.takeKeyboard();
        } else {
            questions.takeKeyboard();
        }
    }

    @Override
    public List<Action> actions() {
        return List.of(
                answer.giveAction,
                answer.openAction,
                Action.of("exchange.rulings.adopt", "Shortcut+K", ruling::adopt),
                Action.of("exchange.questions.other-list", "Shortcut+R", this::switchLists));
    }

    @Override
    public boolean escape() {
        return takeBackKeyboard(answer.hasKeyboard() || Nodes.isFocusWithin(ruling));
    }

    private String name(boolean answered) {
        var shown = viewModel.content.get();
        return answered
                ? text("exchange.questions.ruled-ones", shown.map(it -> it.rulings().size()).orElse(0))
                : text("exchange.questions.open-ones", shown.map(it -> it.open().size()).orElse(0));
    }

    private LineTable<CoderQuestion> questions() {
        return new LineTable<CoderQuestion>("questions-list", text("team.part.questions"), it -> it.about())
                .text(column("coder"), 90, CoderQuestion::coder)
                .text(column("asked"), 330, it -> viewModel.formatter().formatQuestion(it))
                .text(column("passage"), 330, it -> viewModel.formatter().passage(it))
                .text(column("tag"), 120, it -> viewModel.formatter().tag(it))
                .text(
                        column("article"),
                        220,
                        it -> viewModel.content.get().map(content -> content.headline(it)).orElse(""),
                        CoderQuestion::article)
                .text(column("round"), 100, CoderQuestion::round)
                .withArrangement(tools.tables().arrangementOf("questions-list"))
                .onChosen(it -> it.ifPresent(question -> viewModel.choose(Optional.of(question))))
                .onOpened(_ -> answer.takeKeyboard());
    }

    private LineTable<PlacedRuling> rulings() {
        var table =
                new LineTable<PlacedRuling>("rulings-list", text("exchange.questions.rulings"), it -> it.ruling().id())
                        .text(column("place"), 250, it -> viewModel.formatter().formatPlace(it))
                        .text(column("question"), 350, it -> it.ruling().query())
                        .text(column("answer"), 450, it -> it.ruling().answer())
                        .dates(
                                column("given"),
                                120,
                                it -> Optional.of(it.ruling().given()),
                                tools.times()::formatBrief);
        if (tools.mayWrite()) {
            Nodes.onKey(
                    table, KeyCode.DELETE, () -> table.selectedItems().forEach(it -> viewModel.remove(it.ruling())));
        }
        table.withArrangement(tools.tables().arrangementOf("rulings-list"))
                .setEmptyText(text("exchange.questions.no-rulings"));
        table.onChosen(it -> it.ifPresent(chosen -> showRuling(Optional.of(chosen))));
        return table;
    }

    private void switchLists() {
        viewModel.rulingsShown.set(!viewModel.rulingsShown.get());
        takeKeyboard();
    }

    private void fill(Optional<Content> shown) {
        questions.setEmptyText(text(shown.isEmpty() ? "team.looking" : "exchange.questions.none"));
        questions.fill(shown.map(Content::open).orElse(List.of()));
        rulings.fill(shown.map(Content::rulings).orElse(List.of()));
        lists.updateWords();
        if (questions.getSelectionModel().isEmpty() && !questions.getItems().isEmpty()) {
            questions.getSelectionModel().select(0);
        }
        if (rulings.getSelectionModel().isEmpty() && !rulings.getItems().isEmpty()) {
            rulings.getSelectionModel().select(0);
        }
        showRuling(rulings.selectedItems().stream().findFirst());
        updateLists();
    }

    private void showRuling(Optional<PlacedRuling> chosen) {
        ruling.show(chosen);
        Nodes.show(ruling, viewModel.rulingsShown.get() && ruling.isShowing());
    }

    /// Gives the keyboard to the adoption of a new ruling.
    private void adopt(Ruling newRuling) {
        viewModel.rulingsShown.set(true);
        rulings.getItems().stream()
                .filter(it -> it.ruling().id().equals(newRuling.id()))
                .findFirst()
                .ifPresent(it -> {
                    rulings.select(it);
                    showRuling(Optional.of(it));
                    ruling.adopt();
                });
    }

    private void updateLists() {
        boolean rulingsShown = viewModel.rulingsShown.get();
        Nodes.show(questions, !rulingsShown);
        Nodes.show(rulings, rulingsShown);
        facts.setText(text(rulingsShown ? "exchange.questions.about-rulings" : "exchange.questions.about"));
        boolean answering = !rulingsShown && viewModel.chosen.get().isPresent();
        Nodes.show(answer, answering);
        Nodes.show(ruling, rulingsShown && ruling.isShowing());
    }

    /// The chosen ruling, in full, and its adoption in the codebook.
    private static final class RulingPane extends VBox {

        private final QuestionsViewModel viewModel;
        private final TeamTools tools;
        private final Label about = Nodes.withStyle(new Label(), "details-heading");
        private final Label question = Nodes.collapse(ParagraphLabel.whole("", "guidance"));
        private final Label answer = Nodes.collapse(ParagraphLabel.whole("", "asked-words"));
        private final MenuButton adopt = Nodes.keepWidth(Nodes.withId("ruling-adopt", new MenuButton()));
        private final Button remove;
        private Optional<PlacedRuling> currentRuling = Optional.empty();

        RulingPane(QuestionsViewModel viewModel, TeamTools tools) {
            this.viewModel = viewModel;
            this.tools = tools;
            this.remove =
                    new PlainButton(
                            tools.text("exchange.rulings.remove"),
                            "ruling-remove",
                            () -> currentRuling.ifPresent(it -> viewModel.remove(it.ruling())));
            setId("ruling-pane");
            getStyleClass().addAll("team-below", "answer-pane");
            adopt.setText(tools.text("exchange.rulings.adopt"));
            for (var as : AdoptionTarget.values()) {
                var words = tools.texts().constant("exchange.rulings.as.", as);
                adopt.getItems()
                        .add(Nodes.menuItem(words, () -> currentRuling.ifPresent(it -> viewModel.adopt(it, as))));
            }
            var top = Nodes.withStyle(TeamTools.line(about, adopt, remove), "action-line");
            getChildren().addAll(top, question, answer);
        }

        void show(Optional<PlacedRuling> ruling) {
            currentRuling = ruling;
            adopt.setDisable(!tools.mayWrite() || ruling.flatMap(PlacedRuling::at).isEmpty());
            remove.setDisable(!tools.mayWrite());
            ruling.ifPresent(it -> {
                about.setText(viewModel.formatter().formatPlace(it));
                question.setText(it.ruling().query());
                question.setVisible(!it.ruling().query().isEmpty());
                answer.setText(it.ruling().answer());
            });
        }

        boolean isShowing() {
            return currentRuling.isPresent();
        }

        void adopt() {
            if (isVisible()) {
                Nodes.openMenu(adopt);
            }
        }
    }
}
