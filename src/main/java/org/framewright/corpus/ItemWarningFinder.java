package org.framewright.corpus;

import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.item.ImportCandidate;
import org.framewright.files.database.DatabaseProblem;
import org.framewright.files.document.DocumentProblem;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.model.article.Article;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds warnings on single articles of an import, except on repeated texts.
final class ItemWarningFinder {

    private static final Set<ProblemCode> NO_DATE = Set.of(DatabaseProblem.NO_DATE, DocumentProblem.NO_DATE);
    private static final Set<ProblemCode> NO_OUTLET = Set.of(DatabaseProblem.NO_OUTLET, DocumentProblem.NO_OUTLET);

    /// A number of a database is longer.
    private static final int LONGEST_ROW_NUMBER = 6;

    private final ImportChoices choices;
    private final Map<String, ImportCandidate> byNumber = new HashMap<>();

    ItemWarningFinder(ImportChoices choices) {
        this.choices = choices;
    }

    /// The first value that changes, or would change.
    static Problem findChange(
            ImportCandidate candidate, boolean wanted, Map<String, String> before, Map<String, String> after) {
        var columns =
                Stream.concat(before.keySet().stream(), after.keySet().stream())
                        .distinct()
                        .filter(it -> !before.getOrDefault(it, "").equals(after.getOrDefault(it, "")))
                        .toList();
        var first = columns.getFirst();
        return Problem.of(
                wanted ? CorpusProblem.METADATA_CHANGES : CorpusProblem.METADATA_DIFFERS,
                candidate.place(),
                first,
                before.getOrDefault(first, ""),
                after.getOrDefault(first, ""));
    }

    /// A name that a person chose, or that the file has, and that another article has.
    Optional<Problem> findName(ImportCandidate candidate, String name) {
        var ofFile = Optional.of(candidate.name()).filter(_ -> !candidate.isOneOfMany());
        return Optional.ofNullable(choices.names().get(candidate.itemPlace()))
                .or(() -> ofFile)
                .filter(it -> !it.equals(name))
                .map(it -> Problem.of(CorpusProblem.NAME_CHANGED, candidate.place(), it, name));
    }

    /// Another article with the same number in a database: perhaps an abstract, or a later version.
    Optional<Problem> findNumber(ImportCandidate candidate) {
        return candidate
                .databaseId()
                .flatMap(it ->
                        Optional.ofNullable(byNumber.putIfAbsent(it, candidate))
                                .filter(other -> !isRowNumber(it) || isOfSameFile(candidate, other))
                                .map(other ->
                                        Problem.of(CorpusProblem.SAME_NUMBER, candidate.place(), it, other.place())));
    }

    /// Short numbers are counted in each table anew.
    private static boolean isRowNumber(String number) {
        return number.length() <= LONGEST_ROW_NUMBER && number.chars().allMatch(Character::isDigit);
    }

    private static boolean isOfSameFile(ImportCandidate one, ImportCandidate other) {
        return one.itemPlace().file().equals(other.itemPlace().file());
    }

    /// The warnings on its text and metadata that are not settled.
    static Stream<Problem> findOwn(ImportCandidate candidate, Map<String, String> values) {
        return candidate.warnings().stream().filter(it -> !isSettled(it, values));
    }

    /// Whether the date is a day by now, or a table, the path or a person has given what was missing.
    private static boolean isSettled(Problem warning, Map<String, String> values) {
        if (warning.code() == DatabaseProblem.AMBIGUOUS_DATE) {
            return Article.isDay(values.getOrDefault(Article.DATE, ""));
        }
        boolean headed = values.containsKey(Article.HEADLINE);
        return (warning.code() == DocumentProblem.HEADLINE_IN_TEXT && headed)
                || (NO_DATE.contains(warning.code()) && values.containsKey(Article.DATE))
                || (NO_OUTLET.contains(warning.code()) && values.containsKey(Article.OUTLET));
    }
}
