package org.framewright.coding.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.coding.state.CodingKey;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Article;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class ActorChoiceTest {

    private static final Article ARTICLE = Samples.article("strike", "Maren Hold said that the port is shut.");
    private static final Article OTHER = Samples.article("other", "Maren Hold left.");

    @TempDir Path folder;
    private TestProject project;
    private CodingKey key;
    private AnnotationId source;

    @BeforeEach
    void open() {
        project = TestProject.create(folder);
        project.add(ARTICLE);
        project.add(OTHER);
        key = project.seat("Ada").key(ARTICLE.id());
        source = source(key, ARTICLE);
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void aSlipThatNothingNamesAnyMoreIsNotOfferedButFoundByItsVeryName() {
        var slip = answer("Maren Hold");
        assertThat(offered("mar")).containsExactly(Optional.of(slip), Optional.empty());

        project.coding.answer(key, source, "speaker", Optional.empty());
        assertThat(offered("mar")).containsExactly(Optional.empty());
        assertThat(ActorChoice.findIn(sheet(), "Maren Hold")).isEmpty();
        assertThat(offered("maren hold")).containsExactly(Optional.of(slip));

        answer("Maren Holt");
        assertThat(ActorChoice.findIn(sheet(), "Maren Hold")).isEmpty();
    }

    @Test
    void oneOfTheCodersOwnThatAnotherArticleNamesIsOffered() {
        var own = answer("Maren Hold");
        project.coding.answer(key, source, "speaker", Optional.empty());
        var there = project.seat("Ada").key(OTHER.id());
        project.coding.answer(there, source(there, OTHER), "speaker", Optional.of(new Value.Actor(own.id())));

        assertThat(project.worklist.namedActors(project.seat("Ada"))).isEqualTo(Map.of(OTHER.id(), Set.of(own.id())));
        assertThat(offered("mar")).containsExactly(Optional.of(own), Optional.empty());
        assertThat(project.worklist.namedActors(project.seat("Ben"))).isEmpty();
    }

    private AnnotationId source(CodingKey at, Article article) {
        var words = new Extent.Passage(List.of(Samples.words(article, "Maren Hold")));
        return project.coding.code(at, "source", words, Optional.empty()).id();
    }

    private Actor answer(String name) {
        project.coding.answer(key, source, "speaker", Optional.of(project.coding.findOrAddActor(key, name)));
        return project.study.actors().findByName(name).orElseThrow();
    }

    private List<Optional<Actor>> offered(String typed) {
        return ActorChoice.merge(ActorChoice.filter(sheet(), typed), List.of(), typed).stream()
                .map(ActorChoice::actor)
                .toList();
    }

    private PanelContent sheet() {
        var actorsElsewhere =
                project.worklist.namedActors(project.seat("Ada")).getOrDefault(OTHER.id(), Set.<ActorId>of());
        return PanelContent.load(project.coding, key, actorsElsewhere);
    }
}
