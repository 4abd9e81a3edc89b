package org.framewright.corpus;

import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.item.ImportCandidate;
import org.framewright.files.FilesProblem;
import org.framewright.files.TextFile;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.ImportOmission;
import org.framewright.model.article.OriginalFile;
import org.framewright.store.OriginalFileRows;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Copies the files of articles into the project, each once; of a ZIP file, the files in it.
final class OriginalFileCopier {

    /// A candidate of each file.
    private final Collection<ImportCandidate> files;

    private final ProgressListener progress;

    OriginalFileCopier(List<ImportCandidate> candidates, ProgressListener progress) {
        var byHash = new LinkedHashMap<String, ImportCandidate>();
        candidates.stream()
                .filter(it -> it.file().size() <= OriginalFile.MOST_BYTES)
                .forEach(it -> byHash.putIfAbsent(it.originalSha256(), it));
        this.files = byHash.values();
        this.progress = progress;
    }

    /// @throws Refusal where a file was changed after it was read, or can't be read any more
    /// @throws CancellationException where the import was cancelled
    void copy(OriginalFileRows rows) {
        int done = 0;
        for (var candidate : files) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            copy(candidate, rows);
            progress.update(++done, files.size());
        }
    }

    private static void copy(ImportCandidate candidate, OriginalFileRows rows) {
        var file = candidate.file();
        try {
            if (!rows.add(
                    candidate.originalSha256(),
                    ImportOmission.cut(file.fileName()),
                    () -> TextFile.open(file.path()))) {
                throw new Refusal(CorpusProblem.FILE_CHANGED, file.where());
            }
        } catch (IOException _) {
            throw new Refusal(FilesProblem.UNREADABLE, file.where());
        }
    }
}
