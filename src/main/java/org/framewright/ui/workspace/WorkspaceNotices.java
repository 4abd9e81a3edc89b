package org.framewright.ui.workspace;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.codebook.TagRole;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.workspace.coding.CodingSessionViewModel;
import org.framewright.ui.workspace.coding.OpenPlace;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What there is to say to the coder: the session's notice of a step, before what there is to know of the passage that was coded
/// or moved last, before everything else.
final class WorkspaceNotices {

    private final CodingSessionViewModel session;
    private final Texts texts;
    final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Notice> said = Optional.empty();

    WorkspaceNotices(CodingSessionViewModel session, Texts texts) {
        this.session = session;
        this.texts = texts;
        session.queue.notice.subscribe(_ -> update());
        session.cutQuotations.cut.subscribe(_ -> update());
    }

    /// Shows a notice that is not about a step. The session's notice is shown over it, and it comes back when that
    /// has passed.
    void showNotice(Notice notice) {
        said = Optional.of(notice);
        update();
    }

    /// Says it together with what was said before.
    void addNotice(Notice more) {
        Notice.merge(said, Optional.of(more)).ifPresent(this::showNotice);
    }

    /// Says that passages were submitted that have nothing in any of their places: they may be as they are, but the coder should know.
    void showUnfilledRoles(List<OpenPlace> passages) {
        if (!passages.isEmpty()) {
            var places =
                    passages.stream()
                            .flatMap(it -> OpenPlace.rolesOf(it.tag()).stream())
                            .map(TagRole::label)
                            .distinct()
                            .collect(Collectors.joining(", "));
            showNotice(Notice.hint(texts.get("workspace.hint.bare-submitted", passages.size(), places)));
        }
    }

    /// A key is pressed: what was only a hint has been read.
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

    /// The session's notice of a step goes before what there is to know of a passage, and that before everything else.
    private void update() {
        notice.set(session.queue.notice.get().or(this::cutQuotation).or(() -> said));
    }

    private Optional<Notice> cutQuotation() {
        return session.cutQuotations
                .cut
                .get()
                .map(it ->
                        Notice.remark(texts.get("workspace.cut-quotation"))
                                .withChoice(
                                        texts.get("workspace.whole-quotation"),
                                        () -> session.cutQuotations.extend(it)));
    }
}
