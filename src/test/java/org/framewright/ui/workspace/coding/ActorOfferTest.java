package org.framewright.ui.workspace.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.coding.Desk;
import org.framewright.model.AnnotationId;
import org.framewright.model.Article;
import org.framewright.model.Extent;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whom the field for a speaker offers first, before anything is typed. Ola Brandt has spoken last.
final class ActorOfferTest {

    private static final Article ARTICLE =
            Samples.article(
                    "strike",
                    "Maren Holt spoke. Then Transport Minister Ola Brandt spoke. Then she, the Israeli military, an army spokesman, the"
                            + " minister, Ms Holt, Officials and the Dockworkers' Union spoke. Avering Prime Minister Ines Vale came. An"
                            + " Avering spokesman in Lerwin, Piet Morrow, came, and an Avering official who spoke in Lerwin Town.");

    @TempDir Path folder;
    private TestProject project;
    private Desk desk;

    @BeforeEach
    void open() {
        project = TestProject.create(folder);
        project.add(ARTICLE);
        desk = project.seat("Ada").desk(ARTICLE.id());
        answer(source("Maren Holt"), "Maren Holt");
        answer(source("Transport Minister Ola Brandt"), "Ola Brandt");
    }

    @AfterEach
    void close() {
        project.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "she|Ola Brandt|known",
                "the minister|Ola Brandt|known",
                "Ms Holt|Maren Holt|known",
                "the Israeli military|Israeli military|new",
                "an army spokesman|army spokesman|new",
                "Officials|Officials|new",
                "the Dockworkers' Union|Dockworkers' Union|new"
            })
    void thePassagesOwnWordsComeFirstAndOnlyAPronounMeansWhoSpokeBefore(String words, String first, String known) {
        var offered = offered(words);

        assertThat(offered.getFirst().name()).isEqualTo(first);
        assertThat(offered.getFirst().actor().isPresent()).isEqualTo(known.equals("known"));
        assertThat(offered).extracting(ActorChoice::name).contains("Ola Brandt", "Maren Holt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Avering Prime Minister Ines Vale|Ines Vale|new",
                "An Avering spokesman in Lerwin, Piet Morrow,|Piet Morrow|new",
                "an Avering official who spoke in Lerwin Town|Avering|known",
                "Avering|Avering|known"
            })
    void whoeverIsNamedIsMeantAndNotTheCountryBeforeTheOffice(String words, String first, String known) {
        answer(source("Avering"), "Avering");

        var offered = offered(words).getFirst();

        assertThat(offered.name()).isEqualTo(first);
        assertThat(offered.actor().isPresent()).isEqualTo(known.equals("known"));
    }

    private List<ActorChoice> offered(String words) {
        var source = source(words);
        var sheet = Sheet.of(project.coding, desk, Set.of());
        return Form.of(sheet, source).orElseThrow().questions().stream()
                .map(it -> ActorOffer.of(sheet, it))
                .findFirst()
                .orElseThrow();
    }

    private AnnotationId source(String words) {
        var passage = new Extent.Passage(List.of(Samples.words(ARTICLE, words)));
        return project.coding.code(desk, "source", passage, Optional.empty()).id();
    }

    private void answer(AnnotationId source, String name) {
        project.coding.answer(desk, source, "speaker", Optional.of(project.coding.actor(desk, name)));
    }
}
