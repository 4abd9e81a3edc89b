package org.framewright.ui.workspace;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.coding.warnings.CodingWarning;
import org.framewright.model.article.ArticleId;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.workspace.coding.CodingSessionViewModel;
import org.framewright.ui.workspace.coding.PanelContent;
import org.framewright.ui.workspace.list.ArticleListViewModel;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The notices to the coder: the session's notice of a step, before all others.
final class WorkspaceNotices {

    private final CodingSessionViewModel session;
    private final Texts texts;
    final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Notice> said = Optional.empty();
    private Optional<DoneNotice> done = Optional.empty();

    /// The notice that an article is submitted, or set aside.
    private record DoneNotice(ArticleId article, Notice notice) {}

    WorkspaceNotices(CodingSessionViewModel session, Texts texts) {
        this.session = session;
        this.texts = texts;
        session.queue.notice.subscribe(_ -> update());
        session.contentProperty().subscribe(this::expire);
    }

    /// Shows a notice that is not about a step. The session's notice is shown in its place, as long as there is one.
    void showNotice(Notice notice) {
        said = Optional.of(notice);
        update();
    }

    /// Shows a notice together with the present one.
    void addNotice(Notice more) {
        Notice.merge(said, Optional.of(more)).ifPresent(this::showNotice);
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
        showDone(article, Notice.done(words).withChoice(texts.get("workspace.take-back"), correct));
    }

    private void showDone(ArticleId article, Notice notice) {
        done = Optional.of(new DoneNotice(article, notice));
        showNotice(notice);
    }

    /// Reports that an article is set aside, and the next one.
    ///
    /// @param open goes back to the article
    void showSetAside(ArticleId article, ArticleId next, ArticleListViewModel articles, Consumer<ArticleId> open) {
        var words = texts.get("workspace.set-aside-next", articles.label(article), articles.label(next));
        showDone(article, Notice.done(words).withChoice(texts.get("workspace.go-back"), () -> open.accept(article)));
    }

    /// Drops the notice of a submitted or set-aside article once the coder changes a coding, or goes to a further article.
    private void expire(Optional<PanelContent> before, Optional<PanelContent> now) {
        boolean sameArticle = before.map(PanelContent::key).equals(now.map(PanelContent::key));
        boolean fixed = now.map(it -> it.snapshot().isSubmitted()).orElse(true);
        done.filter(it -> Optional.of(it.notice()).equals(said))
                .map(DoneNotice::article)
                .filter(article -> sameArticle ? !fixed : !isAt(article, before))
                .ifPresent(_ -> dropSaid());
        // a notice about the submitted coding is outdated
        if (sameArticle && !fixed && before.filter(it -> it.snapshot().isSubmitted()).isPresent()) {
            dropSaid();
        }
    }

    private void dropSaid() {
        said = Optional.empty();
        update();
    }

    private static boolean isAt(ArticleId article, Optional<PanelContent> content) {
        return content.filter(it -> it.key().article().equals(article)).isPresent();
    }

    /// A key was pressed: a hint has been read.
    void expireHint() {
        if (notice.get().filter(it -> it.kind() == Notice.Kind.HINT && it.choices().isEmpty()).isPresent()) {
            dismiss();
        }
    }

    void dismiss() {
        if (notice.get().equals(said)) {
            said = Optional.empty();
        }
        session.queue.dismiss();
        update();
    }

    /// The session's notice of a step goes before all others.
    private void update() {
        notice.set(session.queue.notice.get().or(() -> said));
    }
}
