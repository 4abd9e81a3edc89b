package org.framewright.reliability.external;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a line of a passages file says: a passage where it names a tag, else that the coder has coded the article. Further
/// properties don't matter.
///
/// @param fragments `[start, end)` in code points
/// @param pass a later one takes the place of the one before
@JsonIgnoreProperties(ignoreUnknown = true)
record PassageLine(
        String article,
        String coder,
        @Nullable String tag,
        @Nullable List<List<Integer>> fragments,
        @Nullable String round,
        @Nullable Integer pass) {

    /// Of which article, by whom.
    CodedBy codedBy() {
        return new CodedBy(article, coder);
    }

    int passNumber() {
        return pass == null ? 1 : pass;
    }
}
