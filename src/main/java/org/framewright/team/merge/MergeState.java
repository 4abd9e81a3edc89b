package org.framewright.team.merge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The state of the project and of files; as long as it is the same, a merge would have the same result.
///
/// @param stamps the size and time of each file and of its write-ahead log
public record MergeState(long revision, List<List<String>> stamps) {

    public MergeState {
        stamps = List.copyOf(stamps);
    }

    static MergeState of(long revision, List<Path> files) {
        return new MergeState(revision, files.stream().map(MergeState::stamps).toList());
    }

    private static List<String> stamps(Path file) {
        return Stream.of(file, file.resolveSibling(file.getFileName() + "-wal")).map(MergeState::stamp).toList();
    }

    private static String stamp(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return file + " is not there";
        }
    }
}
