package org.framewright.reliability.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.Fragment;
import org.framewright.model.study.Coder;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.project.sample.SampleProject;
import org.framewright.suggest.Suggestion;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The suggestions of the sample beside what its coders have submitted.
class SuggestionServiceTest {

    @TempDir private Path folder;
    private Project project;

    @BeforeEach
    void open() {
        var file = folder.resolve("study.framewright");
        SampleProject.make(file, TestProject.installation(folder));
        project = ProjectOpener.open(file, TestProject.installation(folder));
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void everyArticleHasItsSuggestionsInTheOrderOfNames() {
        var names = new ArrayList<String>();
        project.suggestions()
                .find(
                        Optional.empty(),
                        ProgressListener.NONE,
                        (article, suggestions) -> {
                            names.add(article.name());
                            suggestions.forEach(it -> assertWordsAreOf(article.text(), it));
                        });

        assertThat(names).hasSize(9).isSorted();
        assertThatThrownBy(() -> project.suggestions().find(Optional.of("x"), ProgressListener.NONE, (_, _) -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("NO_SUCH_ARTICLE");
    }

    private static void assertWordsAreOf(String text, Suggestion it) {
        for (var part : List.of(it.content(), it.cue(), it.source())) {
            for (Fragment fragment : part) {
                assertThat(text.substring(fragment.start(), fragment.end())).isEqualTo(fragment.text());
            }
        }
    }

    @Test
    void figuresOfACoderAddUp() {
        var report = project.suggestions().compare("Ada", Optional.empty(), ProgressListener.NONE);
        var all = report.groups().getFirst();
        var uses = report.uses();

        assertThat(report.round()).isEqualTo("Main");
        assertThat(report.compared()).hasSize(report.articles());
        assertThat(all.precision().of()).isEqualTo(uses.suggested()).isPositive();
        assertThat(uses.ignored()).isEqualTo(all.precision().of() - all.precision().count());
        assertThat(all.recall().of())
                .isEqualTo(report.compared().stream().mapToInt(it -> it.coded().size()).sum())
                .isPositive();
        assertThat(report.groups().stream().filter(it -> it.kind() == SuggestionReport.GroupKind.PATTERN))
                .extracting(it -> it.precision().of())
                .satisfies(it -> assertThat(it.stream().mapToInt(Integer::intValue).sum()).isEqualTo(uses.suggested()));
        assertThat(uses.accepted() + uses.changed()).as("the sample was coded by hand").isZero();
    }

    @Test
    void articleThatTheCoderFoundNotRelevantIsLeftOut() {
        var round = project.study().rounds().getFirst();
        var eve = new CoderRound(project.study().addCoder("Eve", Coder.Kind.CODER), round);
        var articles = project.corpus().articles();
        project.coding().submitNotRelevant(eve.key(articles.get(0).id()), "in passing");
        assertRefused("Eve", Optional.of("Main"), "NOTHING_SUBMITTED");
    }

    @Test
    void unknownCoderRoundOrOneWithoutWorkIsRefused() {
        assertRefused("Nobody", Optional.empty(), "NO_SUCH_CODER");
        assertRefused("Ada", Optional.of("Never"), "NO_SUCH_ROUND");
        project.study().addCoder("New", Coder.Kind.CODER);
        assertRefused("New", Optional.empty(), "NOTHING_SUBMITTED");
        assertRefused("New", Optional.of("Main"), "NOTHING_SUBMITTED");
    }

    private void assertRefused(String coder, Optional<String> round, String code) {
        assertThatThrownBy(() -> project.suggestions().compare(coder, round, ProgressListener.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(code);
    }
}
