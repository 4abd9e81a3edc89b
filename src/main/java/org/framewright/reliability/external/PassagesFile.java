package org.framewright.reliability.external;

import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.files.Limits;
import org.framewright.files.LineReader;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Passages as JSON lines: `{"article":..,"coder":..,"tag":..,"fragments":[[start,end],..]}`, in code points, tags of any name. A
/// project's export is such a file; its lines without a tag record which coder has coded which article.
///
/// @param tags the tags' names, in the order of the corpus's numbers
/// @param warnings possible problems that did not stop the reading
public record PassagesFile(List<String> tags, MarkedCorpus corpus, List<Problem> warnings) {

    public PassagesFile {
        tags = List.copyOf(tags);
        warnings = List.copyOf(warnings);
    }

    /// Reads a file.
    ///
    /// @param codings a CSV file of coders and the articles that they have coded; without this file, and without such lines in
    ///     the passages file, every coder of the passages file counts as having coded every article in it
    /// @param lengths a CSV file of the articles' lengths
    /// @param coders the coders to compare; empty for all
    /// @param tag the only tag to read; empty for all
    /// @throws Refusal where a file has the wrong form, or the files contradict each other
    public static PassagesFile read(
            Path file, Optional<Path> codings, Optional<Path> lengths, List<String> coders, Optional<String> tag) {
        var known = lengths.map(ArticleTables::readLengths).orElse(Map.of());
        var reading = new PassagesParser(file.toString(), known, codings.map(ArticleTables::readCodings));
        try (var lines = LineReader.open(file, Limits.LONGEST_JSON_LINE)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                reading.add(line.get());
            }
        }
        return reading.read(coders, tag);
    }
}
