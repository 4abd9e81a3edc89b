package org.framewright.ui.study;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.framewright.model.ConstantName;
import org.framewright.model.study.StudyDescription;
import org.framewright.model.study.StudyDescription.StudyTopic;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphArea;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenView;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The form of the study's description: a field for each topic, and the thresholds. An empty field shows a description of its statement.
final class StudyView extends BorderPane implements ScreenView {

    /// The topics with statements of one line.
    private static final Set<StudyTopic> SHORT =
            Set.of(
                    StudyTopic.PERIOD,
                    StudyTopic.DATABASE,
                    StudyTopic.SEARCH_DATE,
                    StudyTopic.CODEBOOK,
                    StudyTopic.THRESHOLD_SOURCE,
                    StudyTopic.RELIABLE_WORD,
                    StudyTopic.TENTATIVE_WORD,
                    StudyTopic.UNRELIABLE_WORD);

    private static final int LINES = 3;

    private final StudyViewModel viewModel;
    private final Texts texts;
    private final Map<StudyTopic, TextInputControl> fields = new EnumMap<>(StudyTopic.class);
    private final TextField tentative = Nodes.withId("study-tentative", new TextField());
    private final TextField reliable = Nodes.withId("study-reliable", new TextField());
    private final List<Action> actions;

    StudyView(StudyViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        var save = Action.of("agreement.study.save", "Shortcut+S", viewModel::save);
        this.actions = List.of(save, Action.of("agreement.study.undo", "Shortcut+Z", viewModel::undo));
        setId("study");
        getStyleClass().add("agreement");
        setTop(new ScreenHeader(texts.get("agreement.study"), texts, viewModel::showNotification).main(save));
        var form = new FormPane();
        form.addHint(texts.get("agreement.study.about"));
        for (var topic : StudyTopic.values()) {
            if (topic == StudyTopic.THRESHOLD_SOURCE) {
                addThresholds(form);
            }
            add(form, topic);
        }
        form.setDisable(!viewModel.mayWrite());
        var obstacle = Nodes.hideEmpty(ParagraphLabel.whole("", "guidance"));
        obstacle.setText(viewModel.mayWrite() ? "" : texts.get("workspace.hint.read-only"));
        setCenter(new ColumnScroll(Nodes.withStyle(new VBox(obstacle, form), "study-form")));
        viewModel.saved.subscribe(it -> it.ifPresent(this::show));
    }

    private void add(FormPane form, StudyTopic topic) {
        var id = ConstantName.of(topic);
        var field = SHORT.contains(topic) ? new TextField() : area();
        field.setId("study-" + id);
        field.setPromptText(texts.get("agreement.study.prompt." + id));
        field.textProperty().subscribe((_, text) -> viewModel.type(topic, text == null ? "" : text));
        field.focusedProperty()
                .subscribe((was, _) -> {
                    if (was) {
                        viewModel.save();
                    }
                });
        fields.put(topic, field);
        form.add(texts.get("agreement.study.field." + id), field);
    }

    private static TextArea area() {
        var area = new ParagraphArea();
        area.setPrefRowCount(LINES);
        // Tab moves the focus, as from every other field
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                        area.requestFocusTraversal(
                                event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                        event.consume();
                    }
                });
        return area;
    }

    private void addThresholds(FormPane form) {
        Stream.of(tentative, reliable).forEach(it -> FormPane.onCommit(it, () -> setThresholds(it)));
        tentative.setPromptText(texts.get("agreement.study.prompt.tentative"));
        reliable.setPromptText(texts.get("agreement.study.prompt.reliable"));
        form.add(texts.get("agreement.study.field.tentative"), tentative);
        form.add(texts.get("agreement.study.field.reliable"), reliable);
    }

    /// Sets the thresholds, unless there is only one of them so far.
    private void setThresholds(TextField left) {
        if (isHalf()) {
            viewModel.checkOneThreshold(tentative.getText(), reliable.getText(), left.equals(reliable));
        } else if (!isShown() && !viewModel.setThresholds(tentative.getText(), reliable.getText())) {
            viewModel.saved.get().ifPresent(this::showThresholds);
        }
    }

    private boolean isHalf() {
        return tentative.getText().isBlank() != reliable.getText().isBlank();
    }

    private boolean isShown() {
        return viewModel
                .saved
                .get()
                .filter(it ->
                        number(it.tentative()).equals(tentative.getText())
                                && number(it.reliable()).equals(reliable.getText()))
                .isPresent();
    }

    private static String number(@Nullable Double threshold) {
        return threshold == null ? "" : threshold.toString();
    }

    private void show(StudyDescription description) {
        fields.forEach((topic, field) -> {
            // unsaved text stays
            if (!viewModel.isTyped(topic) && !field.getText().equals(description.text(topic))) {
                field.setText(description.text(topic));
            }
        });
        // a single threshold is not complete yet
        if (!isHalf()) {
            showThresholds(description);
        }
    }

    private void showThresholds(StudyDescription description) {
        tentative.setText(number(description.tentative()));
        reliable.setText(number(description.reliable()));
    }

    @Override
    public void takeKeyboard() {
        fields.values().stream().findFirst().ifPresent(TextInputControl::requestFocus);
    }

    @Override
    public List<ActionGroup> actions() {
        return List.of(new ActionGroup("agreement.study", actions));
    }
}
