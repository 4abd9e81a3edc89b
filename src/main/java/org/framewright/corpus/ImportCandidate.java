package org.framewright.corpus;

import org.framewright.corpus.FileFinder.ImportFile;
import org.framewright.files.document.DocumentReader;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.document.DocumentResult.UnreadableDocument;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;

/// A file that was read and may become an article. Its text is read again when the article is written: a thousand texts would
/// fill the memory that a candidate's hashes do not.
///
/// @param name the future article's name
/// @param textSha256 of the text, lower-case hex
/// @param originalSha256 of the file's bytes, lower-case hex
/// @param length of the text, in characters
/// @param metadata what the file itself says of the article
/// @param rule by which the text was made from the file; empty for plain text
/// @param remarks what of the file was left out
/// @param assumedEncoding empty where the file says its encoding
record ImportCandidate(
        ImportFile file,
        String name,
        String textSha256,
        String originalSha256,
        int length,
        SequencedMap<String, String> metadata,
        String rule,
        List<Problem> remarks,
        Optional<String> assumedEncoding) {

    private static final DocumentReader READER = DocumentReader.standard();

    /// A file's candidate, or its problems.
    record ReadFile(ImportFile file, Optional<ImportCandidate> candidate, List<Problem> problems) {}

    static ReadFile read(ImportFile file, BooleanSupplier cancelled) {
        var name = FileNameParser.article(file.fileName());
        var bad = FileNameParser.problem(name, file.where());
        if (bad.isPresent()) {
            return new ReadFile(file, Optional.empty(), List.of(bad.get()));
        }
        return switch (READER.read(file.path(), cancelled)) {
            case ReadDocument document -> new ReadFile(file, Optional.of(of(file, name, document)), List.of());
            case UnreadableDocument unreadable -> new ReadFile(file, Optional.empty(), unreadable.problems());
        };
    }

    private static ImportCandidate of(ImportFile file, String name, ReadDocument document) {
        return new ImportCandidate(
                file,
                name,
                Sha256.hex(document.articles().getFirst().text()),
                document.sha256(),
                document.articles().getFirst().text().length(),
                document.articles().getFirst().metadata(),
                document.articles().getFirst().rule(),
                document.articles().getFirst().remarks(),
                document.assumedEncoding());
    }

    /// The text, read once more.
    ///
    /// @throws Refusal where the file has other bytes by now
    String text() {
        return switch (READER.read(file.path(), () -> false)) {
            case ReadDocument document when document.sha256().equals(originalSha256) ->
                    document.articles().getFirst().text();
            case ReadDocument _ -> throw new Refusal(CorpusProblem.FILE_CHANGED, where());
            case UnreadableDocument unreadable -> throw new Refusal(unreadable.problems());
        };
    }

    String where() {
        return file.where();
    }
}
