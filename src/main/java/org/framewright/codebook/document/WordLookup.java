package org.framewright.codebook.document;

/// Looks words up: `wording.Texts::get`.
@FunctionalInterface
public interface WordLookup {

    /// The text of a key, with its places filled.
    String get(String key, Object... arguments);
}
