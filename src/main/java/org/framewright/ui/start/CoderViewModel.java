package org.framewright.ui.start;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.framewright.coding.Seat;
import org.framewright.coding.StudyService;
import org.framewright.model.Coder;
import org.framewright.ui.common.Access;
import org.framewright.ui.common.Notice;
import org.framewright.ui.common.Tasks;
import org.framewright.wording.Texts;

import java.util.Optional;
import java.util.function.Consumer;

/// Who codes: one of the project's coders, or a new one.
public final class CoderViewModel {

    private final StudyService study;
    private final Tasks tasks;
    private final Texts texts;
    private final Access access;
    private final Consumer<Seat> chosen;
    private final ObservableList<Coder> coders = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Begins without coders; see [#load].
    ///
    /// @param chosen takes the coder to the workspace
    public CoderViewModel(StudyService study, Tasks tasks, Texts texts, Access access, Consumer<Seat> chosen) {
        this.study = study;
        this.tasks = tasks;
        this.texts = texts;
        this.access = access;
        this.chosen = chosen;
    }

    /// Whether nobody can be added.
    public boolean isReadOnly() {
        return access == Access.READING;
    }

    public void load() {
        tasks.run(study::coders, coders::setAll, this::failed);
    }

    public ObservableList<Coder> coders() {
        return coders;
    }

    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Sits down as one of the coders, in the latest round.
    public void choose(Coder coder) {
        tasks.run(study::rounds, rounds -> chosen.accept(new Seat(coder, rounds.getLast())), this::failed);
    }

    /// Adds a coder, and sits down as them.
    public void add(String name) {
        tasks.run(
                () -> study.addCoder(name, Coder.Kind.CODER),
                coder -> {
                    coders.add(coder);
                    choose(coder);
                },
                this::failed);
    }

    public void say(Notice said) {
        notice.set(Optional.of(said));
    }

    public void dismissNotice() {
        notice.set(Optional.empty());
    }

    private void failed(Tasks.Failure failure) {
        notice.set(Optional.of(Notice.of(failure, texts)));
    }
}
