package org.framewright.ui.common;

import org.framewright.model.Refusal;
import org.framewright.wording.Texts;

import java.util.stream.Collectors;

/// A sentence for the person at the screen.
///
/// @param kind how it is shown
public record Notice(Kind kind, String sentence) {

    /// A hint passes; a problem stays until it is dismissed or solved.
    public enum Kind {
        HINT,
        PROBLEM
    }

    public static Notice hint(String sentence) {
        return new Notice(Kind.HINT, sentence);
    }

    public static Notice problem(String sentence) {
        return new Notice(Kind.PROBLEM, sentence);
    }

    /// The sentences for a failed task, one for each problem, at most five.
    public static Notice of(Tasks.Failure failure, Texts texts) {
        return switch (failure) {
            case Tasks.Failure.Refused(var refusal) -> problem(sentences(refusal, texts));
            case Tasks.Failure.Unexpected() -> problem(texts.get("common.unexpected"));
        };
    }

    private static String sentences(Refusal refusal, Texts texts) {
        return refusal.problems().stream().limit(5).map(texts::problem).collect(Collectors.joining("\n"));
    }
}
