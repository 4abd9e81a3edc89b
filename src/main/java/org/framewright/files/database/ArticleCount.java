package org.framewright.files.database;

import org.framewright.files.Limit;
import org.framewright.files.Limits;
import org.framewright.files.database.rule.GroupValue;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;

/// The announced number of articles of a file, compared with the number found.
final class ArticleCount {

    private final String where;
    private final long most;
    private final List<Problem> warnings = new ArrayList<>();
    private int first;
    private int last;

    /// What the lines that begin articles say of all, with how many lines say so: one may be wrong.
    private final Map<Integer, Integer> totals = new HashMap<>();

    private int announced;
    private int errors;

    /// @param where the file, as warnings name it
    ArticleCount(String where, Limits limits) {
        this.where = where;
        this.most = limits.get(Limit.ARTICLES);
    }

    /// @param articles found so far
    /// @throws Refusal where there may be no more
    void checkNext(int articles) {
        if (articles >= most) {
            throw new Refusal(DatabaseProblem.TOO_MANY_ARTICLES, where, most);
        }
    }

    /// Counts the line that begins an article, `3 of 25 DOCUMENTS` for example.
    void start(MatchResult line) {
        int number = GroupValue.number(line, "number");
        first = first == 0 ? number : first;
        last = Math.max(last, number);
        totals.merge(GroupValue.number(line, "total"), 1, Integer::sum);
    }

    /// Keeps the number that a cover announces.
    void announce(MatchResult line) {
        announced = announced == 0 ? GroupValue.number(line, "total") : announced;
        int parts = GroupValue.number(line, "parts");
        if (parts > 1) {
            var warning = Problem.of(DatabaseProblem.ONE_OF_SEVERAL, where, GroupValue.number(line, "part"), parts);
            if (!warnings.contains(warning)) {
                warnings.add(warning);
            }
        }
    }

    /// @param number of the stretch in the file
    void addError(int number) {
        errors++;
        warnings.add(Problem.of(DatabaseProblem.ERROR_ENTRY, where, number));
    }

    /// Compares with what was found at last.
    void found(int articles) {
        // a file may begin with 2001 of 2300
        int total = totals.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
        int numbered = first == 1 ? total : last - first + (first == 0 ? 0 : 1);
        int expected = announced > 0 ? announced : numbered;
        if (expected > 0 && expected != articles + errors) {
            warnings.add(Problem.of(DatabaseProblem.COUNT_DIFFERS, where, articles, expected));
        }
    }

    List<Problem> warnings() {
        return warnings;
    }
}
