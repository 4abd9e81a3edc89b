package org.framewright.ui.codebook.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.HighlightPattern;
import org.framewright.codebook.drafting.DraftItem;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.ui.codebook.DraftApplication;
import org.framewright.ui.codebook.OutlineRow;
import org.framewright.ui.codebook.OutlineRow.Kind;
import org.framewright.ui.codebook.OutlineViewModel;
import org.framewright.ui.codebook.editor.CodebookViewModel.Content;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.action.ProjectAccess;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class CodebookViewModelTest {

    private static final DraftItem SOURCE = new DraftItem.CodebookPart(new TagAddress("source"));

    @TempDir Path folder;

    private final TaskRunner tasks = new TaskRunner(Runnable::run, Runnable::run);
    private final Texts texts = new Texts(Locale.UK);
    private Project project;
    private CodebookViewModel viewModel;
    private OutlineViewModel outline;

    @BeforeEach
    void open() {
        project =
                ProjectOpener.create(
                        folder.resolve("p.framewright"),
                        CodebookSource.readJson("news-framing"),
                        Installation.of(folder.resolve("state")));
        begin();
    }

    private void begin() {
        viewModel = new CodebookViewModel(project, tasks, texts, ProjectAccess.WRITING);
        outline = new OutlineViewModel(viewModel, texts, Optional.empty());
        viewModel.load(time -> viewModel.showNotification(Notification.hint("kept " + time)));
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void whatIsTypedIsOneChangeAndUndoTakesItBackAsAWhole() {
        outline.select(SOURCE);
        for (var words : List.of("S", "Sp", "Speaker")) {
            viewModel.typeAndSelect("label", it -> it.relabel(new TagAddress("source"), words));
        }
        assertThat(labels()).contains("Speaker");
        viewModel.undo();
        assertThat(labels()).contains("Source").doesNotContain("Speaker");
        assertThat(viewModel.canUndo()).isFalse();
        viewModel.redo();
        assertThat(labels()).contains("Speaker");
    }

    @Test
    void theDraftIsKeptAsItIsMadeAndGoesWhenNothingIsLeftOfIt() {
        outline.select(SOURCE);
        outline.add(Kind.TAG);
        assertThat(project.draft().read()).isPresent();
        begin();
        assertThat(labels()).contains("New tag");
        assertThat(viewModel.noticeProperty().get().map(Notification::sentence).orElse("")).startsWith("kept ");
        viewModel.discard();
        assertThat(project.draft().read()).isEmpty();
        viewModel.undo();
        assertThat(project.draft().read()).isPresent();
    }

    @Test
    void whatIsNewIsDeletedAndWhatWasThereIsRetired() {
        outline.select(SOURCE);
        outline.addBelow();
        assertThat(shown().selected())
                .isEqualTo(new DraftItem.CodebookPart(new VariableAddress("source", "new-variable")));
        assertThat(shown().mistakes()).isEmpty();
        outline.remove();
        assertThat(labels()).doesNotContain("New variable");
        outline.select(SOURCE);
        outline.remove();
        assertThat(row(SOURCE).state().retired()).isTrue();
        outline.remove();
        assertThat(row(SOURCE).state().retired()).isFalse();
    }

    @Test
    void aMistakeIsCountedWhereItCanBeSeenAndGoneTo() {
        viewModel.change(it -> it.withTag(new TagAddress("cue"), tag -> tag.withKey('S')));
        outline.select(DraftItem.WHOLE);
        viewModel.nextMistake();
        assertThat(shown().selected()).isEqualTo(new DraftItem.CodebookPart(new TagAddress("cue")));
        assertThat(row(shown().selected()).state().mistakes()).isOne();
        assertThat(new MistakeFormatter(texts).format(shown(), "key")).contains("is already the key of");
    }

    @Test
    void whatIsFoldedAwayIsOpenedWhenItIsSelected() {
        var form = new DraftItem.CodebookPart(new VariableAddress("attribution", "form"));
        outline.select(form);
        outline.unfold();
        outline.unfold();
        assertThat(row(shown().selected()).kind()).isEqualTo(Kind.CATEGORY);
        outline.fold();
        assertThat(shown().selected()).isEqualTo(form);
        outline.fold();
        outline.fold();
        assertThat(shown().selected()).isEqualTo(new DraftItem.CodebookPart(new TagAddress("attribution")));
    }

    @Test
    void anOlderVersionIsLookedAtAndNotChanged() {
        var application = new DraftApplication(viewModel, project, tasks, texts);
        outline.select(SOURCE);
        outline.add(Kind.TAG);
        application.preview();
        application.apply();
        assertThat(viewModel.versions()).hasSize(2);
        assertThat(project.draft().read()).isEmpty();
        viewModel.showVersion(viewModel.versions().getLast());
        assertThat(labels()).doesNotContain("New tag");
        outline.add(Kind.TAG);
        assertThat(labels()).doesNotContain("New tag");
        viewModel.edit();
        assertThat(labels()).contains("New tag");
        application.undo();
        assertThat(viewModel.versions()).hasSize(1);
        assertThat(shown().draft().isNew(new TagAddress("new-tag"))).isTrue();
    }

    @Test
    void aProjectThatIsOnlyReadIsLookedAt() {
        viewModel = new CodebookViewModel(project, tasks, texts, ProjectAccess.READING);
        outline = new OutlineViewModel(viewModel, texts, Optional.empty());
        viewModel.load(time -> viewModel.showNotification(Notification.hint("kept " + time)));
        outline.select(SOURCE);
        outline.remove();
        assertThat(row(SOURCE).state().retired()).isFalse();
        assertThat(viewModel.noticeProperty().get().map(Notification::sentence).orElse("")).contains("open read-only");
        assertThat(project.draft().read()).isEmpty();
    }

    @Test
    void whatTheCodebookListsStandsBelowItAndIsAddedMovedAndDeletedByKey() {
        outline.select(DraftItem.WHOLE);
        outline.add(Kind.QUESTION);
        var first = new DraftItem.QuestionItem("new-study-definition");
        assertThat(shown().selected()).isEqualTo(first);
        assertThat(row(first).depth()).isOne();
        assertThat(row(first).state().isNew()).isTrue();
        outline.addBeside();
        var second = new DraftItem.QuestionItem("new-study-definition-2");
        assertThat(shown().selected()).isEqualTo(second);
        outline.shift(-1);
        assertThat(outline.rows.indexOf(row(second))).isLessThan(outline.rows.indexOf(row(first)));
        outline.remove();
        assertThat(labels()).filteredOn("New study definition"::equals).hasSize(1);
        viewModel.undo();
        assertThat(labels()).filteredOn("New study definition"::equals).hasSize(2);
        outline.fold();
        assertThat(shown().selected()).isEqualTo(DraftItem.WHOLE);
        outline.fold();
        assertThat(labels()).doesNotContain("New study definition");
    }

    @Test
    void theAnswerOfTheStudyIsTypedAndKept() {
        viewModel.changeAndSelect(it -> it.addQuestion("Which side is for?", ""));
        for (var words : List.of("M", "More pay")) {
            viewModel.type("answer", it -> it.withQuestion("which-side-is-for", one -> one.withAnswer(words)));
        }
        assertThat(shown().draft().edited().questions().getLast().answer()).isEqualTo("More pay");
        assertThat(row(shown().selected()).state().unanswered()).isFalse();
        begin();
        assertThat(shown().draft().edited().questions().getLast().answer()).isEqualTo("More pay");
    }

    @Test
    void aHighlightPatternWithoutAPatternIsAMistakeBesideItAndCountedWhereItIsFoldedAway() {
        outline.add(Kind.AID);
        assertThat(new MistakeFormatter(texts).format(shown(), "pattern")).isNotEmpty();
        outline.toggle(DraftItem.WHOLE);
        assertThat(row(DraftItem.WHOLE).state().mistakes()).isOne();
        viewModel.nextMistake();
        viewModel.type(
                "pattern",
                it ->
                        it.withAid(
                                "new-highlight-pattern",
                                aid -> new HighlightPattern(aid.id(), aid.label(), "(said", true)));
        assertThat(new MistakeFormatter(texts).format(shown(), "pattern")).contains("New highlight pattern");
        outline.add(Kind.SCORE);
        assertThat(shown().selected()).isEqualTo(new DraftItem.ScoreItem("new-score"));
        assertThat(shown().mistakes()).hasSize(1);
    }

    @Test
    void aQuestionToTheStudyWithoutAnAnswerIsMarkedInTheOutline() {
        viewModel.changeAndSelect(it -> it.addQuestion("Which side is for?", ""));
        assertThat(row(shown().selected()).state().unanswered()).isTrue();
        assertThat(row(SOURCE).state().unanswered()).isFalse();
    }

    @Test
    void whatWasSaidOfAMistakeGoesWithItHoweverItIsMended() {
        var application = new DraftApplication(viewModel, project, tasks, texts);
        viewModel.change(it -> it.withTag(new TagAddress("cue"), tag -> tag.withKey('S')));
        application.preview();
        assertThat(viewModel.noticeProperty().get()).isPresent();
        viewModel.undo();
        assertThat(viewModel.noticeProperty().get()).isEmpty();
    }

    private Content shown() {
        return viewModel.content.get().orElseThrow();
    }

    private List<String> labels() {
        return outline.rows.stream().map(OutlineRow::words).toList();
    }

    private OutlineRow row(DraftItem item) {
        return outline.rows.stream().filter(it -> it.item().equals(item)).findFirst().orElseThrow();
    }
}
