package org.framewright.ui.codebook;

import org.framewright.ui.controls.Action;

import java.util.List;

/// What the frame around the codebook's screen does.
///
/// @param menu what can be done with the codebook as a whole
/// @param keys opens the sheet of keys
/// @param back leaves the screen
public record CodebookWays(List<Action> menu, Runnable keys, Runnable back) {}
