package org.framewright.ui.workspace;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;

import org.framewright.coding.panel.PanelContent;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.project.Project;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.action.ProjectAccess;
import org.framewright.ui.controls.form.FieldFocus;
import org.framewright.ui.controls.form.PickerItem;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.shell.navigation.Route.ArticlePosition;
import org.framewright.ui.workspace.Submission.SubmissionKind;
import org.framewright.ui.workspace.article.ArticleViewModel;
import org.framewright.ui.workspace.coding.actions.CodingSessionViewModel;
import org.framewright.ui.workspace.list.ArticleBookmark;
import org.framewright.ui.workspace.list.ArticleListViewModel;
import org.framewright.ui.workspace.list.ArticleRow;
import org.framewright.wording.Texts;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The workspace of a coder: the list of articles, the article, and the coding session. The article pane marks the session's codings.
public final class WorkspaceViewModel extends ScreenModel {

    private final Project project;
    final CoderRoundId coderRoundId;

    /// The coder and the round; empty until they are read.
    final ReadOnlyObjectWrapper<Optional<CoderRound>> coderRound = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Whether the coder or the round is not in the project any more.
    final ReadOnlyBooleanWrapper coderMissing = new ReadOnlyBooleanWrapper();

    private final TaskRunner tasks;
    public final ArticleListViewModel articles = new ArticleListViewModel();
    public final ArticleViewModel page = new ArticleViewModel();
    public final CodingSessionViewModel session;
    final HighlightPatterns highlightPatterns;
    final FindViewModel find;
    final SuggestionsViewModel suggestions;
    final ReferenceColumnViewModel reference;

    /// The actors that the coder names, by article: as read with the list, then renewed for each article that was left.
    private final Map<ArticleId, Set<ActorId>> named = new ConcurrentHashMap<>();

    /// The last places in the articles of this visit.
    private final Map<ArticleId, WorkspaceState.ArticleSpot> spots = new HashMap<>();

    final PassageActions passageActions;
    final LinkPreview links;
    final WorkspaceNotifications notifications;
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();

    public WorkspaceViewModel(
            Project project, CoderRoundId coderRoundId, TaskRunner tasks, ScreenJobs jobs, Texts texts, Clock clock) {
        super(texts);
        this.project = project;
        this.coderRoundId = coderRoundId;
        this.tasks = tasks;
        this.session = new CodingSessionViewModel(project.coding(), tasks, texts, clock, ProjectAccess.of(project));
        this.highlightPatterns = new HighlightPatterns(tasks, page);
        this.find = new FindViewModel(page, tasks, texts);
        this.passageActions = new PassageActions(session, page);
        this.links = new LinkPreview(passageActions, texts);
        this.notifications = new WorkspaceNotifications(session, texts);
        this.suggestions = new SuggestionsViewModel(project, coderRound, tasks, page, session);
        var selections = new SelectionBinding(session, page);
        this.reference =
                new ReferenceColumnViewModel(
                        project,
                        tasks,
                        jobs,
                        texts,
                        new ReferenceColumnViewModel.CodingContext(
                                coderRound, it -> selections.goTo(it.extent(), it.own()), this::failed));
        session.contentProperty()
                .subscribe(content -> content.ifPresent(it -> articles.update(it.article().id(), it.snapshot())));
        session.contentProperty().subscribe(content -> content.ifPresent(highlightPatterns::update));
        session.contentProperty().subscribe(content -> content.ifPresent(suggestions::update));
        session.contentProperty().subscribe(content -> content.ifPresent(reference::update));
        selections.subscribe();
        session.roleActions.waiting.subscribe(_ -> passageActions.fillRole());
        page.selection
                .property()
                .subscribe(_ ->
                        session.roleActions.wordsSelected.set(page.selection.isPresent() && !page.endDragged.get()));
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Notification>> noticeProperty() {
        return notifications.notification;
    }

    @Override
    public void dismissNotification() {
        notifications.dismiss();
    }

    @Override
    public void showNotification(Notification notification) {
        notifications.showNotification(notification);
    }

    boolean isCoderPackage() {
        return project.isCoderPackage();
    }

    /// The codes that can be picked at the moment.
    public List<PickerItem> picks() {
        return CodingPicks.list(this, texts);
    }

    /// Reads the list of articles anew, and opens one where none is open.
    public void load() {
        load(Optional.empty(), Optional.empty());
    }

    /// The same, with an article to open where none is open, and a place in that.
    public void load(Optional<ArticleId> first, Optional<ArticlePosition> at) {
        load(() -> first, at, () -> {});
    }

    /// The same, in the state of an earlier visit.
    ///
    /// @param then runs once that is restored
    public void load(WorkspaceState state, Runnable then) {
        articles.arrange(state.arrangement());
        load(state::article, Optional.empty(), () -> state.spot().ifPresent(it -> restorePosition(it, then)));
    }

    /// The same, where the coder stopped before the program was started; where that article is submitted, at the first open one.
    void load(ArticleBookmark bookmark) {
        load(
                () -> articles.findToCode(bookmark.article()),
                Optional.empty(),
                () -> session.state().withContent(it -> bookmark.restore(it.article(), page)));
    }

    private void restorePosition(WorkspaceState.ArticleSpot spot, Runnable then) {
        session.restore(
                spot.focus(),
                () -> page.selection.restore(spot.selection()),
                () -> {
                    page.restoreViewPosition(spot.viewPosition());
                    then.run();
                });
    }

    /// @param first finds the article to open in the list that was read
    private void load(Supplier<Optional<ArticleId>> first, Optional<ArticlePosition> at, Runnable onOpened) {
        loading.set(true);
        tasks.run(
                () -> coderRoundId.find(project).map(this::read),
                loaded -> {
                    loaded.ifPresentOrElse(it -> show(it, first, at, onOpened), () -> coderMissing.set(true));
                    loading.set(false);
                },
                failure -> {
                    loading.set(false);
                    failed(failure);
                });
    }

    private Loaded read(CoderRound current) {
        var worklist = project.worklist();
        var progress = worklist.progress(current);
        var asked = worklist.articlesWithNewQuestions(current);
        var corrections = worklist.corrections(current);
        var rows =
                worklist.articles(current).stream().map(it -> ArticleRow.of(it, progress, asked, corrections)).toList();
        return new Loaded(current, rows, worklist.namedActors(current));
    }

    private void show(
            Loaded loaded, Supplier<Optional<ArticleId>> first, Optional<ArticlePosition> at, Runnable onOpened) {
        coderRound.set(Optional.of(loaded.coderRound()));
        named.clear();
        named.putAll(loaded.named());
        articles.fill(loaded.rows());
        if (articles.current.get().isEmpty()) {
            showAskedHint();
            first.get().or(articles::findFirst).ifPresent(it -> open(it, at));
            onOpened.run();
        }
        // after the article: it takes longer where much is coded
        tasks.run(() -> project.worklist().flags(loaded.coderRound()), articles::setFlags, this::failed);
    }

    /// Whether the list of articles is being read, or the coder waits to leave: typed keys are meant for the next content.
    ObservableBooleanValue awaitedProperty() {
        return loading.getReadOnlyProperty().or(session.leaving);
    }

    private record Loaded(CoderRound coderRound, List<ArticleRow> rows, Map<ArticleId, Set<ActorId>> named) {}

    /// Submitted articles count as open when a newer version of the codebook asks further questions.
    private void showAskedHint() {
        if (articles.countAsked() > 0) {
            var asked = Notification.hint(texts.get("workspace.asked-anew", articles.countAsked()));
            notifications.addNotification(asked);
        }
    }

    /// Opens an article, once everything before it is written.
    public void open(ArticleId id) {
        open(id, Optional.empty());
    }

    private void open(ArticleId id, Optional<ArticlePosition> spot) {
        articles.current
                .get()
                .filter(_ -> session.contentProperty().get().isPresent())
                .ifPresent(it -> spots.put(it, spot()));
        var key = coderRound.get().orElseThrow().key(id);
        session.open(
                left -> {
                    left.ifPresent(it -> named.put(it.article().id(), it.namedActors()));
                    return PanelContent.load(project.coding(), key, actorsElsewhere(id));
                },
                content -> {
                    articles.setCurrent(id);
                    page.show(content.article());
                    spot.ifPresent(it -> showPosition(it, content));
                });
        if (spot.isEmpty()) {
            // where it was left
            Optional.ofNullable(spots.get(id)).ifPresent(it -> restorePosition(it, () -> {}));
        }
        // waits until the article is there
        spot.ifPresent(it -> {
            switch (it) {
                case ArticlePosition.TextPosition _ -> {}
                case ArticlePosition.AnnotationPosition(var annotation) -> session.select(annotation);
                case ArticlePosition.QuestionPosition(var question) -> session.goTo(question);
            }
        });
    }

    /// Selects a place in the text, or puts the caret behind a passage, as after coding.
    private void showPosition(ArticlePosition position, PanelContent content) {
        switch (position) {
            case ArticlePosition.TextPosition(int start, int end) -> page.goTo(start, end);
            case ArticlePosition.AnnotationPosition(var annotation) ->
                    content.snapshot()
                            .annotation(annotation)
                            .map(it -> it.extent().fragments())
                            .filter(it -> !it.isEmpty())
                            .ifPresent(it -> page.goToEnd(it.getFirst().start(), it.getLast().end()));
            case ArticlePosition.QuestionPosition _ -> {}
        }
    }

    /// The address of the open article, as far as it is known.
    Optional<String> address() {
        var shown = session.contentProperty().get();
        return shown.map(it -> it.article().metadata().getOrDefault(Article.URL, "").strip())
                .filter(it -> !it.isEmpty());
    }

    /// The present state, for the next visit.
    ///
    /// @param typing the field of the panel with unfinished text
    public WorkspaceState state(Optional<FieldFocus> typing) {
        var at = session.contentProperty().get().map(_ -> spot());
        return new WorkspaceState(coderRoundId, articles.current.get(), at, typing, articles.arrangement.get());
    }

    /// The coder's place, for the next start.
    Optional<ArticleBookmark> bookmark() {
        return articles.current.get().map(it -> ArticleBookmark.of(it, page));
    }

    private WorkspaceState.ArticleSpot spot() {
        return new WorkspaceState.ArticleSpot(page.selection.get(), session.focusProperty().get(), page.viewPosition());
    }

    /// Leaves the workspace: keeps the typed text, and goes once everything is on the disk.
    @Override
    public void leave(Runnable then) {
        session.leave(then);
    }

    /// Submits the coding and opens the next article that is not submitted.
    public void submitAndGoOn() {
        session.completionActions.submit(before -> {
            if (before.snapshot().isSubmitted()) {
                openNext();
            } else {
                goOn(Submission.of(before));
            }
        });
    }

    public void submitAnyway(String reason) {
        session.completionActions.submitAnyway(reason, () -> goOn(Submission.without(SubmissionKind.INCOMPLETE)));
    }

    public void submitNotRelevant(String reason) {
        session.completionActions.submitNotRelevant(
                reason, () -> openNextAfterSubmitting(Submission.without(SubmissionKind.NOT_RELEVANT)));
    }

    public void setAside(String reason) {
        var done = session.content().article().id();
        session.completionActions.setAside(
                reason,
                () -> {
                    articles.nextToCode().ifPresent(it -> notifications.showSetAside(done, it, articles, this::open));
                    openNext();
                });
    }

    /// In training, shows the submitted coding first; submitting again goes on.
    private void goOn(Submission left) {
        if (reference.isTraining()) {
            showSubmitted("workspace.submitted-compare", "", left);
            reference.open();
        } else {
            openNextAfterSubmitting(left);
        }
    }

    private void openNextAfterSubmitting(Submission left) {
        var next = articles.nextToCode();
        var last = articles.isAllDone() ? "workspace.submitted-all" : "workspace.submitted-last";
        showSubmitted(next.isPresent() ? "workspace.submitted-next" : last, next.map(articles::label).orElse(""), left);
        if (next.isPresent()) {
            open(next.get());
        } else if (reference.isTraining()) {
            showAllDone();
        }
    }

    private void showSubmitted(String key, String next, Submission left) {
        var done = session.content().article().id();
        var spot = spot();
        notifications.showSubmitted(
                done,
                texts.get(key, articles.label(done), next, left.wordsNumber())
                        + (left.unchanged() ? " " + texts.get("workspace.nothing-corrected") : ""),
                articles.label(done),
                left.warnings(),
                () -> {
                    if (!articles.current.get().equals(Optional.of(done))) {
                        open(done);
                        restorePosition(spot, () -> {});
                    }
                    session.completionActions.correct();
                });
    }

    private void openNext() {
        articles.nextToCode().ifPresentOrElse(this::open, this::showAllDone);
    }

    private void showAllDone() {
        if (articles.isAllDone() && reference.isTraining()) {
            reference.showStanding(notifications::showNotification);
        } else {
            session.queue.hint(articles.isAllDone() ? "workspace.all-submitted" : "workspace.none-left");
        }
    }

    /// Opens the article before or after this one in the list.
    public void step(int by) {
        articles.step(by).ifPresent(this::open);
    }

    /// Whether the effect of the last keys is still being written, or looked for.
    ObservableBooleanValue busyProperty() {
        return session.queue.pending.or(find.searching);
    }

    /// The actors that the coder names in other articles; any thread may ask.
    private Set<ActorId> actorsElsewhere(ArticleId article) {
        return named.entrySet().stream()
                .filter(it -> !it.getKey().equals(article))
                .flatMap(it -> it.getValue().stream())
                .collect(Collectors.toSet());
    }
}
