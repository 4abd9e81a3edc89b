package org.framewright.ui.export;

import org.framewright.export.ExportShape;
import org.framewright.export.selection.ExportSelection;
import org.framewright.export.selection.VariableFilter;
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
/// @param unselectedRounds names
/// @param unselectedCoders names
/// @param unselectedVariables ids as in [ExportOptions#questions]
/// @param articles words in all wanted articles; empty for all articles
record ExportChoices(
        ExportShape shape,
        boolean letters,
        boolean leftOut,
        Set<String> unselectedRounds,
        Set<String> unselectedCoders,
        Set<String> unselectedVariables,
        String articles) {

    static final ExportChoices USUAL =
            new ExportChoices(ExportShape.USUAL, false, false, Set.of(), Set.of(), Set.of(), "");

    ExportChoices {
        unselectedRounds = Set.copyOf(unselectedRounds);
        unselectedCoders = Set.copyOf(unselectedCoders);
        unselectedVariables = Set.copyOf(unselectedVariables);
    }

    /// The part without any choice left, as the key of a sentence.
    Optional<String> findEmptyPart(ExportOptions options) {
        if (options.articles(articles).isEmpty()) {
            return Optional.of(options.articles().isEmpty() ? "export.nothing.import" : "export.nothing.articles");
        }
        if (options.coders().isEmpty() && options.formerCoders().isEmpty()) {
            return Optional.of("export.nothing.codes");
        }
        if (without(options.rounds(), unselectedRounds).isEmpty()) {
            return Optional.of("export.nothing.rounds");
        }
        if (without(options.coders(), unselectedCoders).isEmpty() && !leftOut) {
            return Optional.of("export.nothing.coders");
        }
        return options.codebook().tags().stream()
                        .allMatch(it -> unselectedVariables.containsAll(ExportOptions.questions(it)))
                ? Optional.of("export.nothing.questions")
                : Optional.empty();
    }

    CoderNames coderNames() {
        return letters ? CoderNames.LETTERS : CoderNames.NAMES;
    }

    ExportSelection toSelection(ExportOptions options) {
        var coders = new ArrayList<>(selected(options.coders(), unselectedCoders));
        if (!coders.isEmpty() && leftOut) {
            coders.addAll(options.formerCoders());
        }
        return new ExportSelection(
                selected(options.rounds(), unselectedRounds),
                coders,
                leftOut,
                articles.isBlank() ? List.of() : options.articles(articles),
                variableFilter(options),
                letters);
    }

    private VariableFilter variableFilter(ExportOptions options) {
        if (options.codebook().tags().stream()
                .flatMap(it -> ExportOptions.questions(it).stream())
                .noneMatch(unselectedVariables::contains)) {
            return VariableFilter.EVERYTHING;
        }
        var ids = new ArrayList<String>();
        for (var tag : options.codebook().tags()) {
            var all = ExportOptions.questions(tag);
            var selected = without(all, unselectedVariables);
            if (selected.size() == all.size()) {
                ids.add(tag.id());
            } else {
                ids.addAll(selected);
            }
        }
        return new VariableFilter(ids);
    }

    /// The selected items; empty for all.
    private static List<String> selected(List<String> all, Set<String> unselected) {
        var selection = without(all, unselected);
        return selection.size() == all.size() ? List.of() : selection;
    }

    private static List<String> without(List<String> all, Set<String> excluded) {
        return all.stream().filter(it -> !excluded.contains(it)).toList();
    }

    ExportChoices withShape(ExportShape shape) {
        return new ExportChoices(
                shape, letters, leftOut, unselectedRounds, unselectedCoders, unselectedVariables, articles);
    }

    ExportChoices withLetters(boolean letters) {
        return new ExportChoices(
                shape, letters, leftOut, unselectedRounds, unselectedCoders, unselectedVariables, articles);
    }

    ExportChoices withLeftOut(boolean leftOut) {
        return new ExportChoices(
                shape, letters, leftOut, unselectedRounds, unselectedCoders, unselectedVariables, articles);
    }

    ExportChoices withRound(String name, boolean selected) {
        return new ExportChoices(
                shape,
                letters,
                leftOut,
                toggle(unselectedRounds, List.of(name), selected),
                unselectedCoders,
                unselectedVariables,
                articles);
    }

    ExportChoices withCoder(String name, boolean selected) {
        return new ExportChoices(
                shape,
                letters,
                leftOut,
                unselectedRounds,
                toggle(unselectedCoders, List.of(name), selected),
                unselectedVariables,
                articles);
    }

    ExportChoices withQuestions(List<String> questions, boolean selected) {
        return new ExportChoices(
                shape,
                letters,
                leftOut,
                unselectedRounds,
                unselectedCoders,
                toggle(unselectedVariables, questions, selected),
                articles);
    }

    ExportChoices withArticles(String words) {
        return new ExportChoices(
                shape, letters, leftOut, unselectedRounds, unselectedCoders, unselectedVariables, words);
    }

    private static Set<String> toggle(Set<String> unselected, Collection<String> items, boolean selected) {
        var changed = new HashSet<>(unselected);
        if (selected) {
            changed.removeAll(items);
        } else {
            changed.addAll(items);
        }
        return changed;
    }
}
