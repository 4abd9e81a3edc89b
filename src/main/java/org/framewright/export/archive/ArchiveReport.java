package org.framewright.export.archive;

import org.framewright.model.Problem;

import java.nio.file.Path;
import java.util.List;

/// An archive that was written.
///
/// @param bytes of the file as a whole
/// @param manifestSha256 stands for everything in it, on whatever computer it was written: to be named in a paper
/// @param leftOut what is not in it, and why
/// @param problems what is wrong with the project's file; the manifest counts them
public record ArchiveReport(
        Path file,
        ArchiveManifest manifest,
        long bytes,
        String manifestSha256,
        List<Problem> leftOut,
        List<Problem> problems) {

    public ArchiveReport {
        leftOut = List.copyOf(leftOut);
        problems = List.copyOf(problems);
    }
}
