package org.framewright.ui.export;

import org.framewright.export.ExportShape;
import org.framewright.export.dictionary.VariableFilter;
import org.framewright.export.selection.ExportSelection;
import org.framewright.model.study.CoderNames;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The choices for an export, as exclusions: later additions to the project are in the next export, too.
///
/// @param letters whether coders are letters
/// @param leftOut whether data outside the study are included
/// @param notRounds names
/// @param notCoders names
/// @param notVariables ids as in [ExportOptions#questions]
/// @param articles words in all wanted articles; empty for all articles
record ExportChoices(
        ExportShape shape,
        boolean letters,
        boolean leftOut,
        Set<String> notRounds,
        Set<String> notCoders,
        Set<String> notVariables,
        String articles) {

    static final ExportChoices USUAL =
            new ExportChoices(ExportShape.USUAL, false, false, Set.of(), Set.of(), Set.of(), "");

    ExportChoices {
        notRounds = Set.copyOf(notRounds);
        notCoders = Set.copyOf(notCoders);
        notVariables = Set.copyOf(notVariables);
    }

    /// The part without any choice left, as the key of a sentence.
    Optional<String> findEmptyPart(ExportOptions options) {
        if (options.articles(articles).isEmpty()) {
            return Optional.of(options.articles().isEmpty() ? "export.nothing.import" : "export.nothing.articles");
        }
        if (options.coders().isEmpty() && options.left().isEmpty()) {
            return Optional.of("export.nothing.codes");
        }
        if (rest(options.rounds(), notRounds).isEmpty()) {
            return Optional.of("export.nothing.rounds");
        }
        if (rest(options.coders(), notCoders).isEmpty() && !leftOut) {
            return Optional.of("export.nothing.coders");
        }
        return options.codebook().tags().stream().allMatch(it -> notVariables.containsAll(ExportOptions.questions(it)))
                ? Optional.of("export.nothing.questions")
                : Optional.empty();
    }

    CoderNames coderNames() {
        return letters ? CoderNames.LETTERS : CoderNames.NAMES;
    }

    ExportSelection toSelection(ExportOptions options) {
        var coders = new ArrayList<>(selected(options.coders(), notCoders));
        if (!coders.isEmpty() && leftOut) {
            coders.addAll(options.left());
        }
        return new ExportSelection(
                selected(options.rounds(), notRounds),
                coders,
                leftOut,
                articles.isBlank() ? List.of() : options.articles(articles),
                variableFilter(options),
                letters);
    }

    private VariableFilter variableFilter(ExportOptions options) {
        if (options.codebook().tags().stream()
                .flatMap(it -> ExportOptions.questions(it).stream())
                .noneMatch(notVariables::contains)) {
            return VariableFilter.EVERYTHING;
        }
        var ids = new ArrayList<String>();
        for (var tag : options.codebook().tags()) {
            var all = ExportOptions.questions(tag);
            var some = rest(all, notVariables);
            if (some.size() == all.size()) {
                ids.add(tag.id());
            } else {
                ids.addAll(some);
            }
        }
        return new VariableFilter(ids);
    }

    /// The selected items; empty for all.
    private static List<String> selected(List<String> all, Set<String> not) {
        var rest = rest(all, not);
        return rest.size() == all.size() ? List.of() : rest;
    }

    private static List<String> rest(List<String> all, Set<String> not) {
        return all.stream().filter(it -> !not.contains(it)).toList();
    }

    ExportChoices withShape(ExportShape shape) {
        return new ExportChoices(shape, letters, leftOut, notRounds, notCoders, notVariables, articles);
    }

    ExportChoices withLetters(boolean changed) {
        return new ExportChoices(shape, changed, leftOut, notRounds, notCoders, notVariables, articles);
    }

    ExportChoices withLeftOut(boolean nothing) {
        return new ExportChoices(shape, letters, nothing, notRounds, notCoders, notVariables, articles);
    }

    ExportChoices withRound(String name, boolean wanted) {
        return new ExportChoices(
                shape, letters, leftOut, toggle(notRounds, List.of(name), wanted), notCoders, notVariables, articles);
    }

    ExportChoices withCoder(String name, boolean wanted) {
        return new ExportChoices(
                shape, letters, leftOut, notRounds, toggle(notCoders, List.of(name), wanted), notVariables, articles);
    }

    ExportChoices withQuestions(List<String> questions, boolean wanted) {
        return new ExportChoices(
                shape, letters, leftOut, notRounds, notCoders, toggle(notVariables, questions, wanted), articles);
    }

    ExportChoices withArticles(String words) {
        return new ExportChoices(shape, letters, leftOut, notRounds, notCoders, notVariables, words);
    }

    private static Set<String> toggle(Set<String> not, Collection<String> which, boolean wanted) {
        var changed = new HashSet<>(not);
        if (wanted) {
            changed.removeAll(which);
        } else {
            changed.addAll(which);
        }
        return changed;
    }
}
