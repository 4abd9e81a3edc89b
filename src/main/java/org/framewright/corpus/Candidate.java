package org.framewright.corpus;

/// A file that was read and may become an article.
///
/// @param name what the article will be called
/// @param textSha256 of the text, lower-case hex
record Candidate(Found file, String name, TextFile text, String textSha256) {

    String where() {
        return file.where();
    }
}
