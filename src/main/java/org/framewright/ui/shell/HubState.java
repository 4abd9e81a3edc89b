package org.framewright.ui.shell;

/// The state of the open project beside its hub.
///
/// @param count the number of files and packages that wait
/// @param sentence the same in a sentence
public record HubState(Kind kind, int count, String sentence) {

    public enum Kind {
        IN_STEP,
        WAITING,
        /// The hub can't be reached
        OFFLINE,
        /// The hub refuses something
        PROBLEM
    }
}
