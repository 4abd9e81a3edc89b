package org.framewright.reliability.external;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a line of a passages file says: a passage where it names a tag, else that the coder has coded the article. Further
/// properties don't matter.
///
/// @param fragments `[start, end)` in code points
/// @param status `open` of a coding that is not submitted: it is not compared
/// @param passNumber a later one takes the place of the one before
@JsonIgnoreProperties(ignoreUnknown = true)
record PassageLine(
        String article,
        String coder,
        @Nullable String tag,
        @Nullable List<List<Integer>> fragments,
        @Nullable String status,
        @Nullable String round,
        @JsonProperty("pass") @Nullable Integer passNumber) {

    /// Of which article, by whom.
    CoderArticle codedBy() {
        return new CoderArticle(article, coder);
    }

    /// Which of the coder's passes over the article.
    Pass pass() {
        return new Pass(codedBy(), passNumber == null ? 1 : passNumber);
    }

    /// A pass of a coder over an article; passes count from 1.
    record Pass(CoderArticle codedBy, int number) {}
}
