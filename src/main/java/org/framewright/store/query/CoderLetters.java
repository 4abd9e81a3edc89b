package org.framewright.store.query;

import org.framewright.model.Coder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Calls coders by letters instead of by name: A, B, C ... for all coders of a project, whatever is selected. The letters follow the
/// coders' ids from their ends, which are random, so that no list of names tells who is who. Reference coders come last: whoever begins to
/// adjudicate moves no coder's letter.
public final class CoderLetters {

    private static final int LETTERS = 26;

    /// The order of the letters, by the coders' ids.
    static final Comparator<String> ORDER_OF_IDS =
            Comparator.comparing(it -> new StringBuilder(it).reverse().toString());

    private static final Comparator<Coder> ORDER =
            Comparator.<Coder, Boolean>comparing(it -> it.kind() == Coder.Kind.REFERENCE)
                    .thenComparing(it -> it.id().value(), ORDER_OF_IDS);

    private CoderLetters() {}

    /// The coders of a project with letters as names, in the order of the letters.
    ///
    /// @param coders all of the project
    static List<Coder> apply(List<Coder> coders) {
        var lettered = new ArrayList<Coder>();
        for (var coder : coders.stream().sorted(ORDER).toList()) {
            lettered.add(new Coder(coder.id(), letter(lettered.size()), coder.kind(), coder.left()));
        }
        return lettered;
    }

    /// A to Z, then AA, AB ...
    public static String letter(int place) {
        var last = Character.toString('A' + place % LETTERS);
        return place < LETTERS ? last : letter(place / LETTERS - 1) + last;
    }
}
