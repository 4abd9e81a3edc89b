package org.framewright.coding.actors;

import org.framewright.model.Actor;

/// Two actors that may be the same, not decided yet.
///
/// @param actor the one that would be read as the other
/// @param name by which the first is like the other: its own or an alias
/// @param otherName the name or alias that it is like
public record ActorProposal(Actor actor, Actor other, MatchReason reason, String name, String otherName) {

    /// Why they may be, the strongest first.
    public enum MatchReason {
        /// The same but for case, diacritics, punctuation, titles and the order of "Annan, Kofi".
        SAME_NAME,
        /// One gives in full what the other abbreviates or leaves out: "Mr Annan", "K. Annan", "Kofi Annan".
        SHORTER_NAME,
        /// One is made of the other's first letters.
        INITIALS
    }
}
