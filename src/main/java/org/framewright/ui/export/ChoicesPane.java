package org.framewright.ui.export;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Codebook;
import org.framewright.export.ExportPreview;
import org.framewright.export.dictionary.RowMeaning;
import org.framewright.export.selection.AnalysisRule;
import org.framewright.export.selection.AnalysisRule.AnalysisRounds;
import org.framewright.export.selection.AnalysisRule.UnitRule;
import org.framewright.model.ConstantName;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.form.FoldedSection;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.ui.controls.form.RadioLines;
import org.framewright.ui.controls.form.RadioLines.RadioLine;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The choices for an export, and its purpose.
final class ChoicesPane extends VBox {

    private static final List<RowMeaning> ANALYSED =
            List.of(RowMeaning.ANALYSED_UNIT, RowMeaning.ANALYSED_PASSAGE, RowMeaning.CODED_UNIT);

    private static final int MOST_ROUNDS = 4;
    private static final int MOST_CODERS = 5;
    private static final int MOST_QUESTIONS = 9;

    private final ExportViewModel viewModel;
    private final Texts texts;
    private final PresetCards presets;
    private final Label about = Nodes.collapse(Nodes.withId("export-about", ParagraphLabel.whole("", "guidance")));
    private final ChoiceField<AnalysisRounds> analysisRounds;
    private final VBox analysisLine;
    private final RadioLines<UnitRule> rules;
    private final RadioLines<String> tables;
    private final VBox tableLine;
    private final CheckBox pooled = new CheckBox();
    private final Label sentence = Nodes.withId("export-analysis", ParagraphLabel.whole("", "guidance"));
    private final TextField seed = new TextField();
    private final VBox ruleLine;
    private final VBox seedLine;
    private final CheckBox formulaGuard = new CheckBox();
    private final CheckBox warnings = new CheckBox();
    private final CheckList rounds;
    private final CheckList coders;
    private final CheckBox letters = new CheckBox();
    private final CheckBox leftOut = new CheckBox();
    private final TextField articles = new TextField();
    private final Label foundArticles = Nodes.withId("export-found", new Label(), "guidance");
    private final CheckList questions;
    private final FoldedSection people;
    private final FoldedSection articleSection;
    private final FoldedSection questionSection;
    private final FoldedSection files;

    ChoicesPane(ExportViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        List.of(pooled, warnings, formulaGuard, letters, leftOut).forEach(WordPieces::wrapWherePossible);
        this.presets = new PresetCards(texts, it -> viewModel.choose(choices().withShape(choices().shape().with(it))));
        this.rules = new RadioLines<>(it -> choose(rule().withUnitRule(it, rule().seed())));
        this.tables = new RadioLines<>(it -> viewModel.chosenFile.set(Optional.of(it)));
        this.rounds =
                new CheckList(
                        "export-rounds",
                        texts.get("export.rounds"),
                        (it, on) -> viewModel.choose(choices().withRound(it, on)));
        this.coders =
                new CheckList(
                        "export-coders",
                        texts.get("export.coders"),
                        (it, on) -> viewModel.choose(choices().withCoder(it, on)));
        this.questions = new CheckList("export-questions", texts.get("export.questions"), this::selectQuestion);
        this.analysisRounds =
                new ChoiceField<>(
                        it -> texts.get("export.analysis-rounds." + it.id()), it -> choose(rule().withRounds(it)));
        this.analysisLine = field("export.analysis-rounds", analysisRounds, "export-analysis-rounds");
        this.tableLine = step(2, "export.table", tables, "export-table");
        this.ruleLine = step(3, "export.rule", rules, "export-rule");
        this.seedLine = field("export.seed", seed, "export-seed");
        getStyleClass().add("export-choices");
        setId("export-choices");
        articles.setPromptText(texts.get("export.articles-all"));
        tick(formulaGuard, "export.guarded", "export-guarded");
        tick(pooled, "export.pooled", "export-pooled");
        tick(warnings, "export.warnings", "export-warnings");
        tick(letters, "export.letters", "export-letters");
        tick(leftOut, "export.left-out", "export-left-out");
        addListeners();
        this.people =
                section(
                        "people",
                        analysisLine,
                        sentence,
                        field("export.rounds", rounds, "export-rounds"),
                        field("export.coders", coders, "export-coders"),
                        letters,
                        leftOut);
        this.articleSection = section("articles", field("export.articles", articles, "export-articles"), foundArticles);
        this.questionSection = section("questions", field("export.questions", questions, "export-questions"));
        this.files = section("files", warnings, pooled, formulaGuard);
        getChildren()
                .setAll(
                        step(1, "export.preset", presets, "export-presets"),
                        about,
                        tableLine,
                        ruleLine,
                        seedLine,
                        Nodes.withStyle(new Region(), "export-divider"),
                        people,
                        articleSection,
                        questionSection,
                        files);
        viewModel.options.subscribe(_ -> fill());
        viewModel.choices.subscribe(_ -> fill());
        viewModel.preview.subscribe(_ -> fillTables());
        viewModel.chosenFile.subscribe(_ -> fillTables());
    }

    private void addListeners() {
        formulaGuard.setOnAction(_ ->
                viewModel.choose(choices().withShape(choices().shape().withFormulaGuard(formulaGuard.isSelected()))));
        letters.setOnAction(_ -> viewModel.choose(choices().withLetters(letters.isSelected())));
        warnings.setOnAction(
                _ -> viewModel.choose(choices().withShape(choices().shape().withWarnings(warnings.isSelected()))));
        pooled.setOnAction(_ -> choose(rule().withPooling(pooled.isSelected())));
        leftOut.setOnAction(_ -> viewModel.choose(choices().withLeftOut(leftOut.isSelected())));
        FormPane.onCommit(articles, () -> viewModel.choose(choices().withArticles(articles.getText().strip())));
        FormPane.onCommit(
                seed,
                () ->
                        ExportPreferences.number(seed.getText())
                                .ifPresentOrElse(it -> choose(rule().withUnitRule(rule().unitRule(), it)), this::fill));
    }

    private FoldedSection section(String id, Node... controls) {
        return new FoldedSection("export-section-" + id, texts.get("export.section." + id), controls);
    }

    private VBox field(String key, Region control, String id) {
        control.setId(id);
        control.setMaxWidth(Double.MAX_VALUE);
        return Nodes.collapse(
                Nodes.withStyle(
                        new VBox(FormPane.labelAbove(texts.get(key), control, "field-name"), control), "field"));
    }

    /// A choice with its number.
    private VBox step(int number, String key, Region control, String id) {
        var field = field(key, control, id);
        var head = (Label) field.getChildren().getFirst();
        head.setGraphic(Nodes.withStyle(new Label(Integer.toString(number)), "step-number"));
        return field;
    }

    private void tick(CheckBox box, String key, String id) {
        box.setText(texts.get(key));
        box.setId(id);
        box.managedProperty().bind(box.visibleProperty());
    }

    void takeKeyboard() {
        presets.takeKeyboard();
    }

    private ExportChoices choices() {
        return viewModel.choices.get();
    }

    private AnalysisRule rule() {
        return choices().shape().analysis();
    }

    private void choose(AnalysisRule rule) {
        viewModel.choose(choices().withShape(choices().shape().with(rule)));
    }

    /// Sets the choice of a question; a tag's applies to all its questions.
    private void selectQuestion(String id, boolean selected) {
        var ids =
                viewModel.options.get().stream()
                        .flatMap(it -> it.codebook().tags().stream())
                        .filter(it -> it.id().equals(id))
                        .findFirst()
                        .map(ExportOptions::questions)
                        .orElseGet(() -> List.of(id));
        viewModel.choose(choices().withQuestions(ids, selected));
    }

    private void fill() {
        var choices = choices();
        var shape = choices.shape();
        presets.show(shape.preset());
        about.setText(texts.get("export.about." + shape.preset().id()));
        about.setVisible(shape.preset().tool().isPresent());
        formulaGuard.setVisible(shape.preset().isForSpreadsheets());
        formulaGuard.setSelected(shape.formulaGuard());
        var kinds =
                Stream.of(UnitRule.values())
                        .map(it ->
                                new RadioLine<>(
                                        it,
                                        ConstantName.of(it),
                                        texts.constant("export.rule.", it),
                                        texts.constant("export.rule-about.", it)))
                        .toList();
        rules.fill(kinds, Optional.of(shape.analysis().unitRule()));
        seed.setText(Long.toString(shape.analysis().seed()));
        boolean tables = shape.preset().tool().isEmpty();
        ruleLine.setVisible(tables);
        Nodes.show(sentence, tables);
        sentence.setText(texts.get("export.analysis." + shape.analysis().id()));
        analysisRounds.fill(List.of(AnalysisRounds.values()), shape.analysis().rounds());
        analysisLine.setVisible(tables);
        warnings.setVisible(tables);
        warnings.setSelected(shape.warnings());
        pooled.setSelected(shape.analysis().pooled());
        seedLine.setVisible(tables && shape.analysis().unitRule() == UnitRule.RANDOM);
        letters.setSelected(choices.letters());
        leftOut.setSelected(choices.leftOut());
        articles.setText(choices.articles());
        var wanted = Stream.of(warnings, pooled, formulaGuard).filter(it -> it.isVisible() && it.isSelected()).count();
        files.setValue(texts.get("export.value.extras", wanted));
        viewModel.options.get().ifPresent(it -> fill(it, choices));
    }

    /// The tables that an analysis takes, of those that the export has.
    private void fillTables() {
        var parts = viewModel.preview.get().map(ExportPreview::parts).orElse(List.of());
        var lines =
                ANALYSED.stream()
                        .flatMap(row -> parts.stream().filter(it -> it.file().row() == row).limit(1))
                        .map(it ->
                                new RadioLine<>(
                                        it.file().name(),
                                        ConstantName.of(it.file().row()),
                                        texts.constant("export.table.", it.file().row()),
                                        it.file().name()))
                        .toList();
        // while another preview is computed, what is there stays
        if (viewModel.preview.get().isPresent()) {
            tables.fill(lines, viewModel.chosenFile.get());
            tableLine.setVisible(lines.size() > 1);
        }
    }

    private void fill(ExportOptions options, ExportChoices choices) {
        rounds.fill(lines(options.rounds(), choices.unselectedRounds()), MOST_ROUNDS);
        coders.fill(lines(options.coders(), choices.unselectedCoders()), MOST_CODERS);
        questions.fill(questionLines(options.codebook(), choices.unselectedVariables()), MOST_QUESTIONS);
        leftOut.setVisible(!options.formerCoders().isEmpty() || options.excluded() > 0);
        leftOut.setText(texts.get("export.left-out", options.formerCoders().size(), options.excluded()));
        people.setValue(
                texts.get(
                        "export.value.people",
                        part(options.rounds(), choices.unselectedRounds()),
                        part(options.coders(), choices.unselectedCoders())));
        articleSection.setValue(
                texts.get("export.value.part", options.articles(choices.articles()).size(), options.articles().size()));
        var all = options.codebook().tags().stream().flatMap(it -> ExportOptions.questions(it).stream()).toList();
        questionSection.setValue(part(all, choices.unselectedVariables()));
        foundArticles.setText(
                texts.get("export.found", options.articles(choices.articles()).size(), options.articles().size()));
    }

    /// All of some, the name of the only one, or how many of them.
    private String part(List<String> all, Set<String> unselected) {
        var selected = all.stream().filter(it -> !unselected.contains(it)).toList();
        return selected.size() == 1
                ? selected.getFirst()
                : selected.size() == all.size()
                        ? texts.get("export.value.all", all.size())
                        : texts.get("export.value.part", selected.size(), all.size());
    }

    private static List<CheckList.CheckLine> lines(List<String> names, Set<String> unselected) {
        return names.stream()
                .map(it -> new CheckList.CheckLine(it, it, 0, Optional.of(!unselected.contains(it))))
                .toList();
    }

    /// The codebook's tags with their variables.
    ///
    /// @param unselected the excluded ones, by [ExportOptions#questions]
    private static List<CheckList.CheckLine> questionLines(Codebook codebook, Set<String> unselected) {
        var lines = new ArrayList<CheckList.CheckLine>();
        for (var tag : codebook.tags()) {
            var all = ExportOptions.questions(tag);
            long selected = all.stream().filter(it -> !unselected.contains(it)).count();
            var state = selected > 0 && selected < all.size() ? Optional.<Boolean>empty() : Optional.of(selected > 0);
            lines.add(new CheckList.CheckLine(tag.id(), tag.label(), 0, state));
            for (var variable : tag.variables()) {
                var id = tag.id() + "." + variable.id();
                lines.add(new CheckList.CheckLine(id, variable.label(), 1, Optional.of(!unselected.contains(id))));
            }
        }
        return lines;
    }
}
