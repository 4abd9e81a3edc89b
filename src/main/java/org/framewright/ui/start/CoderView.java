package org.framewright.ui.start;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.framewright.model.Coder;
import org.framewright.model.Round;
import org.framewright.ui.controls.Choice;
import org.framewright.ui.controls.KeyboardFocus;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.PlainButton;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.Styles;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenView;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks who codes.
public final class CoderView extends BorderPane implements ScreenView {

    private final CoderViewModel viewModel;
    private final Texts texts;
    private final VBox coders = Styles.with(new VBox(), "coder-choices");
    private final Label hint = Styles.with(new ParagraphLabel(), "guidance");
    private final TextField name = new TextField();
    private String typed = "";

    /// Where one can go from here without sitting down.
    ///
    /// @param supervise to where the work is organised
    /// @param codebook to the project's codebook
    /// @param own what a coder does with their own file
    public record Ways(Runnable supervise, Runnable codebook, OfOwnFile own) {}

    /// What a coder does with their own file.
    ///
    /// @param takeIn takes a package in
    /// @param sendBack makes a copy to be sent back
    public record OfOwnFile(Runnable takeIn, Runnable sendBack) {}

    public CoderView(CoderViewModel viewModel, Texts texts, String projectName, Ways ways) {
        this.viewModel = viewModel;
        this.texts = texts;
        getStyleClass().add("start");
        setId("coders");
        var title = new Label();
        setTop(new ScreenHeader(title, texts, viewModel::say).line(new Label(projectName)));
        var who = heading("start.who");
        // three lines in a narrow window, also where the buttons below would like to have the room
        hint.setMinHeight(USE_PREF_SIZE);
        var fresh = newCoder();
        viewModel
                .ownProperty()
                .subscribe(own -> {
                    // whoever is added in a package is nobody to the supervisor's project
                    show(fresh, own.isEmpty());
                    title.setText(texts.get(own.isEmpty() ? "common.to.code" : "common.to.my-work"));
                    hint.setText(hint());
                });
        var all = Styles.with(new VBox(who, rounds(), coders, fresh, hint), "start-choices");
        var column = Styles.with(new HBox(all, aside(ways)), "start-columns");
        setCenter(column);
        viewModel.coders().subscribe(this::fill);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    @Override
    public Parent pane() {
        return this;
    }

    @Override
    public List<ActionGroup> actions() {
        return List.of();
    }

    @Override
    public void takeKeyboard() {
        if (!KeyboardFocus.isWithin(this)) {
            coders.getChildren().stream().findFirst().ifPresentOrElse(Node::requestFocus, name::requestFocus);
        }
    }

    /// The project is not closed by accident.
    @Override
    public boolean escape() {
        return true;
    }

    /// Whatever is no letter ends the name that was being typed; a blank within it chooses nobody.
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && !typed.isEmpty()) {
            event.consume();
        } else if (!event.getCode().isModifierKey() && event.getText().isBlank()) {
            typed = "";
        }
    }

    /// A name typed at once goes to whoever has it, and else into the field for a new one.
    private void typed(KeyEvent event) {
        var character = event.getCharacter();
        boolean written = !character.isEmpty() && character.codePoints().noneMatch(Character::isISOControl);
        boolean inField = event.getTarget() instanceof TextInputControl;
        boolean blank = character.isBlank() && typed.isEmpty();
        if (!written || blank || inField || event.isShortcutDown() || event.isMetaDown()) {
            return;
        }
        typed += character;
        event.consume();
        var button = beginningWith(typed);
        if (button.isPresent()) {
            button.get().requestFocus();
        } else if (!name.isDisabled() && viewModel.ownProperty().get().isEmpty()) {
            name.requestFocus();
            name.setText(typed);
            name.end();
            typed = "";
        } else {
            typed = "";
        }
    }

    private Optional<Node> beginningWith(String begun) {
        for (int i = 0; i < viewModel.coders().size(); i++) {
            if (viewModel.coders().get(i).name().regionMatches(true, 0, begun, 0, begun.length())) {
                return Optional.of(coders.getChildren().get(i));
            }
        }
        return Optional.empty();
    }

    /// What there is to do besides coding: for whoever supervises, or in a file of their own for the coder.
    private VBox aside(Ways ways) {
        var supervising = heading("start.supervising");
        var team = button("start.team", "team-link", ways.supervise());
        var apart = heading("start.working-apart");
        var takeIn = button("start.take-in", "take-in", ways.own().takeIn());
        var sendBack = button("start.send-back", "send-back", ways.own().sendBack());
        var codebook = button("start.codebook", "codebook-link", ways.codebook());
        var aside = Styles.with(new VBox(supervising, team, apart, takeIn, sendBack, codebook), "start-choices");
        viewModel
                .ownProperty()
                .subscribe(own -> {
                    List.of(supervising, team).forEach(it -> show(it, own.isEmpty()));
                    List.of(apart, takeIn, sendBack).forEach(it -> show(it, own.isPresent()));
                    takeIn.setDisable(viewModel.isReadOnly());
                    codebook.setText(texts.get(own.isPresent() ? "start.codebook-own" : "start.codebook"));
                });
        return aside;
    }

    private Label heading(String words) {
        return Styles.with(new Label(texts.get(words)), "start-heading");
    }

    private Button button(String words, String id, Runnable verb) {
        var button = new Button(texts.get(words));
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> verb.run());
        button.defaultButtonProperty().bind(button.focusedProperty());
        return button;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Shown only where there is something to choose.
    private HBox rounds() {
        var choice = new Choice<Optional<Round>>(this::name, viewModel::work);
        choice.setId("round");
        var label = new Label(texts.get("start.round"));
        label.setLabelFor(choice);
        label.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(choice, Priority.ALWAYS);
        var row = Styles.with(new HBox(label, choice), "new-coder");
        viewModel
                .rounds()
                .subscribe(() -> {
                    var newestFirst = viewModel.rounds().reversed().stream().map(Optional::of);
                    choice.fill(
                            Stream.concat(Stream.of(Optional.<Round>empty()), newestFirst).toList(), Optional.empty());
                    row.setVisible(viewModel.rounds().size() > 1);
                    row.setManaged(row.isVisible());
                });
        return row;
    }

    private String name(Optional<Round> round) {
        return round.map(it -> it.isClosed() ? texts.get("start.round-closed", it.name()) : it.name())
                .orElseGet(() -> texts.get("start.round-usual"));
    }

    private HBox newCoder() {
        name.setId("coder-name");
        name.setPromptText(texts.get("start.coder-name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        var add = new PlainButton(texts.get("start.add-coder"), "add-coder", () -> viewModel.add(name.getText()));
        add.disableProperty().bind(name.textProperty().map(String::isBlank));
        name.setOnAction(_ -> add.fire());
        name.setDisable(viewModel.isReadOnly());
        return Styles.with(new HBox(name, add), "new-coder");
    }

    private void fill() {
        coders.getChildren().setAll(viewModel.coders().stream().map(this::button).toList());
        hint.setText(hint());
        if (!coders.getChildren().isEmpty()) {
            int last = viewModel.expected().map(viewModel.coders()::indexOf).orElse(-1);
            coders.getChildren().get(Math.max(0, last)).requestFocus();
        }
    }

    private String hint() {
        if (viewModel.isReadOnly()) {
            return texts.get("start.read-only");
        }
        return viewModel
                .ownProperty()
                .get()
                .map(it -> texts.get("start.own", it.coder(), it.number()))
                .orElseGet(() -> texts.get(viewModel.coders().isEmpty() ? "start.no-coders" : "start.courtesy"));
    }

    private Button button(Coder coder) {
        var button =
                new Button(
                        coder.kind() == Coder.Kind.REFERENCE
                                ? texts.get("start.reference", coder.name())
                                : coder.name());
        button.setId("coder-" + coder.name());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> viewModel.choose(coder));
        // Enter takes the focused name, as Space does
        button.defaultButtonProperty().bind(button.focusedProperty());
        return button;
    }
}
