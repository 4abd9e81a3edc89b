package org.framewright.export;

import java.util.List;

/// Which codings an export holds.
///
/// @param rounds by name; empty for all
/// @param coders by name, those who have left among them; empty for all who take part
/// @param leftOut whether also what is left out of the study: the work of coders who have left it, and of excluded articles
public record Chosen(List<String> rounds, List<String> coders, boolean leftOut) {

    /// What belongs to the study.
    public static final Chosen STUDY = new Chosen(List.of(), List.of(), false);

    public Chosen {
        rounds = rounds.stream().distinct().toList();
        coders = coders.stream().distinct().toList();
    }
}
