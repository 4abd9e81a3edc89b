package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.coding.state.CoderRound;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A coder works with everything that a codebook of format 2 may ask: headline, paragraphs, sentences, records, frames with
/// sub-frames, sets with "none", scores; by keyboard.
@ExtendWith(QuickRobot.class)
class UnitsJourneyTest {

    static final String CODEBOOK =
            """
            {"format": 2, "id": "everything", "version": 1, "title": "Everything",
             "highlightPatterns": [{"id": "work", "label": "Work", "pattern": "\\\\bdockers?\\\\b|night crews"},
                             {"id": "endless", "label": "Endless", "pattern": "(\\\\w+\\\\s?)+$Z"}],
             "groups": [{"id": "framing", "label": "Framing", "description": "What the article makes of the issue."},
                        {"id": "claims", "label": "Claims"}],
             "questions": [{"id": "pro", "question": "Which position counts as pro?", "about": ["frame.tone"],
                            "answer": "More rights for dockers."}],
             "tags": [
              {"id": "claim", "label": "Claim", "unit": "article", "occurs": "many", "max": 2, "group": "claims", "variables": [
                 {"id": "by", "label": "Claimant", "scale": "text", "required": true},
                 {"id": "stance", "label": "Stance", "scale": "nominal", "categories": [
                   {"id": "support", "code": 1, "label": "Support"}, {"id": "oppose", "code": 2, "label": "Oppose"}]}]},
              {"id": "frame", "label": "Frame", "unit": "article", "occurs": "once", "group": "framing", "variables": [
                 {"id": "tone", "label": "Tone", "scale": "ordinal", "required": true, "description": "Towards the issue.",
                  "include": ["a victory for workers"], "exclude": ["mood words about the weather"], "categories": [
                   {"id": "against", "code": 1, "label": "Against"}, {"id": "old", "code": 2, "label": "Old", "retired": true},
                   {"id": "pro", "code": 3, "label": "Pro", "description": "Sides with the pro position.",
                    "rule": "In doubt, the headline decides.", "unverified": "The wording of the rule."}]},
                 {"id": "which", "label": "Main frame", "scale": "nominal", "required": true, "categories": [
                   {"id": "economic", "code": 1, "label": "Economic", "codable": false},
                   {"id": "jobs", "code": 2, "label": "Jobs", "parent": "economic"},
                   {"id": "trade", "code": 3, "label": "Trade", "parent": "economic"},
                   {"id": "legal", "code": 4, "label": "Legal"}, {"id": "courts", "code": 5, "label": "Courts", "parent": "legal"}]}]},
              {"id": "headline", "label": "Headline", "unit": "headline", "occurs": "once", "variables": [
                 {"id": "loud", "label": "Sensational", "scale": "boolean", "required": true}]},
              {"id": "technique", "label": "Persuasion", "unit": "paragraph", "occurs": "once", "variables": [
                 {"id": "which", "label": "Techniques", "scale": "set", "required": true, "none": "No technique", "categories": [
                   {"id": "fear", "code": 1, "label": "Appeal to fear"}, {"id": "doubt", "code": 2, "label": "Doubt"}]}]},
              {"id": "fact", "label": "Fact", "unit": "sentence", "occurs": "once", "variables": [
                 {"id": "checked", "label": "Can be checked", "scale": "boolean"}]},
              {"id": "mark", "label": "Mark", "key": "M", "colour": "blue", "unit": "passage", "occurs": "many", "overlap": false}],
             "scores": [
              {"id": "level", "label": "Level", "of": "mean", "items": ["frame.tone", "frame.which"], "answered": 1},
              {"id": "claims", "label": "Claims", "of": "count", "tag": "claim"}]}\
            """;

    @TempDir Path folder;

    private TestWindow window;
    private Path file;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Everything", CODEBOOK);
        window.shell.show(Optional.of(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void articleAndHeadlineStandTogetherUnderTheirGroupsWithGuidanceAndScores(FxRobot robot) {
        begin(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(texts(robot, ".group-heading")).containsSubsequence("Framing", "Claims", "Scores");
        assertThat(texts(robot, ".study-answer"))
                .containsExactly("Which position counts as pro? More rights for dockers.");
        assertThat(robot.lookup("#category-old").tryQuery()).as("retired").isEmpty();
        assertThat(robot.lookup("#category-pro").queryButton().getTooltip().getText())
                .as("the code of the data on the card of an answer")
                .contains(" (code ", " in the data)");
        window.press(robot, KeyCode.DIGIT2);
        assertThat(value("frame", "tone")).contains(new Value.Category("pro"));
        assertThat(window.text(robot, "#score-level")).isEqualTo("Level 3 (1 of 2 answered)");
        Screenshots.save(window.scene(), "units-article-light");
        window.press(robot, KeyCode.DIGIT2);
        assertThat(value("frame", "which")).contains(new Value.Category("trade"));
        window.press(robot, KeyCode.DIGIT1);
        assertThat(value("headline", "loud")).contains(new Value.Category("yes"));
        assertThat(window.text(robot, "#open-questions")).isEqualTo("All answered");
        window.press(robot, KeyCode.TAB);
        window.press(robot, KeyCode.F12);
        Screenshots.save(window.scene(), "units-guidance-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "units-guidance-dark"));
    }

    @Nightly
    @Test
    void findsOfHighlightPatternsAreUnderlinedUntilTheyAreNotWanted(FxRobot robot) {
        begin(robot);
        assertThat(robot.lookup(".find-line").queryAll()).isNotEmpty();
        Screenshots.save(window.scene(), "units-finds-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "units-finds-dark"));
        window.press(robot, KeyCode.F3);
        assertThat(robot.lookup(".find-line").queryAll()).isEmpty();
    }

    @Test
    void recordsAreAddedFilledInSelectedAndDeletedByKeyboardUpToTheirMost(FxRobot robot) {
        begin(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        window.press(robot, KeyCode.INSERT);
        robot.write("Union").type(KeyCode.ENTER);
        window.settle();
        window.press(robot, KeyCode.DIGIT1);
        window.press(robot, KeyCode.INSERT);
        robot.write("Port").type(KeyCode.ENTER);
        window.settle();
        assertThat(annotations("claim")).hasSize(2);
        assertThat(window.text(robot, "#score-claims")).isEqualTo("Claims 2");
        Screenshots.save(window.scene(), "units-records-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "units-records-dark"));

        window.press(robot, KeyCode.INSERT);
        assertThat(window.notification(robot)).contains("has reached its limit (2)");
        assertThat(annotations("claim")).hasSize(2);

        window.press(robot, KeyCode.F6);
        window.press(robot, KeyCode.CONTROL, KeyCode.PAGE_UP);
        window.press(robot, KeyCode.F6);
        window.press(robot, KeyCode.DELETE);
        assertThat(annotations("claim"))
                .singleElement()
                .extracting(it -> it.value("by"))
                .isEqualTo(Optional.of(new Value.Text("Port")));
    }

    @Test
    void paragraphUnderTheCaretIsAskedAboutAndTheNextOneFollowsTheCaret(FxRobot robot) {
        begin(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.DOWN);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        var first = texts(robot, ".unit-heading").getFirst();
        window.press(robot, KeyCode.DIGIT2);
        window.press(robot, KeyCode.CONTROL, KeyCode.DOWN);
        assertThat(texts(robot, ".unit-heading").getFirst()).isNotEqualTo(first).startsWith("Paragraph ");
        window.press(robot, KeyCode.DIGIT3);
        Screenshots.save(window.scene(), "units-paragraph-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "units-paragraph-dark"));

        var made = annotations("technique");
        assertThat(made)
                .extracting(it -> it.value("which").orElseThrow())
                .containsExactly(new Value.Categories(List.of("doubt")), new Value.Categories(List.of()));
        assertThat(made).extracting(it -> ((Extent.OfSegment) it.extent()).kind()).containsOnly(Segment.Kind.PARAGRAPH);

        window.press(robot, KeyCode.F6);
        window.press(robot, KeyCode.SHIFT, KeyCode.TAB);
        window.press(robot, KeyCode.DELETE);
        assertThat(annotations("technique")).hasSize(1);
        assertThat(window.notification(robot)).isEqualTo("Deleted: Persuasion (Undo restores it)");
    }

    @Test
    void whatIsCodedAsAWholeHasASignInTheMarginThatLeadsBackToIt(FxRobot robot) {
        begin(robot);
        assertThat(robot.lookup(".unit-sign").queryAll()).isEmpty();
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        var first = texts(robot, ".unit-heading").getFirst();
        window.press(robot, KeyCode.DIGIT2);
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.DIGIT1);
        window.press(robot, KeyCode.DIGIT1);
        window.press(robot, KeyCode.ENTER);
        assertThat(annotations("fact")).isNotEmpty();
        var signs = List.<javafx.scene.Node>copyOf(robot.lookup(".unit-sign").queryAll());
        assertThat(signs).hasSize(annotations("technique").size() + annotations("fact").size());
        assertThat(signs.getFirst().getAccessibleText()).isEqualTo("Persuasion");
        Screenshots.save(window.scene(), "units-signs-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "units-signs-dark"));

        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        robot.clickOn(robot.lookup(".unit-sign").<javafx.scene.Node>query());
        window.settle();
        assertThat(texts(robot, ".unit-heading").getFirst().replace("✓ ", ""))
                .startsWith(first.substring(0, first.indexOf("·")));
    }

    private void begin(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
    }

    private Optional<Value> value(String tag, String variable) {
        return annotations(tag).getFirst().value(variable);
    }

    private List<Annotation> annotations(String tag) {
        try (var project = ProjectOpener.view(file, window.installation)) {
            var coderRound =
                    new CoderRound(project.study().coder("Ada").orElseThrow(), project.study().rounds().getFirst());
            var key = coderRound.key(project.corpus().articles().getFirst().id());
            return project.coding().snapshot(key).annotations().stream().filter(it -> it.tag().equals(tag)).toList();
        }
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream().map(it -> ((Labeled) it).getText()).toList();
    }
}
