package org.framewright.corpus.item;

import org.framewright.model.Problem;
import org.framewright.model.article.Article;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// An article that an import has found, or a file that can't be read.
///
/// @param place where it was found
/// @param name of the article, or of the file without its ending
/// @param headline as the text has it; may be empty
/// @param firstWords of a text without headline; may be empty
/// @param authors as the byline in the text names them; may be empty
/// @param words in its text; 0 where the file can't be read
/// @param metadata as it would be kept
/// @param status its outcome
/// @param sameAs the article or file that it repeats, nearly or wholly
/// @param warnings about it; first the reason where it is left out
public record ImportItem(
        ItemPlace place,
        String name,
        String headline,
        String firstWords,
        String authors,
        int words,
        SequencedMap<String, String> metadata,
        ImportItemStatus status,
        Optional<String> sameAs,
        List<Problem> warnings) {

    public ImportItem {
        metadata = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(metadata));
        warnings = List.copyOf(warnings);
    }

    /// Where an article was found.
    ///
    /// @param file as problems name it; a file in a ZIP file has the ZIP file's name before its own
    /// @param number of the article in its file, from 1
    public record ItemPlace(String file, int number) {

        /// The file's name, without folders.
        public String fileName() {
            return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        }
    }

    /// What an import does with an article that was found, and why.
    public enum ImportItemStatus {
        /// Becomes an article.
        NEW,
        /// The article is there; it gets other metadata.
        DESCRIBED,
        /// The article is there. A metadata table beside its file has other metadata; the article's metadata stay.
        OTHER_METADATA,
        /// The article is there, or comes in from another file, perhaps under another name.
        SAME,
        /// An article was made from the same file, by another rule or with other metadata.
        KNOWN,
        /// The same text is there, or comes in, of another outlet or day; it comes in, too.
        REPRINT,
        /// The same text is there, or comes in, of another outlet or day; it is left out for that.
        REPRINT_LEFT_OUT,
        /// Nearly the same text is there, or comes in; it comes in, too.
        NEAR,
        /// Nearly the same text is there, or comes in; it is left out for that.
        NEAR_LEFT_OUT,
        /// Another text has its name.
        NAME_TAKEN,
        /// A person left it out, or an earlier import did.
        LEFT_OUT,
        /// The file can't be read.
        UNREADABLE
    }

    /// Whether it becomes an article, or changes one.
    public boolean isTaken() {
        return switch (status) {
            case NEW, DESCRIBED, REPRINT, NEAR -> true;
            case OTHER_METADATA, SAME, KNOWN, REPRINT_LEFT_OUT, NEAR_LEFT_OUT, NAME_TAKEN, LEFT_OUT, UNREADABLE ->
                    false;
        };
    }

    /// Whether the item is left out, and can be imported on request.
    public boolean canBeTaken() {
        return switch (status) {
            case OTHER_METADATA, REPRINT_LEFT_OUT, NEAR_LEFT_OUT, LEFT_OUT -> true;
            case NEW, DESCRIBED, REPRINT, NEAR, SAME, KNOWN, NAME_TAKEN, UNREADABLE -> false;
        };
    }

    /// Whether it is an article of the project, which no correction of the preview changes.
    public boolean isExistingArticle() {
        return status == ImportItemStatus.KNOWN
                || (status == ImportItemStatus.SAME && sameAs.filter(name::equals).isPresent());
    }

    /// Whether its parts can be corrected: an article of the project has its own.
    public boolean canCorrectParts() {
        return switch (status) {
            case NEW, REPRINT, REPRINT_LEFT_OUT, NEAR, NEAR_LEFT_OUT, NAME_TAKEN, LEFT_OUT -> true;
            case DESCRIBED, OTHER_METADATA, SAME, KNOWN, UNREADABLE -> false;
        };
    }

    /// Whether its name, headline, file name or metadata contain the words, in whatever case.
    public boolean contains(String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(name, headline, authors, place.fileName()), metadata.values().stream())
                .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /// The authors of the metadata, else those that the text names; may be empty.
    public String byline() {
        var known = metadata.getOrDefault(Article.BYLINE, "");
        return known.isBlank() ? authors : known;
    }

    /// The headline of the metadata, else of the text; may be empty.
    public String knownHeadline() {
        return metadata.getOrDefault(Article.HEADLINE, headline).strip();
    }

    /// The headline, else the first words of the text, else the name.
    public String title() {
        var known = knownHeadline();
        return !known.isEmpty() ? known : firstWords.isEmpty() ? name : firstWords;
    }
}
