package org.framewright.suggest.english;

import java.util.Set;

/// A form of a verb that attributes something to its subject.
///
/// @param complements each as a kind and its complement, as in `english.txt`: “act-to”
/// @param form of the verb; of a verb with equal forms, the past form
public record CueVerb(Set<String> complements, VerbForm form) {

    /// The forms of verbs. The form decides which words can be before the verb.
    public enum VerbForm {
        /// “hope”: its subject is plural, or an auxiliary is before it.
        BASE,
        /// “hopes”
        THIRD,
        /// “hoped”; also a past participle
        PAST,
        /// “hoping”
        PARTICIPLE
    }

    public CueVerb {
        complements = Set.copyOf(complements);
    }

    public boolean has(String complement) {
        return complements.contains(complement);
    }

    /// Whether the verb asks for a preposition: “worry about”.
    boolean isFollowedBy(String preposition) {
        return complements.stream().anyMatch(it -> it.endsWith("-" + preposition));
    }

    /// Whether the verb has a complement of a kind.
    public boolean isOf(String kind) {
        return complements.stream().anyMatch(it -> it.startsWith(kind + "-"));
    }
}
