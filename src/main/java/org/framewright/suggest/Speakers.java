package org.framewright.suggest;

import org.framewright.suggest.Suggestion.Speaker;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The speakers that an article has named so far, in its language.
public interface Speakers {

    /// Registers the names among tokens.
    void add(List<Token> tokens);

    /// The speaker that the words of a source name.
    @Nullable Speaker resolve(List<Token> source);

    /// The likely speaker of a speech without a source.
    @Nullable Speaker lastSpeaker();
}
