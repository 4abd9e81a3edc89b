package org.framewright.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingProblem;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class ChangedPassagesTest {

    private static final Article ARTICLE =
            Samples.article(
                    "strike", "“The gates stay shut,” the union said, “until there is an offer.” Police said no.");

    @TempDir Path folder;

    private TestProject project;
    private CodingKey key;

    @BeforeEach
    void open() {
        project = TestProject.create(folder);
        project.add(ARTICLE);
        key = project.seat("Ada").key(ARTICLE.id());
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void aPassageIsMovedToOtherWordsAndBackWithAllThatIsSaidOfIt() {
        var id = code("attribution", passage("“The gates stay shut,”"), null);
        answer(id, "form", "direct");

        project.coding.setWords(key, id, passage("“The gates stay shut,”", "“until there is an offer.”"));
        assertThat(at(id).extent().text()).isEqualTo("“The gates stay shut,” … “until there is an offer.”");
        assertThat(at(id).value("form")).contains(new Value.Category("direct"));

        project.coding.undo(key);
        assertThat(at(id).extent().text()).isEqualTo("“The gates stay shut,”");
    }

    @Test
    void aPassageIsNotMovedToWordsThatAreNotThere() {
        var id = code("cue", passage("said"), null);
        var elsewhere = new Extent.Passage(List.of(new Fragment(0, 4, "said")));

        assertThatThrownBy(() -> project.coding.setWords(key, id, elsewhere))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .extracting(Problem::code)
                                        .containsExactly(CodingProblem.TEXT_DIFFERS));
        assertThat(at(id).extent().text()).isEqualTo("said");
    }

    @Test
    void anotherTagKeepsWhatItCanTakeAndUndoBringsTheRestBack() {
        var attribution = code("attribution", passage("“The gates stay shut,”"), null);
        var source = code("source", passage("the union"), attribution);
        answer(source, "naming", "named");
        project.coding.setMemo(key, source, "which one?");

        project.coding.retag(key, source, "cue");

        assertThat(at(source).tag()).isEqualTo("cue");
        assertThat(at(source).value("naming")).isEmpty();
        assertThat(at(source).memo()).isEqualTo("which one?");
        assertThat(at(attribution).fillersOf("source")).isEmpty();

        project.coding.undo(key);
        assertThat(at(source).value("naming")).contains(new Value.Category("named"));
        assertThat(at(attribution).fillersOf("source")).containsExactly(source);
    }

    @Test
    void aTagThatTheCodebookDoesNotHaveIsRefused() {
        var id = code("cue", passage("said"), null);

        assertThatThrownBy(() -> project.coding.retag(key, id, "nonsense")).isInstanceOf(Refusal.class);
        assertThat(at(id).tag()).isEqualTo("cue");
    }

    @Test
    void answersAreCopiedToWhatIsNotAnsweredYet() {
        var first = code("source", passage("the union"), null);
        answer(first, "naming", "named");
        answer(first, "source-type", "civil-society");
        var second = code("source", passage("Police"), null);
        answer(second, "naming", "unnamed");

        project.coding.copyAnswers(key, first, second);

        assertThat(at(second).value("naming")).contains(new Value.Category("unnamed"));
        assertThat(at(second).value("source-type")).isEqualTo(at(first).value("source-type"));
    }

    private void answer(AnnotationId id, String variable, String category) {
        project.coding.answer(key, id, variable, Optional.of(new Value.Category(category)));
    }

    private Annotation at(AnnotationId id) {
        return project.coding.snapshot(key).annotation(id).orElseThrow();
    }

    private AnnotationId code(String tag, Extent extent, AnnotationId anchor) {
        return project.coding.code(key, tag, extent, Optional.ofNullable(anchor)).id();
    }

    private static Extent.Passage passage(String... words) {
        return new Extent.Passage(Stream.of(words).map(it -> Samples.words(ARTICLE, it)).toList());
    }
}
