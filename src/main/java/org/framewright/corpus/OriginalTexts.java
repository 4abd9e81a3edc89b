package org.framewright.corpus;

import org.framewright.corpus.FileFinder.ImportFile;
import org.framewright.corpus.ImportPlan.ImportCandidate;
import org.framewright.files.TextFile;
import org.framewright.model.Refusal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The texts of files as an import would read them, for a project that has lost its own.
public final class OriginalTexts {

    private OriginalTexts() {}

    /// Hands over the texts, one at a time; what can't be read as a text is left out.
    ///
    /// @param paths files, and folders of them
    /// @throws Refusal where a path is not there, or is no text file
    public static void forEach(List<Path> paths, Consumer<String> consumer) {
        var remarks = new ImportRemarks();
        var files = FileFinder.find(paths, Optional.empty(), remarks);
        if (remarks.isRefused()) {
            throw new Refusal(remarks.problems());
        }
        for (var file : files) {
            text(file).ifPresent(consumer);
        }
    }

    private static Optional<String> text(ImportFile file) {
        try {
            return Optional.of(TextFile.read(file.path(), ImportCandidate.MOST_BYTES).text());
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }
}
