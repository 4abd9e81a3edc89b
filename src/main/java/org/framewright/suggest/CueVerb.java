package org.framewright.suggest;

import java.util.Set;

/// A form of a verb that attributes something to its subject.
///
/// @param complements each as a kind and what follows, as in `english.txt`: “act-to”
/// @param form the least telling form that the word can be
public record CueVerb(Set<String> complements, VerbForm form) {

    /// The forms of verbs that tell what is before them.
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

    /// Whether the word can be of a kind at all.
    public boolean isOf(String kind) {
        return complements.stream().anyMatch(it -> it.startsWith(kind + "-"));
    }
}
