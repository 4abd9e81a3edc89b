package org.framewright.ui.export;

import org.framewright.export.ExportShape;
import org.framewright.export.dictionary.VariableFilter;
import org.framewright.export.selection.ExportSelection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What somebody wants exported, said by what is left out: what comes into the project later is in the next export, too.
///
/// @param letters whether coders are letters
/// @param leftOut whether also what does not belong to the study
/// @param notRounds names
/// @param notCoders names
/// @param notAsked ids as in [ExportOptions#questions]
/// @param articles words that are in all articles that are wanted; empty for all articles
record ExportChoices(
        ExportShape shape,
        boolean letters,
        boolean leftOut,
        Set<String> notRounds,
        Set<String> notCoders,
        Set<String> notAsked,
        String articles) {

    static final ExportChoices USUAL =
            new ExportChoices(ExportShape.USUAL, false, false, Set.of(), Set.of(), Set.of(), "");

    ExportChoices {
        notRounds = Set.copyOf(notRounds);
        notCoders = Set.copyOf(notCoders);
        notAsked = Set.copyOf(notAsked);
    }

    /// Of what there is nothing left, as the key of a sentence.
    Optional<String> nothing(ExportOptions offered) {
        if (offered.articles(articles).isEmpty()) {
            return Optional.of(offered.articles().isEmpty() ? "export.nothing.import" : "export.nothing.articles");
        }
        if (offered.coders().isEmpty() && offered.left().isEmpty()) {
            return Optional.of("export.nothing.codes");
        }
        if (rest(offered.rounds(), notRounds).isEmpty()) {
            return Optional.of("export.nothing.rounds");
        }
        if (rest(offered.coders(), notCoders).isEmpty() && !leftOut) {
            return Optional.of("export.nothing.coders");
        }
        return offered.codebook().tags().stream().allMatch(it -> notAsked.containsAll(ExportOptions.questions(it)))
                ? Optional.of("export.nothing.questions")
                : Optional.empty();
    }

    /// The same for the export.
    ExportSelection chosen(ExportOptions offered) {
        var coders = new ArrayList<>(some(offered.coders(), notCoders));
        if (!coders.isEmpty() && leftOut) {
            coders.addAll(offered.left());
        }
        return new ExportSelection(
                some(offered.rounds(), notRounds),
                coders,
                leftOut,
                articles.isBlank() ? List.of() : offered.articles(articles),
                asked(offered),
                letters);
    }

    private VariableFilter asked(ExportOptions offered) {
        if (offered.codebook().tags().stream()
                .flatMap(it -> ExportOptions.questions(it).stream())
                .noneMatch(notAsked::contains)) {
            return VariableFilter.EVERYTHING;
        }
        var ids = new ArrayList<String>();
        for (var tag : offered.codebook().tags()) {
            var all = ExportOptions.questions(tag);
            var some = rest(all, notAsked);
            if (some.size() == all.size()) {
                ids.add(tag.id());
            } else {
                ids.addAll(some);
            }
        }
        return new VariableFilter(ids);
    }

    /// Nothing where all are meant.
    private static List<String> some(List<String> all, Set<String> not) {
        var rest = rest(all, not);
        return rest.size() == all.size() ? List.of() : rest;
    }

    private static List<String> rest(List<String> all, Set<String> not) {
        return all.stream().filter(it -> !not.contains(it)).toList();
    }

    ExportChoices shaped(ExportShape other) {
        return new ExportChoices(other, letters, leftOut, notRounds, notCoders, notAsked, articles);
    }

    ExportChoices lettered(boolean changed) {
        return new ExportChoices(shape, changed, leftOut, notRounds, notCoders, notAsked, articles);
    }

    ExportChoices leavingOut(boolean nothing) {
        return new ExportChoices(shape, letters, nothing, notRounds, notCoders, notAsked, articles);
    }

    ExportChoices round(String name, boolean wanted) {
        return new ExportChoices(
                shape, letters, leftOut, changed(notRounds, List.of(name), wanted), notCoders, notAsked, articles);
    }

    ExportChoices coder(String name, boolean wanted) {
        return new ExportChoices(
                shape, letters, leftOut, notRounds, changed(notCoders, List.of(name), wanted), notAsked, articles);
    }

    ExportChoices asking(List<String> questions, boolean wanted) {
        return new ExportChoices(
                shape, letters, leftOut, notRounds, notCoders, changed(notAsked, questions, wanted), articles);
    }

    ExportChoices ofArticles(String words) {
        return new ExportChoices(shape, letters, leftOut, notRounds, notCoders, notAsked, words);
    }

    private static Set<String> changed(Set<String> not, Collection<String> which, boolean wanted) {
        var changed = new HashSet<>(not);
        if (wanted) {
            changed.removeAll(which);
        } else {
            changed.addAll(which);
        }
        return changed;
    }
}
