package org.framewright.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.framewright.coding.actors.ActorDetails;
import org.framewright.coding.actors.ActorEditor.Supervisor;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.CodingFlag;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.search.PassageFilter.AnswerFilter;
import org.framewright.search.SearchHit.SearchHits;
import org.framewright.search.SearchQuery.QueryForm;
import org.framewright.support.Nightly;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

class SearchServiceTest {

    @TempDir Path folder;

    private TestProject project;
    private SearchService search;
    private Article strike;

    @BeforeEach
    void open() {
        project = TestProject.create(folder);
        search = new SearchService(project.database);
        strike =
                project.add(
                        Samples.article(
                                "strike", "Dockers strike\n\nThe union said: \"We strike.\" Holt said\nno more."));
        project.add(Samples.article("other", "Nothing happened 😀 on strike day."));
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void hitsComeInTheOrderOfTheArticlesWithWhatStandsAroundThem() {
        var hits = find("strike");
        assertThat(hits.list())
                .extracting(SearchHit::before, SearchHit::words, SearchHit::after)
                .containsExactly(
                        tuple("Dockers ", "strike", " The union said: \"We strike.\" Holt said no more."),
                        tuple("Dockers strike The union said: \"We ", "strike", ".\" Holt said no more."),
                        tuple("Nothing happened 😀 on ", "strike", " day."));
        assertThat(hits.count()).isEqualTo(3);
        assertThat(hits.articles()).isEqualTo(2);
        assertThat(strike.text().substring(hits.list().get(1).start(), hits.list().get(1).end())).isEqualTo("strike");
    }

    @Test
    void hitsAreSortedByTheWordsBeforeAndAfterThem() {
        var said = find("said").list();
        assertThat(HitOrder.BEFORE.sort(said, Locale.UK))
                .extracting(SearchHit::before)
                .satisfiesExactly(it -> assertThat(it).endsWith("Holt "), it -> assertThat(it).endsWith("union "));
        assertThat(HitOrder.AFTER.sort(said, Locale.UK))
                .extracting(SearchHit::after)
                .satisfiesExactly(
                        it -> assertThat(it).startsWith(" no more"), it -> assertThat(it).startsWith(": \"We"));
    }

    @Test
    void onlyTheArticlesThatAreNamedAreLookedAt() {
        var hits = search.find(new SearchQuery("strike", QueryForm.WORDS, true), Set.of(strike.id()), _ -> {});
        assertThat(hits.list()).extracting(it -> it.article().id()).containsOnly(strike.id());
        assertThat(hits.searched()).isEqualTo(1);
    }

    @Test
    void anArticleThatWasJustImportedIsFound() {
        assertThat(find("lockout").list()).isEmpty();
        project.add(Samples.article("new", "A lockout."));
        assertThat(find("lockout").count()).isEqualTo(1);
    }

    @Test
    void aThreadThatIsInterruptedStopsSearching() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> find("strike"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.problems().getFirst().code()).isEqualTo(SearchProblem.STOPPED));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void itSaysHowFarItIs() {
        var told = new ArrayList<Double>();
        search.find(new SearchQuery("strike", QueryForm.WORDS, true), all(), told::add);
        assertThat(told).containsExactly(0.5, 1.0);
    }

    @Nightly
    @Test
    void anExpressionThatTakesTooLongNamesTheArticles() {
        for (int i = 0; i < 7; i++) {
            project.add(Samples.article("long-" + i, i + "a".repeat(80) + "b"));
        }
        var hits = search.find(new SearchQuery("(a+)+\\1$", QueryForm.EXPRESSION, true), all(), _ -> {});
        assertThat(hits.cutShort()).containsExactly("long-0", "long-1", "long-2", "long-3", "long-4");
        assertThat(hits.searched()).isEqualTo(7);
    }

    @Test
    void aCoderFindsTheirOwnPassagesByTagAnswerActorAndFlag() {
        var ada = project.seat("Ada").key(strike.id());
        var said = code("Ada", "attribution", "\"We strike.\"", Optional.empty());
        project.coding.answer(ada, said.id(), "form", Optional.of(new Value.Category("direct")));
        var union = code("Ada", "source", "The union", Optional.of(said));
        project.coding.answer(ada, union.id(), "naming", Optional.of(new Value.Category("named")));
        var dockers = project.coding.findOrAddActor(ada, "Dockers' Union");
        project.coding.answer(ada, union.id(), "speaker", Optional.of(dockers));
        project.coding.setMemo(ada, said.id(), "why not?");
        project.coding.setUnsure(ada, union.id(), true);
        code("Ben", "attribution", "no more", Optional.empty());

        assertThat(found(PassageFilter.ALL)).containsExactly("The union", "\"We strike.\"");
        assertThat(found(new PassageFilter(Optional.of("attribution"), Optional.empty(), Optional.empty(), Set.of())))
                .containsExactly("\"We strike.\"");
        assertThat(found(answered("form", "direct"))).containsExactly("\"We strike.\"");
        assertThat(found(answered("form", "indirect"))).isEmpty();
        assertThat(found(flagged(CodingFlag.MEMO))).containsExactly("\"We strike.\"");
        assertThat(found(flagged(CodingFlag.UNSURE))).containsExactly("The union");

        var supervisor = new Supervisor();
        var register = project.actors.add(supervisor, ActorDetails.of("Dockers’ Union of Lerwick")).actor();
        project.actors.match(supervisor, ((Value.Actor) dockers).id(), register.id());
        assertThat(found(new PassageFilter(Optional.empty(), Optional.empty(), Optional.of(register.id()), Set.of())))
                .containsExactly("The union", "\"We strike.\"");
    }

    @Test
    void whatIsNoLongerAskedIsNoAnswerAndNamesNobody() {
        var ada = project.seat("Ada").key(strike.id());
        var union = code("Ada", "source", "The union", Optional.empty());
        project.coding.answer(ada, union.id(), "naming", Optional.of(new Value.Category("named")));
        var dockers = project.coding.findOrAddActor(ada, "Dockers' Union");
        project.coding.answer(ada, union.id(), "speaker", Optional.of(dockers));
        var ofDockers =
                new PassageFilter(
                        Optional.empty(), Optional.empty(), Optional.of(((Value.Actor) dockers).id()), Set.of());
        assertThat(found(ofDockers)).containsExactly("The union");

        project.coding.answer(ada, union.id(), "naming", Optional.empty());

        assertThat(found(ofDockers)).isEmpty();
        var coderRound = project.seat("Ada");
        assertThat(search.findCoded(coderRound.coder().id(), coderRound.round().id(), _ -> {}))
                .singleElement()
                .satisfies(it -> assertThat(it.answers()).isEmpty());
    }

    @Test
    void tagsAtAHitAreThoseOfThePassagesThatOverlapItOfOneCoderOrOfAll() {
        code("Ada", "attribution", "We strike", Optional.empty());
        code("Ben", "source", "Dockers strike", Optional.empty());
        code("Ben", "cue", "Holt said", Optional.empty());
        var hits = find("strike").list();
        assertThat(search.findTags(hits, Optional.empty()))
                .isEqualTo(Map.of(hits.get(0), Set.of("source"), hits.get(1), Set.of("attribution")));
        assertThat(search.findTags(hits, Optional.of(project.seat("Ada").coder().id())))
                .isEqualTo(Map.of(hits.get(1), Set.of("attribution")));
        assertThat(search.findTags(find("said").list(), Optional.empty()).values()).containsExactly(Set.of("cue"));
    }

    private Annotation code(String coder, String tag, String words, Optional<Annotation> anchor) {
        var coded =
                project.coding.code(
                        project.seat(coder).key(strike.id()),
                        tag,
                        new Extent.Passage(List.of(Samples.words(strike, words))),
                        anchor.map(Annotation::id));
        return coded.snapshot().annotation(coded.id()).orElseThrow();
    }

    private static PassageFilter answered(String variable, String category) {
        return new PassageFilter(
                Optional.empty(), Optional.of(new AnswerFilter(variable, category)), Optional.empty(), Set.of());
    }

    private static PassageFilter flagged(CodingFlag flag) {
        return new PassageFilter(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(flag));
    }

    private List<String> found(PassageFilter wanted) {
        var coderRound = project.seat("Ada");
        return search.findCoded(coderRound.coder().id(), coderRound.round().id(), _ -> {}).stream()
                .filter(wanted::includes)
                .map(it -> it.annotation().extent().text())
                .toList();
    }

    private SearchHits find(String words) {
        return search.find(new SearchQuery(words, QueryForm.WORDS, true), all(), _ -> {});
    }

    private Set<ArticleId> all() {
        return project.articles.summaries().stream().map(ArticleSummary::id).collect(Collectors.toSet());
    }
}
