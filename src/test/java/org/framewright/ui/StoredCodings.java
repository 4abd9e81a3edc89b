package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.coding.state.CodingSnapshot.OpenQuestion;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.Value;
import org.framewright.project.Installation;
import org.framewright.project.ProjectOpener;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// What Ada has coded, as it is on the disk.
record StoredCodings(Path file, Installation installation) {

    /// Those with a tag, or, where it is empty, all of them.
    List<Annotation> annotations(String tag) {
        return views(_ -> true).stream()
                .flatMap(snapshot -> snapshot.annotations().stream())
                .filter(it -> tag.isEmpty() || it.tag().equals(tag))
                .toList();
    }

    Annotation theOnly(String tag) {
        var all = annotations(tag);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /// What is open in the articles that are begun.
    List<OpenQuestion> open() {
        return views(_ -> true).stream()
                .filter(snapshot -> snapshot.coding().isPresent())
                .flatMap(snapshot -> snapshot.openQuestions().stream())
                .toList();
    }

    /// What is noted about an article.
    ArticleNote note(String article) {
        return views(it -> it.name().equals(article)).getFirst().coding().orElseThrow().note();
    }

    /// The name of an actor who was answered.
    String actor(Value value) {
        return actors(value).getFirst();
    }

    /// The names of the actors who were answered.
    List<String> actors(Value value) {
        try (var project = ProjectOpener.view(file, installation)) {
            var actors = project.coding().actors();
            return value.actors().stream().map(it -> actors.find(it).orElseThrow().name()).toList();
        }
    }

    private List<CodingSnapshot> views(Predicate<ArticleSummary> which) {
        try (var project = ProjectOpener.view(file, installation)) {
            var coderRound =
                    new CoderRound(project.study().coder("Ada").orElseThrow(), project.study().rounds().getFirst());
            return project.corpus().articles().stream()
                    .filter(which)
                    .map(article -> project.coding().snapshot(coderRound.key(article.id())))
                    .toList();
        }
    }
}
