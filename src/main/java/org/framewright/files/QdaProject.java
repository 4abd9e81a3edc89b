package org.framewright.files;

import org.framewright.model.Refusal;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// Project files of programs for qualitative analysis, by their names. They hold neither a codebook nor articles in a form that is
/// read here.
public final class QdaProject {

    /// REFI-QDA, MAXQDA, NVivo, ATLAS.ti, QualCoder and RQDA.
    private static final Pattern NAME =
            Pattern.compile("(?i).+\\.(qdpx|qde|me?x\\d{0,2}|nvpx?|atlproj\\w*|hpr\\d?|r?qda)");

    private QdaProject() {}

    public static boolean isNamed(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName())).matches();
    }

    /// Refuses such a project.
    ///
    /// @throws Refusal where the file is one
    public static void refuse(Path file) {
        if (isNamed(file)) {
            throw new Refusal(FilesProblem.QDA_PROJECT, file.toString());
        }
    }
}
