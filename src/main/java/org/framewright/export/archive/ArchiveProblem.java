package org.framewright.export.archive;

import org.framewright.model.ProblemCode;

/// The reasons why an archive can't be made, and its possible differences from its manifest.
public enum ArchiveProblem implements ProblemCode {
    /// where: the file
    EXISTS,
    /// where: the file
    CANNOT_WRITE,
    /// where: the file
    NO_ARCHIVE,
    /// where: the archive; details: the manifest's name
    NO_MANIFEST,
    /// where: the archive; details: the manifest's name
    BAD_MANIFEST,
    /// where: the archive; details: its version, the newest known version
    NEWER,
    /// where: the file in the archive
    FILE_MISSING,
    /// where: the file in the archive; details: the expected hash, the actual hash
    FILE_CHANGED,
    /// where: the file in the archive; details: the expected number of bytes, the actual number
    FILE_OF_OTHER_SIZE,
    /// where: the file in the archive
    FILE_UNREADABLE,
    /// where: the file in the archive
    FILE_UNKNOWN,
    /// where: the file in the archive
    FILE_TWICE;

    @Override
    public String bundle() {
        return "problems-archive";
    }
}
