/// Work in the background, with progress and cancel.
/// Begin with [BackgroundJob].
///
/// `TaskRunner` runs work in order that can't be cancelled. A `BackgroundJob` can be: of several with one key the last counts, progress arrives at most
/// ten times a second, and the screen hears one end. On leaving it is waited for, cancelled, or goes on. `JobList` has the running jobs.
@NullMarked
package org.framewright.ui.controls.job;

import org.jspecify.annotations.NullMarked;
