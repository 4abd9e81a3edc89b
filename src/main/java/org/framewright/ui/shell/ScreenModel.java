package org.framewright.ui.shell;

import javafx.beans.value.ObservableValue;

import org.framewright.ui.controls.Notice;

import java.util.Optional;

/// What every view model of a screen has: something to say, and what must be done before it is left.
public interface ScreenModel {

    /// What there is to say.
    ObservableValue<Optional<Notice>> noticeProperty();

    void say(Notice notice);

    void dismissNotice();

    /// Runs `then` as soon as everything done here is on the disk. Where something can't be written, says so instead.
    default void leave(Runnable then) {
        then.run();
    }
}
