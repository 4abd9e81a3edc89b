package org.framewright.files.database.rule;

import java.util.List;

/// A rule, for a list of them.
///
/// @param id by which it is chosen
/// @param name the database and its format
/// @param languages of the labels that it knows, as language tags
public record RuleDescription(String id, int version, String name, List<String> languages) {

    public RuleDescription {
        languages = List.copyOf(languages);
    }
}
