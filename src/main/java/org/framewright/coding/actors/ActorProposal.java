package org.framewright.coding.actors;

import org.framewright.model.actor.Actor;

/// Two actors that may be the same, not decided yet.
///
/// @param actor the actor that would be read as the other
/// @param name the actor's name or alias that resembles the other's
/// @param otherName the other's name or alias that it resembles
public record ActorProposal(Actor actor, Actor other, MatchReason reason, String name, String otherName) {

    /// The reasons for a proposal, the strongest first.
    public enum MatchReason {
        /// The names are the same but for case, diacritics, punctuation, titles and the order of "Annan, Kofi".
        SAME_NAME,
        /// One name gives in full a part that the other abbreviates or leaves out: "Mr Annan", "K. Annan", "Kofi Annan".
        SHORTER_NAME,
        /// One name consists of the other's first letters.
        INITIALS,
        /// The names differ by one letter, or by two that changed places.
        SIMILAR_SPELLING
    }
}
