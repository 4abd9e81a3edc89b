package org.framewright.ui.adjudication;

import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.model.study.Coder;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.reliability.differences.ComparedItem.CoderStatement;
import org.framewright.reliability.differences.ComparedItem.ItemDifference;
import org.framewright.reliability.differences.ComparedItem.Kind;
import org.framewright.reliability.differences.Disagreement.Statement.AnswerStatus;
import org.framewright.ui.adjudication.CaseFormatter.StatementLine;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A case by its parts: those on which coders differ, and those on which all who have marked the passage agree.
///
/// @param passage whether it is about a passage, and not about a question
/// @param differing at least one: where coders agree in everything, the question or the passage itself
/// @param alike each with the common answer
/// @param marking the coders with an answer
record CaseComparison(boolean passage, List<ComparedPart> differing, List<StatementLine> alike, List<Coder> marking) {

    /// A question, a role, or the passage itself.
    ///
    /// @param name empty for the question of the case, and for the passage
    /// @param answers in the order of the coders' letters
    record ComparedPart(String name, List<CommonAnswer> answers) {}

    /// The answer of one coder, or of several with the same one.
    record CommonAnswer(List<Coder> coders, String answer) {}

    static CaseComparison of(ComparedItem item, CaseFormatter formatter) {
        var answers = new LinkedHashMap<CoderStatement, Map<String, String>>();
        formatter.statements(item).forEach(it -> answers.put(it, answersByPart(it, item, formatter)));
        var kinds = differencesByPart(item, formatter);
        var differing = new ArrayList<ComparedPart>();
        var alike = new ArrayList<StatementLine>();
        for (var name : partNames(answers)) {
            var compared = new LinkedHashMap<Coder, String>();
            answers.forEach((statement, parts) -> {
                // of a passage that a coder has not marked nothing else was asked
                if (name.isEmpty() || !statement.annotations().isEmpty()) {
                    compared.put(
                            statement.coder(),
                            parts.getOrDefault(name, missingAnswer(name, kinds.get(name), item, formatter)));
                }
            });
            boolean same = compared.values().stream().distinct().count() == 1;
            if (!same || kinds.containsKey(name)) {
                differing.add(new ComparedPart(name, same ? one(compared) : grouped(compared)));
            } else {
                alike.add(new StatementLine(name, compared.values().iterator().next()));
            }
        }
        if (differing.isEmpty() && !alike.isEmpty()) {
            alike.removeFirst();
            var whole = new LinkedHashMap<Coder, String>();
            answers.forEach((statement, parts) -> whole.put(statement.coder(), parts.getOrDefault("", "")));
            differing.add(new ComparedPart("", grouped(whole)));
        }
        var marking =
                answers.keySet().stream().filter(CoderStatement::hasStatement).map(CoderStatement::coder).toList();
        return new CaseComparison(!item.isQuestion(), differing, alike, marking);
    }

    /// The kind of the difference on each part; the passage itself has no name.
    private static Map<String, Kind> differencesByPart(ComparedItem item, CaseFormatter formatter) {
        var kinds = new HashMap<String, Kind>();
        if (!item.isQuestion()) {
            for (var it : item.differences()) {
                names(it, item, formatter).forEach(name -> kinds.putIfAbsent(name, it.kind()));
            }
        }
        return kinds;
    }

    /// The variable or the role; of a filler the roles that it may have.
    private static Stream<String> names(ItemDifference it, ComparedItem item, CaseFormatter formatter) {
        if (it.about().isEmpty()) {
            return it.tag().equals(item.tag())
                    ? Stream.of("")
                    : formatter.codebook().tag(item.tag()).stream()
                            .flatMap(tag -> tag.roles().stream())
                            .filter(role -> role.accepts().contains(it.tag()))
                            .map(TagRole::label);
        }
        var tag = formatter.codebook().tag(it.tag());
        return Stream.concat(
                tag.flatMap(known -> known.variable(it.about())).map(Variable::label).stream(),
                tag.flatMap(known -> known.role(it.about())).map(TagRole::label).stream());
    }

    /// What a coder says of a part that only others have.
    private static String missingAnswer(String name, @Nullable Kind kind, ComparedItem item, CaseFormatter formatter) {
        var roles =
                formatter.codebook().tag(item.tag()).stream().flatMap(it -> it.roles().stream()).map(TagRole::label);
        boolean isRole = name.isEmpty() || roles.anyMatch(name::equals);
        var words = kind == Kind.LEFT_OPEN ? AnswerStatus.UNANSWERED : AnswerStatus.NOT_ASKED;
        return formatter.texts().constant("adjudication.without.", isRole ? AnswerStatus.NOT_MARKED : words);
    }

    private static Map<String, String> answersByPart(CoderStatement it, ComparedItem item, CaseFormatter formatter) {
        return formatter.lines(it, item).stream()
                .collect(
                        Collectors.toMap(
                                StatementLine::part,
                                StatementLine::statement,
                                (one, other) -> one + " · " + other,
                                LinkedHashMap::new));
    }

    private static Iterable<String> partNames(Map<CoderStatement, Map<String, String>> answers) {
        var names = new LinkedHashSet<String>();
        answers.values().forEach(it -> names.addAll(it.keySet()));
        return names;
    }

    /// Actors with the same name may be different ones: each coder's answer stands for itself.
    private static List<CommonAnswer> one(Map<Coder, String> compared) {
        return compared.entrySet().stream().map(it -> new CommonAnswer(List.of(it.getKey()), it.getValue())).toList();
    }

    private static List<CommonAnswer> grouped(Map<Coder, String> compared) {
        var coders = new LinkedHashMap<String, List<Coder>>();
        compared.forEach((coder, answer) -> coders.computeIfAbsent(answer, _ -> new ArrayList<>()).add(coder));
        return coders.entrySet().stream().map(it -> new CommonAnswer(it.getValue(), it.getKey())).toList();
    }

    /// The only coder who has marked the passage; empty where several have.
    Optional<Coder> onlyCoder() {
        return marking.size() == 1 ? Optional.of(marking.getFirst()) : Optional.empty();
    }
}
