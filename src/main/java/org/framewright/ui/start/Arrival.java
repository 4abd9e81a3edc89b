package org.framewright.ui.start;

import org.framewright.project.Project;
import org.framewright.ui.common.Notice;

import java.util.Optional;

/// A project that has just been opened.
///
/// @param sitting where to go on in it; without one, it is asked who codes
/// @param news what there is to say of it, once
public record Arrival(Project project, Optional<Sitting> sitting, Optional<Notice> news) {}
