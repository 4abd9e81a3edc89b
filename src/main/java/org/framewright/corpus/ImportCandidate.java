package org.framewright.corpus;

import org.framewright.corpus.FileFinder.ImportFile;
import org.framewright.files.TextFile;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;

import java.util.List;
import java.util.Optional;

/// A file that was read and may become an article. Its text is read again when the article is written: a thousand texts would
/// fill the memory that a candidate's hashes do not.
///
/// @param name the future article's name
/// @param textSha256 of the text, lower-case hex
/// @param originalSha256 of the file's bytes, lower-case hex
/// @param length of the text, in characters
/// @param assumedEncoding empty where the file says its encoding
record ImportCandidate(
        ImportFile file,
        String name,
        String textSha256,
        String originalSha256,
        int length,
        Optional<String> assumedEncoding) {

    /// The largest article's file, in bytes.
    static final int MOST_BYTES = 10_000_000;

    /// A file's candidate, or its problems.
    record ReadFile(ImportFile file, Optional<ImportCandidate> candidate, List<Problem> problems) {}

    static ReadFile read(ImportFile file) {
        var name = FileNameParser.article(file.fileName());
        var bad = FileNameParser.problem(name, file.where());
        if (bad.isPresent()) {
            return new ReadFile(file, Optional.empty(), List.of(bad.get()));
        }
        try {
            var text = TextFile.read(file.path(), MOST_BYTES);
            var assumed = text.assumed() ? Optional.of(text.encoding()) : Optional.<String>empty();
            var candidate =
                    new ImportCandidate(
                            file, name, Sha256.hex(text.text()), text.sha256(), text.text().length(), assumed);
            return new ReadFile(file, Optional.of(candidate), List.of());
        } catch (Refusal refused) {
            return new ReadFile(file, Optional.empty(), refused.problems());
        }
    }

    /// The text, read once more.
    ///
    /// @throws Refusal where the file has other bytes by now
    TextFile text() {
        var text = TextFile.read(file.path(), MOST_BYTES);
        if (!text.sha256().equals(originalSha256)) {
            throw new Refusal(CorpusProblem.FILE_CHANGED, where());
        }
        return text;
    }

    String where() {
        return file.where();
    }
}
