package org.framewright.ui.start;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.ui.controls.CoderFormatter;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.Navigator;
import org.framewright.ui.shell.ScreenView;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.team.CoderFileActions;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;

/// Asks for the coder.
public final class CoderView extends BorderPane implements ScreenView {

    private final CoderViewModel viewModel;
    private final Texts texts;
    private final CoderFileActions ownFile;
    private final VBox coders = Nodes.withStyle(new VBox(), "coder-choices");
    private final Label hint = ParagraphLabel.whole("", "guidance");
    private final TextField name = Nodes.withId("coder-name", new TextField());
    private String typed = "";

    /// @param ownFile the actions of a coder on their own file
    /// @param purpose the work that needs a coder
    CoderView(
            CoderViewModel viewModel,
            Texts texts,
            Navigator navigator,
            CoderFileActions ownFile,
            Route.Coders.CoderPurpose purpose) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.ownFile = ownFile;
        getStyleClass().add("start");
        setId("coders");
        var title = new Label();
        setTop(new ScreenHeader(title, texts, viewModel::showNotification).line(new Label(viewModel.projectName())));
        // keeps three lines in a narrow window, although the buttons below would take the room
        var fresh = newCoder();
        viewModel.coderFile.subscribe(own -> {
            // a coder added in a package is unknown to the supervisor's project
            Nodes.show(fresh, own.isEmpty());
            title.setText(texts.get(own.isEmpty() ? title(purpose) : "common.to.my-work"));
            hint.setText(hint());
        });
        var all =
                Nodes.withStyle(
                        new VBox(heading(questionKey(purpose)), rounds(), coders, fresh, hint), "start-choices");
        setCenter(Nodes.withStyle(new HBox(all, createSide(navigator, ownFile)), "start-columns"));
        viewModel.coders.subscribe(this::fill);
        viewModel.total.subscribe(_ -> hint.setText(hint()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
    }

    private static String title(Route.Coders.CoderPurpose purpose) {
        return switch (purpose) {
            case CODE -> "common.to.code";
            case SEARCH -> "common.to.search";
        };
    }

    private static String questionKey(Route.Coders.CoderPurpose purpose) {
        return switch (purpose) {
            case CODE -> "start.who";
            case SEARCH -> "start.who-searches";
        };
    }

    /// The actions of a coder in their own file.
    @Override
    public List<ActionGroup> actions() {
        return viewModel.coderFile.get().isPresent()
                ? List.of(new ActionGroup(ActionGroup.PROJECT, ownFile.actions()))
                : List.of();
    }

    @Override
    public void takeKeyboard() {
        if (!Nodes.isFocusWithin(this)) {
            coders.getChildren().stream().findFirst().ifPresentOrElse(Node::requestFocus, name::requestFocus);
        }
    }

    /// Keeps Esc from closing the project by accident.
    @Override
    public boolean escape() {
        return true;
    }

    /// A key that is no letter ends the typed name; a blank within it chooses nobody.
    private void onPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && !typed.isEmpty()) {
            event.consume();
        } else if (!event.getCode().isModifierKey() && event.getText().isBlank()) {
            typed = "";
        }
    }

    /// A typed name focuses its coder, and else goes into the field for a new one, who is added only by a second press.
    private void onTyped(KeyEvent event) {
        var character = event.getCharacter();
        boolean written = !character.isEmpty() && character.codePoints().noneMatch(Character::isISOControl);
        boolean inField = event.getTarget() instanceof TextInputControl;
        boolean blank = character.isBlank() && typed.isEmpty();
        if (!written || blank || inField || event.isShortcutDown() || event.isMetaDown()) {
            return;
        }
        typed += character;
        event.consume();
        var button = findByPrefix(typed);
        if (button.isPresent()) {
            button.get().requestFocus();
        } else if (!name.isDisabled() && viewModel.coderFile.get().isEmpty()) {
            name.requestFocus();
            name.setText(typed);
            name.end();
            typed = "";
        } else {
            typed = "";
        }
    }

    private Optional<Node> findByPrefix(String begun) {
        for (int i = 0; i < viewModel.coders.size(); i++) {
            if (viewModel.coders.get(i).name().regionMatches(true, 0, begun, 0, begun.length())) {
                return Optional.of(coders.getChildren().get(i));
            }
        }
        return Optional.empty();
    }

    /// The actions besides coding: a supervisor's, or in a coder's own file the coder's.
    private VBox createSide(Navigator navigator, CoderFileActions ownFile) {
        var supervising =
                List.of(
                        heading("start.supervising"),
                        link("start.team", "team-link", navigator, new Route.Team()),
                        link("start.actors", "actors-link", navigator, new Route.Actors(Optional.empty())),
                        link("start.agreement", "agreement-link", navigator, new Route.Agreement()),
                        link("start.adjudication", "adjudication-link", navigator, new Route.Adjudication()),
                        link("start.export", "export-link", navigator, new Route.Export()));
        var apart = heading("start.working-apart");
        var synchronise = button(texts.get("workspace.action.synchronise"), "hub-synchronise", ownFile::synchronise);
        var takeIn = button(texts.get("start.take-in"), "take-in", ownFile::openPackage);
        var sendBack = button(texts.get("start.send-back"), "send-back", ownFile::saveCopy);
        var encrypted =
                button(texts.get("start.send-back-encrypted"), "send-back-encrypted", ownFile::saveEncryptedCopy);
        var codebook = link("start.codebook", "codebook-link", navigator, new Route.Codebook());
        var none = heading("start.no-articles");
        var importing = link("workspace.import-articles", "import-link", navigator, new Route.Import());
        viewModel.needsArticles.subscribe(it -> List.of(none, importing).forEach(node -> Nodes.show(node, it)));
        var aside = Nodes.withStyle(new VBox(none, importing), "start-choices", "coder-choices");
        aside.getChildren().addAll(supervising);
        aside.getChildren().addAll(apart, synchronise, takeIn, sendBack, encrypted, codebook);
        viewModel.hasHub.subscribe(it -> Nodes.show(synchronise, it));
        viewModel.coderFile.subscribe(own -> {
            supervising.forEach(it -> Nodes.show(it, own.isEmpty()));
            List.of(apart, takeIn, sendBack, encrypted).forEach(it -> Nodes.show(it, own.isPresent()));
            takeIn.setDisable(viewModel.isReadOnly());
            codebook.setText(texts.get(own.isPresent() ? "start.codebook-own" : "start.codebook"));
        });
        return aside;
    }

    private Label heading(String words) {
        return Nodes.withStyle(new Label(texts.get(words)), "start-heading");
    }

    /// The choice of the round, shown only where there is one.
    private HBox rounds() {
        var choice = new ChoiceField<Optional<Round>>("round", this::name, viewModel::setRound);
        var label = FormPane.labelBefore(texts.get("start.round"), choice);
        var row = Nodes.withStyle(new HBox(label, Nodes.hgrow(choice)), "new-coder");
        viewModel.rounds.subscribe(() -> {
            choice.fill(ChoiceField.withNone(viewModel.rounds.reversed()), Optional.empty());
            Nodes.show(row, viewModel.rounds.size() > 1);
        });
        return row;
    }

    private String name(Optional<Round> round) {
        return round.map(it ->
                        it.isClosed() ? WordPieces.isolate(texts.get("start.round-closed", it.name())) : it.name())
                .orElseGet(() -> texts.get("start.round-usual"));
    }

    private HBox newCoder() {
        name.setPromptText(texts.get("start.coder-name"));
        var add = new PlainButton("", "add-coder", () -> viewModel.add(name.getText()));
        add.disableProperty().bind(name.textProperty().map(String::isBlank));
        // a second press adds the coder whom the button names
        name.setOnAction(_ -> add.requestFocus());
        add.textProperty().bind(name.textProperty().map(it -> texts.get("start.add-coder", it.strip())));
        add.setMinWidth(Region.USE_PREF_SIZE);
        name.setDisable(viewModel.isReadOnly());
        return Nodes.withStyle(new HBox(Nodes.hgrow(name), add), "new-coder");
    }

    private void fill() {
        coders.getChildren().setAll(viewModel.coders.stream().map(this::button).toList());
        hint.setText(hint());
        if (!coders.getChildren().isEmpty()) {
            int last = viewModel.likelyCoder().map(viewModel.coders::indexOf).orElse(-1);
            coders.getChildren().get(Math.max(0, last)).requestFocus();
        }
    }

    private String hint() {
        if (viewModel.isReadOnly()) {
            return texts.get("start.read-only");
        }
        var total =
                viewModel
                        .total
                        .get()
                        .map(it -> texts.get("exchange.own.total", it.submitted(), it.all(), it.corrected()) + "\n")
                        .orElse("");
        return viewModel
                .coderFile
                .get()
                .map(it -> total + texts.get("start.own", it.coder(), it.number()))
                .orElseGet(() -> texts.get(viewModel.coders.isEmpty() ? "start.no-coders" : "start.courtesy"));
    }

    private Button button(Coder coder) {
        return button(CoderFormatter.format(coder, texts), "coder-" + coder.name(), () -> viewModel.choose(coder));
    }

    /// Enter takes the focused one, as Space does.
    private Button link(String key, String id, Navigator navigator, Route route) {
        return button(texts.get(key), id, () -> navigator.go(route));
    }

    private static Button button(String words, String id, Runnable verb) {
        var button = Nodes.withId(id, new Button(words));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> verb.run());
        button.defaultButtonProperty().bind(button.focusedProperty());
        return button;
    }
}
