package org.framewright.corpus;

import org.framewright.files.TextFile;

/// A file that was read and may become an article.
///
/// @param name what the article will be called
/// @param textSha256 of the text, lower-case hex
record ImportCandidate(ImportFile file, String name, TextFile text, String textSha256) {

    /// The largest article's file, in bytes.
    static final int MOST_BYTES = 10_000_000;

    String where() {
        return file.where();
    }
}
