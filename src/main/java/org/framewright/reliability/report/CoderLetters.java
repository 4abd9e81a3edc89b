package org.framewright.reliability.report;

import org.framewright.model.Coder;
import org.framewright.store.query.Study;

import java.util.ArrayList;

/// Calls coders by letters instead of by name: A, B, C ... in the order of all coders' names, whatever the exported selection.
public final class CoderLetters {

    private static final int LETTERS = 26;

    private CoderLetters() {}

    public static Study apply(Study study) {
        var lettered = new ArrayList<Coder>();
        for (var coder : study.coders()) {
            lettered.add(new Coder(coder.id(), letter(lettered.size()), coder.kind(), coder.left()));
        }
        return new Study(lettered, study.rounds(), study.register(), study.actors(), study.versions());
    }

    /// A to Z, then AA, AB ...
    public static String letter(int place) {
        var last = Character.toString('A' + place % LETTERS);
        return place < LETTERS ? last : letter(place / LETTERS - 1) + last;
    }
}
