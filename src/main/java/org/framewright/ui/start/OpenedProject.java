package org.framewright.ui.start;

import org.framewright.project.Project;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.shell.OpenRequest;

import java.util.Optional;

/// A project that has just been opened.
///
/// @param target where to go in it
/// @param notice what there is to say of it, once
public record OpenedProject(Project project, OpenRequest.Target target, Optional<Notice> notice) {}
