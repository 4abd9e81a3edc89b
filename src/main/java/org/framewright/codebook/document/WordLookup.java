package org.framewright.codebook.document;

/// Looks up texts by their keys: `wording.Texts::get`.
@FunctionalInterface
public interface WordLookup {

    /// The text of a key, with its placeholders filled.
    String get(String key, Object... arguments);
}
