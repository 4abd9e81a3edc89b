package org.framewright.suggest.german;

import java.util.ArrayList;
import java.util.List;

/// A German verb of the lists.
///
/// @param particle the separable particle; empty without one
/// @param finite forms of the present and the past, without the particle, and of Konjunktiv I
/// @param participle without the particle
record GermanVerb(String particle, List<String> finite, String participle) {

    /// The forms of a lemma: `fordern`, `ab|lehnen` with a particle, `geben=gibt=gab=gegeben` with irregular forms.
    static GermanVerb of(String lemma) {
        var parts = List.of(lemma.split("=", 0));
        int bar = lemma.indexOf('|');
        var particle = bar < 0 ? "" : lemma.substring(0, bar);
        var infinitive = parts.getFirst().substring(bar + 1);
        var stem = infinitive.replaceFirst("e?n$", "");
        var subjunctive = infinitive.endsWith("eln") ? stem.replaceFirst("el$", "le") : stem + "e";
        var finite = new ArrayList<>(List.of(infinitive, subjunctive));
        if (parts.size() == 4) {
            var past = parts.get(2);
            finite.addAll(List.of(parts.get(1), past, past + (past.endsWith("e") ? "n" : "en")));
            return new GermanVerb(particle, finite, parts.get(3));
        }
        var weak = stem.matches(".*(?:[td]|ch[nm]|[^aeiouäöülrhnm][nm])") ? stem + "e" : stem;
        finite.addAll(List.of(weak + "t", weak + "te", weak + "ten"));
        boolean prefixed = stem.matches("(?:be|ver|er|ent|ge|zer|miss|wider|unter|über|wieder)\\p{L}{3,}|.*ier");
        return new GermanVerb(particle, finite, (prefixed ? "" : "ge") + weak + "t");
    }
}
