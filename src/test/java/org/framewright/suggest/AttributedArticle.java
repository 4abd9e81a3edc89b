package org.framewright.suggest;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A fictional article with the attributions in it, marked by hand; `src/test/resources/suggestions/README.md` says by which rules.
///
/// @param name of its file, without the ending
record AttributedArticle(String name, String text, ArticleAttributions marked) {

    /// @param genre wire, feature or transcript
    /// @param language en or de
    record ArticleAttributions(String genre, String language, List<MarkedAttribution> attributions) {}

    /// @param speaker the fullest name in the text; empty without one
    record MarkedAttribution(
            List<MarkedWords> content,
            List<MarkedWords> cue,
            List<MarkedWords> source,
            String speaker,
            String kind,
            String form) {}

    /// @param nth which occurrence of the words in the text, from 1; occurrences may overlap
    record MarkedWords(String text, int nth) {

        /// The start in UTF-16 units; -1 where there is no such occurrence.
        int start(String article) {
            int at = -1;
            for (int i = 0; i < nth && (i == 0 || at >= 0); i++) {
                at = article.indexOf(text, at + 1);
            }
            return at;
        }
    }

    /// The articles of a set, by name.
    ///
    /// @param set the name of its folder
    static List<AttributedArticle> read(String set) {
        var folder = Path.of("src", "test", "resources", "suggestions", set);
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".txt")).sorted().map(AttributedArticle::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static AttributedArticle read(Path file) {
        try {
            var name = String.valueOf(file.getFileName()).replace(".txt", "");
            var marked =
                    new ObjectMapper()
                            .readValue(file.resolveSibling(name + ".json").toFile(), ArticleAttributions.class);
            return new AttributedArticle(name, Files.readString(file), marked);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
