package org.framewright.ui.workspace.coding.form;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;

import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.Tag;
import org.framewright.coding.CodingRulings.PlacedRuling;
import org.framewright.model.coding.Ruling;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.theme.Icons;
import org.framewright.ui.workspace.coding.actions.FormContext;
import org.framewright.ui.workspace.coding.actions.GuidanceLevel;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The codebook's guidance for a decision: meaning, rules for doubtful cases, examples, and unconfirmed points.
public final class GuidanceBox extends VBox {

    private final Texts texts;

    GuidanceBox(Texts texts) {
        this.texts = texts;
        getStyleClass().add("guidance-box");
        Nodes.show(this, false);
    }

    static GuidanceBox of(Guidance guidance, List<PlacedRuling> rulings, Texts texts) {
        var box = new GuidanceBox(texts);
        box.add(guidance);
        box.addRulings(rulings);
        return box;
    }

    /// The guidance below its subject, even where there is none.
    static GuidanceBox card(String of, Guidance guidance, List<PlacedRuling> rulings, Texts texts) {
        var box = new GuidanceBox(texts);
        box.add("guidance-of", of);
        box.add(guidance);
        box.addRulings(rulings);
        return box;
    }

    /// All its words, a line for each paragraph.
    String words() {
        return getChildren().stream().map(it -> ((Labeled) it).getText()).collect(Collectors.joining("\n"));
    }

    /// Shows other guidance, with its subject and the rulings on that.
    void show(String of, Guidance guidance, List<PlacedRuling> rulings) {
        getChildren().clear();
        Nodes.show(this, false);
        if (!guidance.equals(Guidance.NONE) || !rulings.isEmpty()) {
            add("guidance-of", of);
        }
        add(guidance);
        addRulings(rulings);
    }

    void add(Guidance guidance) {
        addDescription(guidance);
        addRule(guidance);
    }

    void addDescription(Guidance guidance) {
        add("guidance", guidance.description());
    }

    /// The rules for doubtful cases, with examples.
    void addRule(Guidance guidance) {
        add("guidance", guidance.rule());
        guidance.include().forEach(it -> add("example", texts.get("workspace.include", it)));
        guidance.exclude().forEach(it -> add("example", texts.get("workspace.exclude", it)));
        if (!guidance.unverified().isEmpty()) {
            add("unverified", texts.get("workspace.unverified", guidance.unverified()));
        }
    }

    /// The study's answer to a question of the codebook.
    void addAnswer(String question, String answer) {
        add("study-answer", texts.get("workspace.study-answer", question, answer));
    }

    void addRulings(List<PlacedRuling> rulings) {
        rulings.forEach(it -> add("ruling", formatRuling(it, texts)));
    }

    private static String formatRuling(PlacedRuling placed, Texts texts) {
        var words = formatRuling(placed.ruling(), texts);
        return placed.whole().isEmpty() ? words : texts.get("workspace.ruling-of-whole", words, placed.whole());
    }

    /// The answers to the coder's questions, below their subject; empty without any.
    static Optional<GuidanceBox> replies(List<Ruling> rulings, Texts texts) {
        if (rulings.isEmpty()) {
            return Optional.empty();
        }
        var box = Nodes.withId("replies", new GuidanceBox(texts));
        rulings.forEach(it -> box.add("ruling", formatRuling(it, texts)));
        return Optional.of(box);
    }

    static String formatRuling(Ruling ruling, Texts texts) {
        long day = ruling.given().toEpochMilli();
        return ruling.query().isBlank()
                ? texts.get("workspace.ruling", day, ruling.answer())
                : texts.get("workspace.ruling-asked", day, ruling.query(), ruling.answer());
    }

    private void add(String style, String words) {
        if (!words.isBlank()) {
            getChildren().add(ParagraphLabel.whole(words, style));
            Nodes.show(this, true);
        }
    }

    /// The rule of a tag, and of the question that is asked: folded, and a button that unfolds it.
    public static final class FoldedRule {

        private final Tag tag;
        private final GuidanceLevel shown;
        private final Texts texts;
        private final int rulings;

        /// Hidden where there is no rule.
        public final Button button = Nodes.withStyle(new Button(), "fold");

        public final VBox rule = Nodes.withStyle(new VBox(), "folded-rule");

        /// @param asked the guidance of the question that is asked
        public FoldedRule(Tag tag, Guidance asked, FormContext context, Texts texts) {
            this.tag = tag;
            this.texts = texts;
            this.shown = context.guidance();
            var placed = context.content().rulings().findByPlace(new TagAddress(tag.id()));
            this.rulings = placed.size();
            var ofQuestion = new GuidanceBox(texts);
            ofQuestion.addRule(asked);
            var ofTag = new GuidanceBox(texts);
            ofTag.show(tag.label(), tag.guidance(), placed);
            rule.getChildren().setAll(ofQuestion, ofTag);
            button.setId("fold-" + tag.id());
            button.setFocusTraversable(false);
            button.setContentDisplay(ContentDisplay.RIGHT);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> {
                shown.setUnfolded(tag, !rule.isVisible());
                show();
            });
            Nodes.show(button, ofQuestion.isVisible() || ofTag.isVisible());
            show();
        }

        private void show() {
            boolean open = shown.isUnfolded(tag);
            button.setText(
                    rulings == 0 ? texts.get("workspace.rule") : texts.get("workspace.rule-and-rulings", rulings));
            button.setGraphic(Icons.small(open ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN));
            Nodes.show(rule, open && button.isVisible());
        }
    }
}
