package org.framewright.suggest;

import org.framewright.suggest.Suggestion.Speaker;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Finds the speaker that words name, among the speakers that an article has named so far.
public interface SpeakerResolver {

    /// Registers the names among tokens.
    void add(List<Token> tokens);

    /// The speaker that the words of a source name.
    @Nullable Speaker resolve(List<Token> source);

    /// The likely speaker of a speech without a source.
    @Nullable Speaker lastSpeaker();
}
