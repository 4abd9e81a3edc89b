package org.framewright.ui.workspace;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.coding.remarks.CodingRemark;
import org.framewright.model.ArticleId;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.workspace.coding.CodingSessionViewModel;
import org.framewright.ui.workspace.coding.PanelContent;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The notices to the coder: the session's notice of a step, before the one about the last coded or moved passage, before all
/// others.
final class WorkspaceNotices {

    private final CodingSessionViewModel session;
    private final Texts texts;
    final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Notice> said = Optional.empty();
    private Optional<Notice> submitted = Optional.empty();
    private Optional<SetAsideNotice> setAside = Optional.empty();

    /// The notice that an article is set aside.
    private record SetAsideNotice(ArticleId article, Notice notice) {}

    WorkspaceNotices(CodingSessionViewModel session, Texts texts) {
        this.session = session;
        this.texts = texts;
        session.queue.notice.subscribe(_ -> update());
        session.cutQuotations.cut.subscribe(_ -> update());
        session.contentProperty().subscribe(this::expire);
    }

    /// Shows a notice that is not about a step. The session's notice is shown over it, and it comes back when that has passed.
    void showNotice(Notice notice) {
        said = Optional.of(notice);
        update();
    }

    /// Shows it together with the present notice.
    void addNotice(Notice more) {
        Notice.merge(said, Optional.of(more)).ifPresent(this::showNotice);
    }

    /// Says that an article is submitted, what comes next, and how to take it back; until the next change.
    ///
    /// @param sentence what comes next
    /// @param article the submitted one, in words
    /// @param remarks those that were left: that may be intended, but the coder should know
    /// @param correct begins a correction of the article
    void showSubmitted(String sentence, String article, List<CodingRemark> remarks, Runnable correct) {
        var words = sentence;
        if (!remarks.isEmpty()) {
            var kinds =
                    remarks.stream()
                            .map(it -> texts.get("remarks.kind." + it.kind().id()))
                            .distinct()
                            .collect(Collectors.joining(", "));
            words += " " + texts.get("workspace.hint.remarks-submitted", remarks.size(), kinds, article);
        }
        var notice = Notice.done(words).withChoice(texts.get("workspace.take-back"), correct);
        submitted = Optional.of(notice);
        showNotice(notice);
    }

    /// Says that an article is set aside, and what comes next.
    ///
    /// @param open goes back to the article
    void showSetAside(ArticleId article, ArticleId next, ArticleListViewModel articles, Consumer<ArticleId> open) {
        var words = texts.get("workspace.set-aside-next", articles.label(article), articles.label(next));
        var notice = Notice.done(words).withChoice(texts.get("workspace.go-back"), () -> open.accept(article));
        setAside = Optional.of(new SetAsideNotice(article, notice));
        showNotice(notice);
    }

    /// A coder who codes on has read that the article before is submitted; one who has gone back to an article needs no way back.
    private void expire(Optional<PanelContent> before, Optional<PanelContent> now) {
        boolean sameArticle = before.map(PanelContent::key).equals(now.map(PanelContent::key));
        boolean codesOn = sameArticle && !now.map(it -> it.snapshot().isSubmitted()).orElse(true);
        var article = now.map(it -> it.key().article());
        var over =
                codesOn
                        ? submitted
                        : setAside.filter(it -> !sameArticle && article.equals(Optional.of(it.article())))
                                .map(SetAsideNotice::notice);
        if (over.isPresent() && over.equals(said)) {
            said = Optional.empty();
            update();
        }
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
        } else if (session.queue.notice.get().isEmpty()) {
            session.cutQuotations.leave();
        }
        session.queue.dismiss();
        update();
    }

    /// The session's notice of a step goes before the one about a passage, and that before all others.
    private void update() {
        notice.set(session.queue.notice.get().or(this::cutQuotation).or(() -> said));
    }

    private Optional<Notice> cutQuotation() {
        var cut = session.cutQuotations.cut.get();
        return cut.map(it ->
                Notice.remark(texts.get("workspace.cut-quotation"))
                        .withChoice(texts.get("workspace.whole-quotation"), () -> session.cutQuotations.extend(it)));
    }
}
