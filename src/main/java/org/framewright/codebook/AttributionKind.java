package org.framewright.codebook;

import org.framewright.codebook.json.JsonObjectReader;

/// The kinds of what articles attribute to somebody.
public enum AttributionKind {
    /// What somebody says or writes.
    SPEECH,
    /// What somebody wants, hopes, fears or believes.
    ATTITUDE,
    /// What somebody demands, denies, supports or criticises.
    ACT,
    /// What a study, a poll or a document shows.
    RESULT,
    /// What a noun reports: a claim, a promise.
    NOUN;

    /// The id in codebooks.
    public String id() {
        return JsonObjectReader.word(this);
    }
}
