package org.framewright.ui.workspace.coding.actions;

import java.time.Instant;

/// What is known of the coder's work and the disk.
public sealed interface SaveState {

    /// Nothing can be changed here.
    record ReadOnly() implements SaveState {}

    /// Everything on the screen is on the disk, and nothing has been written since it was opened.
    record Unchanged() implements SaveState {}

    /// A change is on its way; the screen does not show it yet.
    record Saving() implements SaveState {}

    /// Everything on the screen is on the disk.
    record Saved(Instant time) implements SaveState {}

    /// The last change could not be written; the screen shows what is on the disk.
    record Failed() implements SaveState {}
}
