package org.framewright.export.archive;

import org.framewright.model.ProblemCode;

/// Why an archive can't be made, or how it differs from its manifest.
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
    /// where: the archive; details: its version, the newest that is known
    NEWER,
    /// where: the file in the archive
    FILE_MISSING,
    /// where: the file in the archive; details: the hash that it must have, the hash that it has
    FILE_CHANGED,
    /// where: the file in the archive; details: the bytes that it must have, those that it has
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
