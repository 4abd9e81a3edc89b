package org.framewright.ui.shell;

import org.framewright.hub.HubStatus;
import org.framewright.model.Problem;

import java.util.List;
import java.util.Optional;

/// The state of the open project beside its hub.
///
/// @param count the number of files and packages that wait
/// @param sentence the same in a sentence
/// @param status the answer of the hub; empty where it gave none
/// @param problems why it gave none
public record HubState(Kind kind, int count, String sentence, Optional<HubStatus> status, List<Problem> problems) {

    public HubState {
        problems = List.copyOf(problems);
    }

    /// A state that the hub has answered.
    public static HubState answered(Kind kind, int count, String sentence, HubStatus status) {
        return new HubState(kind, count, sentence, Optional.of(status), List.of());
    }

    /// A state without an answer of the hub.
    public static HubState silent(Kind kind, String sentence, List<Problem> problems) {
        return new HubState(kind, 0, sentence, Optional.empty(), problems);
    }

    public enum Kind {
        IN_STEP,
        WAITING,
        /// The hub can't be reached
        OFFLINE,
        /// The hub refuses something
        PROBLEM
    }
}
