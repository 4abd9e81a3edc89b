package org.framewright.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.ProgressListener;
import org.framewright.model.coding.CodingFlag;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.model.study.DrawRecipe;
import org.framewright.project.CodebookSource;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.search.HitOrder;
import org.framewright.search.PassageFilter;
import org.framewright.search.SearchQuery.QueryForm;
import org.framewright.support.TestProject;
import org.framewright.team.assign.AssignmentService;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.JobList;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

class SearchViewModelTest {

    private static final TaskRunner AT_ONCE = new TaskRunner(Runnable::run, Runnable::run);

    @TempDir Path folder;

    private Project project;
    private CoderRound ada;
    private SearchViewModel search;

    @BeforeEach
    void code() throws IOException {
        var texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("a.txt"), "Port news\n\nThe dockers went on strike. The port closed.\n");
        Files.writeString(texts.resolve("b.txt"), "A strike is a strike, the union said.\n");
        var file = folder.resolve("study.framewright");
        project =
                ProjectOpener.create(
                        file,
                        CodebookSource.readJson(CodebookSource.SHIPPED.getFirst()),
                        TestProject.installation(folder));
        project.corpus().importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
        ada = new CoderRound(project.study().addCoder("Ada", Coder.Kind.CODER), project.study().rounds().getFirst());
        quote("a", 11, 37, "direct");
        quote("a", 39, 54, "indirect");
        quote("b", 0, 20, "direct");
        search = open();
    }

    private SearchViewModel open() {
        return open(SearchViewModel.SearchState.of(Optional.of(CoderRoundId.of(ada))));
    }

    private SearchViewModel open(SearchViewModel.SearchState state) {
        var opened =
                new SearchViewModel(
                        project,
                        new SearchViewModel.Runners(AT_ONCE, new ScreenJobs(new JobList(), AT_ONCE)),
                        new Texts(Locale.UK),
                        state);
        opened.show();
        return opened;
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void hitsAreSortedAndFilteredAndCounted() {
        var texts = search.inTexts;
        texts.words.set("strike");
        texts.search();
        assertThat(texts.rows).hasSize(3);
        assertThat(texts.sentence.get()).isEqualTo("3 results in 2 of 2 articles.");
        texts.order.set(HitOrder.AFTER);
        assertThat(texts.rows).extracting(it -> it.article().name()).containsExactly("b", "a", "b");
        texts.filter.set("a.txt");
        assertThat(texts.rows).isEmpty();
        assertThat(texts.sentence.get()).isEqualTo("3 results in 2 of 2 articles. None shown.");
        texts.filter.set("");
        texts.form.set(QueryForm.EXPRESSION);
        assertThat(texts.rows).hasSize(3);
    }

    @Test
    void whatWasLeftIsFoundAgainAndReadAnewOnlyWhereTheProjectHasChanged() {
        var texts = search.inTexts;
        texts.form.set(QueryForm.PHRASE);
        texts.words.set("strike");
        texts.search();
        texts.words.set("union");
        texts.order.set(HitOrder.AFTER);
        texts.filter.set("b");
        texts.at.set(Optional.of(texts.rows.getLast()));
        search.inCodings.set(true);
        search.coded.orElseThrow().setFilter(PassageFilter.ALL.withTag(Optional.of("attribution")));
        search.coded.orElseThrow().filter.set("strike");

        var again = open(search.state());
        assertThat(again.state()).isEqualTo(search.state());
        assertThat(again.inTexts.rows).isEqualTo(texts.rows).hasSize(2);
        assertThat(again.inTexts.words.get()).as("typed, and not looked for yet").isEqualTo("union");
        assertThat(again.coded.orElseThrow().rows).isEqualTo(search.coded.orElseThrow().rows);
        assertThat(again.coded.orElseThrow().coded.get().orElseThrow())
                .isSameAs(search.coded.orElseThrow().coded.get().orElseThrow());

        var anew = open(search.state().withoutResults());
        assertThat(anew.state().withoutResults()).isEqualTo(search.state().withoutResults());
        assertThat(anew.inTexts.rows).isEqualTo(texts.rows);
        assertThat(anew.coded.orElseThrow().coded.get().orElseThrow())
                .isNotSameAs(search.coded.orElseThrow().coded.get().orElseThrow());
        assertThat(anew.coded.orElseThrow().rows).isEqualTo(search.coded.orElseThrow().rows);

        quote("b", 21, 36, "direct");
        var later = open(search.state());
        assertThat(later.coded.orElseThrow().coded.get().orElseThrow().passages()).hasSize(4);
    }

    @Test
    void whatSomebodyElseIsGivenIsNotFoundUnlessOneHasBegunIt() throws IOException {
        Files.writeString(folder.resolve("texts/c.txt"), "A third strike.\n");
        project.corpus().importFiles(List.of(folder.resolve("texts/c.txt")), Optional.empty(), ProgressListener.NONE);
        var texts = search.inTexts;
        texts.words.set("strike");
        texts.search();
        assertThat(texts.rows).extracting(it -> it.article().name()).containsExactly("a", "b", "b", "c");

        project.study().addCoder("Ben", Coder.Kind.CODER);
        give("Ben", "c");
        texts.search();
        assertThat(texts.rows).extracting(it -> it.article().name()).containsExactly("a", "b", "b");
        assertThat(texts.sentence.get()).isEqualTo("3 results in 2 of 2 articles.");

        quote("c", 0, 7, "direct");
        texts.search();
        assertThat(texts.rows).hasSize(4);
    }

    private void give(String coder, String article) {
        project.team()
                .assignments()
                .assign(
                        new AssignmentService.AssignmentRequest(
                                ada.round().name(),
                                "For " + coder,
                                List.of(coder),
                                List.of(article),
                                Optional.empty(),
                                "0",
                                2,
                                DrawRecipe.PairRule.ROTATING,
                                "",
                                1));
    }

    @Test
    void aBadExpressionIsSaidInWords() {
        var texts = search.inTexts;
        texts.form.set(QueryForm.EXPRESSION);
        texts.words.set("a(b");
        texts.search();
        assertThat(texts.sentence.get()).startsWith("“a(b” is not a valid regular expression");
        assertThat(texts.rows).isEmpty();
    }

    @Test
    void passagesAreGivenAnotherAnswerAndThatIsUndone() {
        answer("mixed");
        assertThat(forms()).containsExactly("mixed", "mixed", "mixed");
        assertThat(sentence()).isEqualTo("3 answers changed.");
        assertThat(project.coding().snapshot(desk("b")).undo().canUndo()).isTrue();

        search.coded.orElseThrow().undo();
        assertThat(forms()).containsExactly("direct", "indirect", "direct");
        assertThat(search.coded.orElseThrow().undoable.get()).isFalse();
    }

    @Test
    void whatHasTheAnswerAlreadyIsLeftAlone() {
        answer("direct");
        assertThat(sentence()).isEqualTo("1 answer changed.");
        search.coded.orElseThrow().undo();
        assertThat(forms()).containsExactly("direct", "indirect", "direct");
    }

    @Test
    void submittedCodingsStayAsTheyAreAndThatIsSaid() {
        project.coding().submit(desk("b"), "training");
        search.show();
        answer("mixed");
        assertThat(forms()).containsExactly("mixed", "mixed", "direct");
        assertThat(sentence())
                .startsWith("2 answers changed. 1 annotation is in a submitted coding and was not changed");
    }

    @Test
    void aProjectThatIsOnlyReadIsNotChanged() {
        var file = project.file();
        project.close();
        project = ProjectOpener.view(file, TestProject.installation(folder));
        search = open();
        answer("mixed");
        assertThat(forms()).containsExactly("direct", "indirect", "direct");
        assertThat(sentence()).contains("open read-only");
    }

    @Test
    void theListIsNarrowedByWordsAnswersAndMarks() {
        var coded = search.coded.orElseThrow();
        coded.filter.set("PORT closed");
        assertThat(coded.rows).extracting(CodedRow::text).containsExactly("The port closed");
        coded.filter.set("b");
        assertThat(coded.rows).extracting(it -> it.passage().article().name()).contains("b");
        coded.filter.set("");
        coded.setFilter(PassageFilter.ALL.withTag(Optional.of("attribution")));
        coded.setFilter(
                coded.passageFilter.get().withAnswer(Optional.of(new PassageFilter.AnswerFilter("form", "indirect"))));
        assertThat(coded.rows).hasSize(1);
        coded.setFilter(PassageFilter.ALL);
        coded.toggle(CodingFlag.MEMO);
        assertThat(coded.rows).isEmpty();
        assertThat(coded.passageFilter.get().flags()).isEqualTo(Set.of(CodingFlag.MEMO));
    }

    private void answer(String category) {
        var rows = List.copyOf(search.coded.orElseThrow().rows);
        var form =
                search.coded.orElseThrow().questions(rows).stream()
                        .filter(it -> it.id().equals("form"))
                        .findFirst()
                        .orElseThrow();
        search.coded.orElseThrow().answer(rows, form, new Value.Category(category));
    }

    private List<String> forms() {
        return search.coded.orElseThrow().rows.stream()
                .map(it -> ((Value.Category) it.passage().annotation().value("form").orElseThrow()).id())
                .toList();
    }

    private String sentence() {
        return search.noticeProperty().get().map(Notification::sentence).orElse("");
    }

    private void quote(String article, int start, int end, String form) {
        var key = desk(article);
        var words = project.coding().article(key).fragment(start, end);
        var coded = project.coding().code(key, "attribution", new Extent.Passage(List.of(words)), Optional.empty());
        project.coding().answer(key, coded.id(), "form", Optional.of(new Value.Category(form)));
    }

    private CodingKey desk(String article) {
        return ada.key(
                project.corpus().articles().stream()
                        .filter(it -> it.name().equals(article))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }
}
