package org.framewright.ui.workspace;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.coding.panel.PanelContent;
import org.framewright.coding.warnings.CodingWarning;
import org.framewright.model.article.ArticleId;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.workspace.coding.actions.CodingSessionViewModel;
import org.framewright.ui.workspace.list.ArticleListViewModel;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The notifications to the coder: the session's notification of a step, before all others.
final class WorkspaceNotifications {

    private final CodingSessionViewModel session;
    private final Texts texts;
    final ReadOnlyObjectWrapper<Optional<Notification>> notification = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Notification> said = Optional.empty();
    private Optional<DoneNotification> done = Optional.empty();

    /// The notification that an article is submitted, or set aside.
    private record DoneNotification(ArticleId article, Notification notification) {}

    WorkspaceNotifications(CodingSessionViewModel session, Texts texts) {
        this.session = session;
        this.texts = texts;
        session.queue.notification.subscribe(_ -> update());
        session.contentProperty().subscribe(this::expire);
    }

    /// Shows a notification that is not about a step. The session's notification is shown in its place, as long as there is one.
    void showNotification(Notification notification) {
        said = Optional.of(notification);
        update();
    }

    /// Shows a notification together with the present one.
    void addNotification(Notification more) {
        Notification.merge(said, Optional.of(more)).ifPresent(this::showNotification);
    }

    /// Reports that an article is submitted, the next step, and a way to take it back; until the next change.
    ///
    /// @param sentence the next step
    /// @param name the article's, for people
    /// @param warnings the unsettled ones: they may be intended, but the coder should see them
    /// @param correct begins a correction of the article
    void showSubmitted(
            ArticleId article, String sentence, String name, List<CodingWarning> warnings, Runnable correct) {
        var words = sentence;
        if (!warnings.isEmpty()) {
            var kinds =
                    warnings.stream()
                            .map(it -> texts.get("warnings.kind." + it.kind().id()))
                            .distinct()
                            .collect(Collectors.joining(", "));
            words += " " + texts.get("workspace.hint.warnings-submitted", warnings.size(), kinds, name);
        }
        showDone(article, Notification.done(words).withChoice(texts.get("workspace.take-back"), correct));
    }

    private void showDone(ArticleId article, Notification notification) {
        done = Optional.of(new DoneNotification(article, notification));
        showNotification(notification);
    }

    /// Reports that an article is set aside, and the next one.
    ///
    /// @param open goes back to the article
    void showSetAside(ArticleId article, ArticleId next, ArticleListViewModel articles, Consumer<ArticleId> open) {
        var words = texts.get("workspace.set-aside-next", articles.label(article), articles.label(next));
        showDone(
                article,
                Notification.done(words).withChoice(texts.get("workspace.go-back"), () -> open.accept(article)));
    }

    /// Drops the notification of a submitted or set-aside article once the coder changes a coding, or goes to a further article.
    private void expire(Optional<PanelContent> before, Optional<PanelContent> now) {
        boolean sameArticle = before.map(PanelContent::key).equals(now.map(PanelContent::key));
        boolean fixed = now.map(it -> it.snapshot().isSubmitted()).orElse(true);
        done.filter(it -> Optional.of(it.notification()).equals(said))
                .map(DoneNotification::article)
                .filter(article ->
                        sameArticle ? !fixed : before.filter(it -> it.key().article().equals(article)).isEmpty())
                .ifPresent(_ -> dropSaid());
        // a notification about the submitted coding is outdated
        if (sameArticle && !fixed && before.filter(it -> it.snapshot().isSubmitted()).isPresent()) {
            dropSaid();
        }
    }

    private void dropSaid() {
        said = Optional.empty();
        update();
    }

    /// A key was pressed: a hint has been read.
    void expireHint() {
        if (notification
                .get()
                .filter(it -> it.kind() == Notification.Kind.HINT && it.choices().isEmpty())
                .isPresent()) {
            dismiss();
        }
    }

    void dismiss() {
        if (notification.get().equals(said)) {
            said = Optional.empty();
        }
        session.queue.dismiss();
        update();
    }

    /// The session's notification of a step goes before all others.
    private void update() {
        notification.set(session.queue.notification.get().or(() -> said));
    }
}
