package org.framewright.export;

import org.framewright.export.dictionary.Asked;

import java.util.List;

/// Which codings an export holds, and what of them.
///
/// @param rounds by name; empty for all
/// @param coders by name, those who have left among them; empty for all who take part
/// @param leftOut whether also what is left out of the study: the work of coders who have left it, and of excluded articles
/// @param articles by name; empty for all
/// @param asked of the codebook
/// @param letters whether coders are called A, B, C instead of by name
public record Chosen(
        List<String> rounds,
        List<String> coders,
        boolean leftOut,
        List<String> articles,
        Asked asked,
        boolean letters) {

    /// What belongs to the study.
    public static final Chosen STUDY = new Chosen(List.of(), List.of(), false);

    public Chosen {
        rounds = rounds.stream().distinct().toList();
        coders = coders.stream().distinct().toList();
        articles = articles.stream().distinct().toList();
    }

    /// Of all articles everything that is asked.
    public Chosen(List<String> rounds, List<String> coders, boolean leftOut) {
        this(rounds, coders, leftOut, List.of(), Asked.EVERYTHING, false);
    }

    public Chosen ofArticles(List<String> names) {
        return new Chosen(rounds, coders, leftOut, names, asked, letters);
    }

    public Chosen asking(Asked what) {
        return new Chosen(rounds, coders, leftOut, articles, what, letters);
    }

    public Chosen lettered(boolean changed) {
        return new Chosen(rounds, coders, leftOut, articles, asked, changed);
    }
}
