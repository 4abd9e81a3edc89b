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

/// What there is to say to the coder: what the desk says of a gesture, before what there is to know of the passage that was coded
/// or moved last, before everything else.
final class WorkspaceNotices {

    private final CodingSessionViewModel desk;
    private final Texts texts;
    final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Notice> said = Optional.empty();

    WorkspaceNotices(CodingSessionViewModel desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
        desk.noticeProperty().subscribe(_ -> note());
        desk.cuts.cutProperty().subscribe(_ -> note());
    }

    /// Says something that is not about a gesture. What the desk says of one is shown over it, and it comes back when that
    /// has passed.
    void say(Notice notice) {
        said = Optional.of(notice);
        note();
    }

    /// Says it together with what was said before.
    void sayToo(Notice more) {
        Notice.together(said, Optional.of(more)).ifPresent(this::say);
    }

    /// Says that passages were submitted that have nothing in any of their places: they may be as they are, but the coder should know.
    void sayBare(List<OpenPlace> passages) {
        if (!passages.isEmpty()) {
            var places =
                    passages.stream()
                            .flatMap(it -> OpenPlace.rolesOf(it.tag()).stream())
                            .map(TagRole::label)
                            .distinct()
                            .collect(Collectors.joining(", "));
            say(Notice.hint(texts.get("workspace.hint.bare-submitted", passages.size(), places)));
        }
    }

    /// A key is pressed: what was only a hint has been read.
    void passHint() {
        if (notice.get().filter(it -> it.kind() == Notice.Kind.HINT && it.choices().isEmpty()).isPresent()) {
            dismiss();
        }
    }

    void dismiss() {
        if (notice.get().equals(said)) {
            said = Optional.empty();
        } else if (desk.noticeProperty().get().isEmpty()) {
            desk.cuts.leave();
        }
        desk.dismissNotice();
        note();
    }

    /// What the desk says of a gesture goes before what there is to know of a passage, and that before everything else.
    private void note() {
        notice.set(desk.noticeProperty().get().or(this::cutQuotation).or(() -> said));
    }

    private Optional<Notice> cutQuotation() {
        return desk.cuts
                .cutProperty()
                .get()
                .map(it ->
                        Notice.remark(texts.get("workspace.cut-quotation"))
                                .offering(texts.get("workspace.whole-quotation"), () -> desk.cuts.takeWhole(it)));
    }
}
