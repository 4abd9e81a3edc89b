package org.framewright.ui.safekeeping;

import java.nio.file.Path;
import java.util.Optional;

/// How somebody has left the backups, to look at something else.
///
/// @param file the project's
/// @param health as it was found
/// @param selected the file of the backup that was looked at
record BackupsState(Path file, Health health, Optional<Path> selected) {}
