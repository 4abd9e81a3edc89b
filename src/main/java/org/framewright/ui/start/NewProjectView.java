package org.framewright.ui.start;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.project.PositionQuestion;
import org.framewright.ui.controls.FileDialogs;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.shell.ScreenView;
import org.framewright.ui.start.NewProjectViewModel.OfferedCodebook;
import org.framewright.wording.Texts;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A new project: the codebooks at the left, the chosen one with its questions at the right.
public final class NewProjectView extends BorderPane implements ScreenView {

    private final NewProjectViewModel viewModel;
    private final Texts texts;
    private final FileDialogs dialogs;
    private final ToggleGroup group = new ToggleGroup();
    private final VBox codebooks = Nodes.withStyle(new VBox(), "codebooks");
    private final VBox details = Nodes.withStyle(new VBox(), "codebook-details");
    private final Button createButton;

    public NewProjectView(NewProjectViewModel viewModel, Texts texts, FileDialogs dialogs) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.dialogs = dialogs;
        getStyleClass().addAll("start", "new-project");
        setId("new-project");
        this.createButton =
                button("start.make", "make-project", () -> dialogs.newProject().ifPresent(viewModel::create));
        createButton.getStyleClass().add("accent");
        setTop(
                new ScreenHeader(texts.get("start.new-heading"), texts, viewModel::showNotification)
                        .line(new Label(texts.get("start.new-sentence"))));
        setLeft(left());
        var scroll = new ScrollPane(details);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        var missing =
                Nodes.withId("answers-missing", new ParagraphLabel(texts.get("start.answers-missing")), "start-note");
        missing.visibleProperty().bind(createButton.disabledProperty());
        createButton.setMinWidth(USE_PREF_SIZE);
        setBottom(Nodes.withStyle(new HBox(missing, createButton), "new-project-buttons"));
        viewModel.codebooks.subscribe(this::fill);
        viewModel.chosen.subscribe(this::show);
        fill();
        addEventFilter(KeyEvent.KEY_PRESSED, this::onEnter);
    }

    @Override
    public void takeKeyboard() {
        viewModel.chosen.get().ifPresentOrElse(this::select, this::requestFocus);
    }

    /// Handles Enter: the codebooks' radio buttons would use it, and a default button would never get it.
    private void onEnter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            var button = event.getTarget() instanceof Button focused ? focused : createButton;
            button.fire();
            event.consume();
        }
    }

    private Button button(String key, String id, Runnable run) {
        var button = Nodes.withId(id, new Button(texts.get(key)));
        button.setOnAction(_ -> run.run());
        return button;
    }

    private Node left() {
        var other =
                button(
                        "start.other-codebook",
                        "other-codebook",
                        () -> dialogs.codebook().ifPresent(viewModel::chooseFile));
        other.getStyleClass().add("link");
        return Nodes.withStyle(new VBox(codebooks, other), "codebook-choices");
    }

    private void fill() {
        codebooks.getChildren().setAll(viewModel.codebooks.stream().map(this::choice).toList());
        viewModel.chosen.get().ifPresent(this::select);
    }

    private RadioButton choice(OfferedCodebook offered) {
        var button = Nodes.withId("codebook-" + offered.codebook().id(), new RadioButton(offered.codebook().title()));
        button.setToggleGroup(group);
        button.setUserData(offered);
        WordPieces.wrapWherePossible(button);
        button.selectedProperty()
                .subscribe((_, selected) -> {
                    if (selected) {
                        viewModel.choose(offered);
                    }
                });
        return button;
    }

    private void select(OfferedCodebook offered) {
        group.getToggles().stream()
                .filter(it -> offered.equals(it.getUserData()))
                .findFirst()
                .ifPresent(it -> {
                    it.setSelected(true);
                    if (it instanceof RadioButton button && !button.isFocused()) {
                        button.requestFocus();
                    }
                });
    }

    private void show(Optional<OfferedCodebook> chosen) {
        details.getChildren().clear();
        createButton.disableProperty().unbind();
        createButton.setDisable(chosen.isEmpty());
        chosen.ifPresent(offered -> {
            select(offered);
            createButton.disableProperty().bind(viewModel.isIncomplete(offered));
            fill(offered);
        });
    }

    private void fill(OfferedCodebook offered) {
        var codebook = offered.codebook();
        add("codebook-title", codebook.title());
        add("codebook-source", language(codebook));
        add("codebook-description", codebook.description());
        if (!offered.questions().isEmpty()) {
            add("start-heading", texts.get("start.questions"));
            offered.questions()
                    .forEach(it ->
                            addField(
                                    it.question(),
                                    "answer-" + it.id(),
                                    "start.answer-prompt",
                                    viewModel.answer(offered, it)));
        }
        if (PositionQuestion.isPossible(codebook)) {
            add("start-heading", texts.get("start.besides"));
            addField(texts.get("start.position"), "position", "start.position-prompt", viewModel.position(offered));
        }
        add("start-heading", texts.get("start.codebook-asks"));
        add("codebook-tags", tags(codebook));
        add("start-heading", codebook.source().citation().isEmpty() ? "" : texts.get("start.codebook-source"));
        add("codebook-source", codebook.source().citation());
    }

    /// The language of its questions, where that is not the reader's.
    private String language(Codebook codebook) {
        return codebook.language().equals(texts.locale().getLanguage())
                ? ""
                : texts.get(
                        "start.codebook-language", Locale.of(codebook.language()).getDisplayLanguage(texts.locale()));
    }

    private static String tags(Codebook codebook) {
        return codebook.tags().stream().filter(it -> !it.retired()).map(Tag::label).collect(Collectors.joining(" · "));
    }

    private void add(String style, String words) {
        if (!words.isEmpty()) {
            var label = ParagraphLabel.whole(words, style);
            details.getChildren().add(label);
        }
    }

    private void addField(String question, String id, String prompt, StringProperty answer) {
        var words = ParagraphLabel.whole(question);
        var field = Nodes.withId(id, new TextField());
        field.setPromptText(texts.get(prompt));
        field.textProperty().bindBidirectional(answer);
        words.setLabelFor(field);
        details.getChildren().add(Nodes.withStyle(new VBox(words, field), "study-question"));
    }
}
