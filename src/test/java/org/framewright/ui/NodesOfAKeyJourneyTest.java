package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.project.CodebookSource;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.QuickRobot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a key makes anew does not grow with what is coded elsewhere in the article.
@ExtendWith(QuickRobot.class)
class NodesOfAKeyJourneyTest {

    private static final int PARAGRAPHS = 150;
    private static final int IN_SIGHT = 15;

    @TempDir Path folder;

    private TestWindow window;

    @Start
    void show(Stage stage) throws IOException {
        window = new TestWindow(stage, folder);
        var file = folder.resolve("gates.framewright");
        var codebook = CodebookSource.readJson(CodebookSource.SHIPPED.getFirst());
        var text =
                IntStream.range(0, PARAGRAPHS)
                        .mapToObj(i ->
                                "The mayor said that gate " + i + " stays closed. " + "It was shut again. ".repeat(12))
                        .collect(Collectors.joining("\n\n"));
        try (var project = ProjectOpener.create(file, codebook, window.installation)) {
            project.study().addCoder("Ada", Coder.Kind.CODER);
            for (var name : List.of("few", "many")) {
                Files.writeString(folder.resolve(name + ".txt"), name + "\n\n" + text);
            }
            var texts = List.of(folder.resolve("few.txt"), folder.resolve("many.txt"));
            project.corpus().importFiles(texts, Optional.empty(), ProgressListener.NONE);
            code(project, "few", IN_SIGHT);
            code(project, "many", PARAGRAPHS);
        }
        window.shell.show(Optional.of(file));
    }

    private static void code(Project project, String name, int paragraphs) {
        var round = new CoderRound(project.study().coder("Ada").orElseThrow(), project.study().rounds().getFirst());
        var id =
                project.corpus().articles().stream()
                        .filter(it -> it.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .id();
        var key = round.key(id);
        var article = project.coding().article(key);
        for (int i = 0; i < paragraphs; i++) {
            int start = article.text().indexOf("gate " + i + " stays");
            var words = new Extent.Passage(List.of(article.fragment(start, start + 4)));
            project.coding().code(key, "frame-evidence", words, Optional.empty());
        }
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aKeyMakesAsManyNodesWhereMuchIsCodedAsWhereLittleIs(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        int few = nodesMadeByAKey(robot);
        window.press(robot, KeyCode.ALT, KeyCode.DOWN);
        int many = nodesMadeByAKey(robot);

        assertThat(few).isPositive();
        assertThat(many).isBetween(few / 2, few + few / 10);
    }

    private int nodesMadeByAKey(FxRobot robot) {
        window.selectSomething(robot);
        window.settle();
        var before = nodes();
        window.press(robot, KeyCode.A);
        var after = nodes();
        after.removeAll(before);
        return after.size();
    }

    private Set<Node> nodes() {
        Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
        add(window.scene().getRoot(), found);
        return found;
    }

    private static void add(Node node, Set<Node> found) {
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(it -> add(it, found));
        }
    }
}
