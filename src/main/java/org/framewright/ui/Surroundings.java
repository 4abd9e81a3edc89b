package org.framewright.ui;

import org.framewright.project.Installation;
import org.framewright.project.RecentProjects;
import org.framewright.ui.common.Look;
import org.framewright.ui.common.Tasks;
import org.framewright.wording.Texts;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/// What the window is given by whoever opens it.
///
/// @param background writes and reads, one task after the other
/// @param tasks on that
/// @param openings projects that are opened, each behind what is still to be written, and each on a thread of its own
/// @param longTasks imports and exports, which must not keep a save waiting
/// @param upkeep two threads for what is done for a project beside the work in it
record Surroundings(
        Installation installation,
        RecentProjects recent,
        Texts texts,
        Locale locale,
        Clock clock,
        Look look,
        Executor background,
        Tasks tasks,
        Tasks openings,
        Tasks longTasks,
        ScheduledExecutorService upkeep) {}
