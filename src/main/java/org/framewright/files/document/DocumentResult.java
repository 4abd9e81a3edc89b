package org.framewright.files.document;

import org.framewright.files.database.rule.RuleMatch;
import org.framewright.files.database.rule.RuleUse;
import org.framewright.model.Problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The result of reading a file.
public sealed interface DocumentResult {

    /// A file with its articles.
    ///
    /// @param articles in the file's order, at least one
    /// @param warnings about the file as a whole
    /// @param assumedEncoding empty where the file says its encoding
    /// @param sha256 of the file's bytes, lower-case hex
    /// @param use the database's rule that divided it; empty where none did
    record ReadDocument(
            List<DocumentArticle> articles,
            List<Problem> warnings,
            Optional<String> assumedEncoding,
            String sha256,
            Optional<RuleUse> use)
            implements DocumentResult {

        public ReadDocument {
            articles = List.copyOf(articles);
            warnings = List.copyOf(warnings);
            if (articles.isEmpty()) {
                throw new IllegalArgumentException("a file without articles can't be read");
            }
        }
    }

    /// An article of a file.
    ///
    /// @param text its paragraphs, with line ends of `\n`
    /// @param metadata what the file itself says of the article, by column; no blank values
    /// @param rule by which the text was made from the file; empty for plain text
    /// @param warnings what was left out, or decided
    /// @param original the article's stretch of the file, as text; empty where the file was not divided
    /// @param matches what a database's rule recognised in `original`, in its order
    record DocumentArticle(
            String text,
            SequencedMap<String, String> metadata,
            String rule,
            List<Problem> warnings,
            String original,
            List<RuleMatch> matches) {

        public DocumentArticle {
            metadata = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(metadata));
            warnings = List.copyOf(warnings);
            matches = List.copyOf(matches);
        }

        /// An article of a file that was not divided.
        public DocumentArticle(
                String text, SequencedMap<String, String> metadata, String rule, List<Problem> warnings) {
            this(text, metadata, rule, warnings, "", List.of());
        }
    }

    /// A file that holds no article, or none that can be read.
    record UnreadableDocument(List<Problem> problems) implements DocumentResult {

        public UnreadableDocument {
            problems = List.copyOf(problems);
        }
    }
}
