package org.framewright.ui.workspace;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

import org.framewright.coding.CoderRound;
import org.framewright.coding.CodingService;
import org.framewright.model.ActorId;
import org.framewright.model.AnnotationId;
import org.framewright.model.Article;
import org.framewright.model.ArticleId;
import org.framewright.model.Extent;
import org.framewright.model.Segment;
import org.framewright.project.Project;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.PickerItem;
import org.framewright.ui.controls.ProjectAccess;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.ArticlePosition;
import org.framewright.ui.shell.CoderRoundId;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.ui.workspace.article.ArticleViewModel;
import org.framewright.ui.workspace.article.marks.AnnotationMarks;
import org.framewright.ui.workspace.coding.CodingFocus;
import org.framewright.ui.workspace.coding.CodingSessionViewModel;
import org.framewright.ui.workspace.coding.OpenPlace;
import org.framewright.ui.workspace.coding.PanelContent;
import org.framewright.ui.workspace.training.ReferenceColumnViewModel;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A coder's place of work: the list of articles, the article, and the desk, joined. What the desk shows, the article
/// pane marks; what is selected in one is selected in the other.
public final class WorkspaceViewModel extends ScreenModel {

    private final CodingService service;
    final CoderRound seat;
    final boolean codersOwn;
    private final TaskRunner tasks;
    private final Texts texts;
    public final ArticleListViewModel articles = new ArticleListViewModel();
    public final ArticleViewModel page = new ArticleViewModel();
    public final CodingSessionViewModel desk;
    final ReadingAids readingAids;
    final FindViewModel find;
    final SuggestionsViewModel suggestions;
    final ReferenceColumnViewModel beside;

    /// Whom the coder names in which article: as it was when the list was read, and as it is since in those that were on the desk.
    private final Map<ArticleId, Set<ActorId>> named = new ConcurrentHashMap<>();

    final PassageGestures gestures;
    final WorkspaceNotices notices;
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();

    public WorkspaceViewModel(
            Project project, CoderRound seat, TaskRunner tasks, ScreenJobs jobs, Texts texts, Clock clock) {
        this.service = project.coding();
        this.seat = seat;
        this.codersOwn = project.isCodersOwn();
        this.tasks = tasks;
        this.texts = texts;
        this.desk = new CodingSessionViewModel(service, tasks, texts, clock, ProjectAccess.of(project));
        this.readingAids = new ReadingAids(tasks, page);
        this.find = new FindViewModel(page, tasks, texts);
        this.gestures = new PassageGestures(desk, page);
        this.notices = new WorkspaceNotices(desk, texts);
        this.suggestions = new SuggestionsViewModel(project, seat, tasks, page, desk);
        this.beside =
                new ReferenceColumnViewModel(
                        project,
                        tasks,
                        jobs,
                        texts,
                        new ReferenceColumnViewModel.CodingContext(
                                seat, it -> goTo(it.extent(), it.own()), this::failed));
        desk.sheetProperty().subscribe(sheet -> sheet.ifPresent(this::mark));
        desk.sheetProperty().subscribe(sheet -> sheet.ifPresent(readingAids::read));
        desk.sheetProperty().subscribe(sheet -> sheet.ifPresent(suggestions::read));
        desk.sheetProperty().subscribe(sheet -> sheet.ifPresent(beside::read));
        desk.focusProperty().subscribe(this::show);
        page.selectionProperty().subscribe(it -> desk.recording.caretAt(it.caret()));
        page.selectedProperty().subscribe(this::follow);
    }

    /// Goes to where something is, and to what the coder has made there.
    private void goTo(Extent extent, Optional<AnnotationId> own) {
        if (!extent.fragments().isEmpty()) {
            page.goTo(extent.fragments().getFirst().start(), extent.fragments().getLast().end());
        }
        own.filter(_ -> !(extent instanceof Extent.WholeArticle)).ifPresent(desk::select);
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notices.notice;
    }

    @Override
    public void dismissNotice() {
        notices.dismiss();
    }

    @Override
    public void say(Notice notice) {
        notices.say(notice);
    }

    /// What can be coded at the moment, to pick from.
    public List<PickerItem> picks() {
        return CodingPicks.of(this, texts);
    }

    /// Reads the list of articles anew, and opens one where none is open.
    public void load() {
        load(Optional.empty(), Optional.empty());
    }

    /// The same, with an article to open where none is open, and a place in that.
    public void load(Optional<ArticleId> first, Optional<ArticlePosition> at) {
        load(first, at, () -> {});
    }

    /// The same, where the coder goes on as they have left it.
    ///
    /// @param then runs once they are there
    public void load(WorkspaceState state, Runnable then) {
        articles.arrange(state.arrangement());
        load(state.article(), Optional.empty(), () -> state.at().ifPresent(it -> goBack(it, then)));
    }

    private void goBack(WorkspaceState.ArticleSpot left, Runnable then) {
        desk.goBack(
                left.focus(),
                () -> page.selectAgain(left.words()),
                () -> {
                    page.showFrom(left.sight());
                    then.run();
                });
    }

    private void load(Optional<ArticleId> first, Optional<ArticlePosition> at, Runnable opened) {
        loading.set(true);
        tasks.run(
                () -> {
                    var progress = service.progress(seat);
                    var asked = service.asked(seat);
                    var rows =
                            service.articles(seat).stream()
                                    .map(it ->
                                            ArticleRow.of(
                                                    it,
                                                    Optional.ofNullable(progress.get(it.id())),
                                                    asked.contains(it.id())))
                                    .toList();
                    return new Loaded(rows, service.named(seat));
                },
                loaded -> {
                    named.clear();
                    named.putAll(loaded.named());
                    articles.fill(loaded.rows());
                    if (articles.current.get().isEmpty()) {
                        sayWhatIsAsked();
                        first.or(articles::whereToBegin).ifPresent(it -> open(it, at));
                        opened.run();
                    }
                    loading.set(false);
                    // after the article: it takes longer where much is coded
                    tasks.run(() -> service.flags(seat), articles::mark, this::failed);
                },
                failure -> {
                    loading.set(false);
                    failed(failure);
                });
    }

    /// Whether the list of articles is being read, or the coder waits to leave: what is typed is meant for what comes then.
    ObservableBooleanValue awaited() {
        return loading.getReadOnlyProperty().or(desk.leavingProperty());
    }

    private record Loaded(List<ArticleRow> rows, Map<ArticleId, Set<ActorId>> named) {}

    /// Articles that were submitted count no longer as such when a newer version of the codebook asks something of them.
    private void sayWhatIsAsked() {
        if (articles.asked() > 0) {
            var asked = Notice.hint(texts.get("workspace.asked-anew", articles.asked()));
            notices.sayToo(asked);
        }
    }

    /// Puts an article on the desk, once everything before it is written.
    public void open(ArticleId id) {
        open(id, Optional.empty());
    }

    private void open(ArticleId id, Optional<ArticlePosition> spot) {
        desk.lay(
                () -> PanelContent.of(service, seat.desk(id), namedElsewhere(id)),
                sheet -> {
                    articles.setCurrent(id);
                    page.show(sheet.article());
                    spot.filter(ArticlePosition.TextPosition.class::isInstance)
                            .map(ArticlePosition.TextPosition.class::cast)
                            .ifPresent(it -> page.goTo(it.start(), it.end()));
                });
        // waits until the article is there
        spot.ifPresent(it -> {
            switch (it) {
                case ArticlePosition.TextPosition _ -> {
                    // selected together with the article
                }
                case ArticlePosition.AnnotationPosition(var annotation) -> desk.select(annotation);
                case ArticlePosition.QuestionPosition(var question) -> desk.goTo(question);
            }
        });
    }

    /// Where the article on the desk was published, as far as that is known.
    Optional<String> address() {
        return desk.sheetProperty()
                .get()
                .map(it -> it.article().metadata().getOrDefault(Article.URL, "").strip())
                .filter(it -> !it.isEmpty());
    }

    /// How it is left at this moment.
    ///
    /// @param typing where the panel is being typed in
    public WorkspaceState state(Optional<WorkspaceState.Typing> typing) {
        var at =
                desk.sheetProperty()
                        .get()
                        .map(_ ->
                                new WorkspaceState.ArticleSpot(
                                        page.selectionProperty().get(), desk.focusProperty().get(), page.seen()));
        return new WorkspaceState(
                CoderRoundId.of(seat), articles.current.get(), at, typing, articles.arrangement.get());
    }

    /// Leaves the workspace: keeps what is typed, and goes once everything is on the disk.
    @Override
    public void leave(Runnable then) {
        desk.leave(then);
    }

    /// Submits the coding and opens the next article that is not submitted.
    public void submitAndGoOn() {
        var sheet = desk.sheetProperty().get();
        var bare = sheet.map(OpenPlace::bare).orElse(List.of());
        boolean submitted = sheet.filter(it -> it.view().isSubmitted()).isPresent();
        desk.finishing.submit(() -> {
            notices.sayBare(bare);
            if (submitted) {
                openNext();
            } else {
                lookOrOpenNext();
            }
        });
    }

    public void submitAnyway(String reason) {
        desk.finishing.submitAnyway(reason, this::lookOrOpenNext);
    }

    public void submitNotRelevant(String reason) {
        desk.finishing.submitNotRelevant(reason, this::openNext);
    }

    public void setAside(String reason) {
        desk.finishing.setAside(reason, this::openNext);
    }

    /// In training, what was submitted is looked at first; submitting again goes on.
    private void lookOrOpenNext() {
        if (beside.isTraining()) {
            beside.open();
        } else {
            openNext();
        }
    }

    private void openNext() {
        articles.nextToCode().ifPresentOrElse(this::open, this::sayNothingIsLeft);
    }

    private void sayNothingIsLeft() {
        if (articles.isAllDone() && beside.isTraining()) {
            beside.sayStanding(notices::say);
        } else {
            desk.hint(articles.isAllDone() ? "workspace.all-submitted" : "workspace.none-left");
        }
    }

    /// Opens the article before or after this one in the list.
    public void step(int by) {
        articles.step(by).ifPresent(this::open);
    }

    /// Whether what the last keys mean is still on its way to the disk, or being looked for.
    ObservableBooleanValue busy() {
        return desk.busyProperty().or(find.searching);
    }

    private void mark(PanelContent sheet) {
        page.setMarks(AnnotationMarks.of(sheet.codebook(), sheet.view().annotations(), sheet.actorNames()));
        articles.update(sheet.article().id(), sheet.view());
        named.put(sheet.article().id(), sheet.named());
    }

    /// What is selected in the article is selected on the desk.
    private void follow(@Nullable AnnotationId id) {
        var selected = desk.focusProperty().get().selected();
        if (id != null && !selected.equals(Optional.of(id))) {
            desk.select(id);
        } else if (id == null && selected.filter(it -> page.marksProperty().get().mark(it).isPresent()).isPresent()) {
            desk.showPassages();
        }
    }

    /// What the desk shows is shown in the article, and the caret is in the unit that is asked about.
    private void show(CodingFocus focus) {
        page.select(focus.selected().orElse(null));
        var sheet = desk.sheetProperty().get();
        if (sheet.isPresent() && focus.side() == CodingFocus.PanelSide.UNITS) {
            var article = sheet.get().article();
            focus.units().stream()
                    .flatMap(it ->
                            it instanceof Extent.OfSegment(var kind, var number)
                                    ? article.segment(kind, number).stream()
                                    : Stream.empty())
                    .reduce((_, smallest) -> smallest)
                    .filter(it -> !isAt(it))
                    .ifPresent(it -> page.moveInto(it.start(), it.end()));
        }
    }

    private boolean isAt(Segment segment) {
        int caret = page.selectionProperty().get().caret();
        return segment.start() <= caret && caret <= segment.end();
    }

    private void failed(TaskRunner.Failure failure) {
        say(Notice.of(failure, texts));
    }

    /// Whom the coder names in any other article; any thread may ask.
    private Set<ActorId> namedElsewhere(ArticleId article) {
        return named.entrySet().stream()
                .filter(it -> !it.getKey().equals(article))
                .flatMap(it -> it.getValue().stream())
                .collect(Collectors.toSet());
    }
}
