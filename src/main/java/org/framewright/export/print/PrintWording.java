package org.framewright.export.print;

import org.framewright.codebook.document.WordLookup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/// The source of a printed page's words.
///
/// @param words looks up the texts of the bundle `print`, and of the screens with the same words
/// @param day words for a day
/// @param moment words for a day and a time
public record PrintWording(WordLookup words, Function<LocalDate, String> day, Function<Instant, String> moment) {

    String get(String key, Object... arguments) {
        return words.get(key, arguments);
    }
}
