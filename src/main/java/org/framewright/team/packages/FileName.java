package org.framewright.team.packages;

import org.framewright.safekeeping.ProjectFiles;

import java.nio.file.Files;
import java.nio.file.Path;

/// Names for files that are sent out and returned, in a form that any system and any mail program accepts.
public final class FileName {

    private FileName() {}

    /// Words as the name of a project file.
    public static String of(String... words) {
        return withEnding(ProjectFiles.ENDING, words);
    }

    /// Words as the name of a file.
    public static String withEnding(String ending, String... words) {
        return String.join("-", words).replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-").replaceAll("(?<=[^-])-+$", "")
                + ending;
    }

    /// An unused path in a folder, with the given ending; numbered where the name is in use.
    ///
    /// @param name of a project file
    public static Path free(Path folder, String name, String ending) {
        var stem = name.substring(0, name.length() - ProjectFiles.ENDING.length());
        var place = folder.resolve(stem + ending);
        for (int number = 2; Files.exists(place); number++) {
            place = folder.resolve(stem + "-" + number + ending);
        }
        return place;
    }
}
