package org.framewright.ui.workspace.coding;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Variable;
import org.framewright.model.Annotation;
import org.framewright.ui.controls.PlainButton;
import org.framewright.ui.controls.Styles;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;

/// The records of a tag that a unit may have several of, a line each; the selected one's form stands below.
final class RecordsView extends VBox {

    private static final int COLUMNS = 3;

    private final DeskViewModel desk;
    private final Texts texts;

    RecordsView(DeskViewModel desk, Texts texts, Section section) {
        this.desk = desk;
        this.texts = texts;
        getStyleClass().add("records");
        setId("records-" + section.tag().id());
        setDisable(desk.isFixed());
        getChildren().add(heading(section));
        getChildren().add(new TagGuidance(section.tag(), desk, texts));
        if (!section.records().isEmpty()) {
            getChildren().add(columns(section));
        }
        for (var record : section.records()) {
            getChildren().add(line(section, record));
        }
    }

    private Node heading(Section section) {
        int most = section.tag().records().max();
        var count =
                most == Integer.MAX_VALUE
                        ? String.valueOf(section.records().size())
                        : texts.get("workspace.records-of", section.records().size(), most);
        var label = FormView.tagLabel(section.tag());
        var number = Styles.with(new Label(count), "record-count");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var add =
                new PlainButton(
                                texts.get("workspace.add-record"),
                                "add-" + section.tag().id(),
                                () -> desk.recording.add(section.tag(), section.unit()))
                        .asLink()
                        .asideOfTab();
        add.setVisible(!section.tag().retired());
        return Styles.with(new HBox(label, number, gap, add), "records-heading");
    }

    /// The first questions; there is no room for more of them.
    private static List<Variable> columnsOf(Section section) {
        return section.tag().variables().stream().filter(it -> !it.retired()).limit(COLUMNS).toList();
    }

    private static Node columns(Section section) {
        var line = new HBox();
        columnsOf(section).forEach(it -> line.getChildren().add(cell(it.label())));
        line.getChildren().add(mark(false));
        line.getStyleClass().addAll("record", "record-columns");
        return line;
    }

    private static Label cell(String words) {
        var cell = new Label(words);
        cell.setTooltip(new Tooltip(words));
        cell.setMinWidth(0);
        cell.setPrefWidth(0);
        cell.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(cell, Priority.ALWAYS);
        return cell;
    }

    /// There also where nothing is open, so that columns stand below one another.
    private static Label mark(boolean open) {
        var mark = Styles.with(new Label("○"), "open");
        mark.setVisible(open);
        return mark;
    }

    private Node line(Section section, Annotation record) {
        var line = new HBox();
        columnsOf(section).forEach(variable -> line.getChildren().add(cell(answer(variable, record).orElse("–"))));
        line.getStyleClass().add("record");
        boolean open =
                desk.sheet().view().open().stream().anyMatch(it -> it.annotation().equals(Optional.of(record.id())));
        line.getChildren().add(mark(open));
        if (desk.focusProperty().get().selected().equals(Optional.of(record.id()))) {
            line.getStyleClass().add("selected");
        }
        line.setOnMouseClicked(_ -> desk.select(record.id()));
        return line;
    }

    private Optional<String> answer(Variable variable, Annotation record) {
        return record.value(variable.id())
                .map(value -> new Answers(texts).text(variable, value, desk.sheet().actorNames()));
    }
}
