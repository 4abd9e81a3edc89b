package org.framewright.ui.imports;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.files.database.rule.OwnRule;
import org.framewright.files.database.rule.OwnRule.FittingLine;
import org.framewright.files.database.rule.OwnRule.LineMeaning;
import org.framewright.files.database.rule.RuleDescription;
import org.framewright.files.database.rule.RuleUse;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.imports.FileRuleViewModel.FileRule;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The rule that divides the file of the chosen article, why it was taken, and another choice. Where no rule fits, a line divides the file.
final class FileRulePane extends VBox {

    private static final int EXAMPLES = 3;

    private final FileRuleViewModel viewModel;
    private final Texts texts;
    private final FormPane rule = new FormPane();
    private final Label reason = Nodes.withId("import-rule-why", ParagraphLabel.whole("", "guidance"));
    private final VBox divider = Nodes.collapse(Nodes.withStyle(new VBox(), "import-divider"));
    private final PlainButton open;
    private final TextField line = Nodes.withId("import-divider-line", new TextField());
    private final ChoiceField<LineMeaning> meaning;
    private final Label result = Nodes.withId("import-divider-result", ParagraphLabel.whole("", "guidance"));
    private final PlainButton divide;
    private Optional<FileRule> shown = Optional.empty();
    private boolean filling;

    FileRulePane(FileRuleViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        setId("import-file-rule");
        getStyleClass().add("import-file-rule");
        this.open = new PlainButton(texts.get("imports.divide"), "import-divide", this::openDivider);
        this.divide = new PlainButton(texts.get("imports.divide-now"), "import-divide-now", this::divide);
        this.meaning =
                new ChoiceField<>(
                        "import-divider-meaning", it -> texts.constant("imports.line.", it), _ -> this.tryOut());
        line.textProperty().subscribe((_, _) -> tryOut());
        line.setOnAction(_ -> divide());
        var fields = new FormPane();
        fields.add(texts.get("imports.divider-line"), line);
        fields.addHint(texts.get("imports.divider-hint"));
        fields.add(texts.get("imports.divider-meaning"), meaning);
        var cancel = new PlainButton(texts.get("imports.divide-cancel"), "import-divide-cancel", this::closeDivider);
        divider.getChildren().setAll(fields, result, Nodes.withStyle(new HBox(divide, cancel), "buttons"));
        Nodes.hideEmpty(reason);
        Nodes.collapse(open);
        getChildren().setAll(rule, reason, open, divider);
        Nodes.collapse(this);
        viewModel.shown.subscribe(this::show);
        viewModel.fitting.subscribe(this::showResult);
    }

    private void show(Optional<FileRule> file) {
        boolean same = file.map(FileRule::place).equals(shown.map(FileRule::place));
        shown = file;
        setVisible(file.isPresent());
        divider.setVisible(divider.isVisible() && same && file.filter(it -> !it.text().isEmpty()).isPresent());
        rule.clear();
        file.ifPresent(it -> {
            rule.add(texts.get("imports.rule"), choice(it));
            reason.setText(it.use().map(this::reason).orElse(""));
            open.setVisible(!it.text().isEmpty() && !divider.isVisible());
        });
    }

    private ChoiceField<Optional<String>> choice(FileRule file) {
        var field =
                new ChoiceField<Optional<String>>(
                        "import-rule",
                        id -> id.map(it -> name(file, it)).orElse(texts.get("imports.no-rule")),
                        id -> viewModel.choose(file.place(), id));
        field.fill(
                ChoiceField.withNone(file.rules().stream().map(RuleDescription::id).toList()),
                file.use().map(RuleUse::id));
        return field;
    }

    private static String name(FileRule file, String id) {
        return file.rules().stream().filter(it -> it.id().equals(id)).map(RuleDescription::name).findFirst().orElse(id);
    }

    private String reason(RuleUse use) {
        if (use.chosen()) {
            return texts.get("imports.rule-chosen");
        }
        return use.line().isEmpty() ? texts.get("imports.rule-page") : texts.get("imports.rule-line", use.line());
    }

    private void openDivider() {
        shown.ifPresent(file -> viewModel.suggest(file, it -> openDivider(file, it)));
    }

    private void openDivider(FileRule file, Optional<OwnRule> suggested) {
        if (shown.filter(file::equals).isPresent()) {
            filling = true;
            line.setText(suggested.map(OwnRule::line).orElse(""));
            meaning.fill(List.of(LineMeaning.values()), suggested.map(OwnRule::meaning).orElse(LineMeaning.DIVIDER));
            filling = false;
            divider.setVisible(true);
            open.setVisible(false);
            line.requestFocus();
            tryOut();
        }
    }

    private void closeDivider() {
        divider.setVisible(false);
        open.setVisible(shown.filter(it -> !it.text().isEmpty()).isPresent());
        open.requestFocus();
    }

    private OwnRule typed() {
        return new OwnRule(line.getText(), meaning.getValue());
    }

    private void tryOut() {
        if (!filling) {
            shown.ifPresent(it -> viewModel.tryOut(it, typed()));
        }
    }

    private void showResult(List<FittingLine> lines) {
        divide.setDisable(lines.isEmpty());
        var examples = lines.stream().limit(EXAMPLES).map(FittingLine::words).collect(Collectors.joining(" · "));
        result.setText(line.getText().isBlank() ? "" : texts.get("imports.divider-result", lines.size(), examples));
    }

    private void divide() {
        if (!divide.isDisable()) {
            shown.ifPresent(it -> viewModel.divide(it, typed()));
        }
    }
}
