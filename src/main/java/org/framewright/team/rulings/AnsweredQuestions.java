package org.framewright.team.rulings;

import org.framewright.model.CodingId;
import org.framewright.model.Ruling;
import org.framewright.model.Ruling.RulingSubject;
import org.framewright.model.RulingId;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CodingChange.CodingNoted;
import org.framewright.model.change.RulingChange.RulingAdded;
import org.framewright.store.ledger.CodingHistory;
import org.framewright.store.ledger.Ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What rulings have answered: the words of a memo as they stood when it was ruled on. The ledger knows them, whatever the clocks
/// say and however the ruling puts the question: they are what the first change of the memo after the ruling found.
final class AnsweredQuestions {

    private final Map<RulingSubject, List<Optional<String>>> changed = new HashMap<>();

    AnsweredQuestions(List<Ruling> rulings, Ledger ledger) {
        var ofQuestions = rulings.stream().filter(it -> coding(it.about()).isPresent()).toList();
        if (ofQuestions.isEmpty()) {
            return;
        }
        var given = revisionsOfRulings(ledger);
        var codings = ofQuestions.stream().flatMap(it -> coding(it.about()).stream()).distinct().toList();
        var chains =
                ledger.histories(codings).stream()
                        .collect(Collectors.toMap(CodingHistory::coding, Function.identity()));
        for (var ruling : ofQuestions) {
            var history = coding(ruling.about()).map(chains::get).orElseThrow();
            long since = given.getOrDefault(ruling.id(), Long.MAX_VALUE);
            changed.computeIfAbsent(ruling.about(), _ -> new ArrayList<>())
                    .add(changedSince(since, history, ruling.about()));
        }
    }

    /// Whether there is an answer to what somebody asks now.
    ///
    /// @param about where it was ruled
    /// @param current the memo that stands there now
    /// @param asked the memo to be answered: the same, or that of a copy; without words there is nothing new to answer
    boolean isAnswered(RulingSubject about, String current, String asked) {
        return changed.getOrDefault(about, List.of()).stream()
                .anyMatch(it -> asked.isBlank() || it.orElse(current).equals(asked));
    }

    private static Map<RulingId, Long> revisionsOfRulings(Ledger ledger) {
        var given = new HashMap<RulingId, Long>();
        for (var entry : ledger.findByKind(RulingAdded.class)) {
            if (entry.change() instanceof RulingAdded(var ruling)) {
                // a ruling that is put back answers what it had answered
                given.putIfAbsent(ruling.id(), entry.revision());
            }
        }
        return given;
    }

    /// The memo before it was changed; empty where it is what it was.
    private static Optional<String> changedSince(long revision, CodingHistory history, RulingSubject about) {
        return history.entries().stream()
                .filter(it -> it.revision() > revision)
                .flatMap(it -> flatten(it.change()))
                .flatMap(it -> memoBefore(it, about).stream())
                .findFirst();
    }

    private static Optional<String> memoBefore(Change change, RulingSubject about) {
        return switch (about) {
            case RulingSubject.NoSubject() -> Optional.empty();
            case RulingSubject.ArticleSubject _ ->
                    change instanceof CodingNoted(_, var before, var after)
                            ? changedMemo(before.memo(), after.memo())
                            : Optional.empty();
            case RulingSubject.AnnotationSubject(_, var id) ->
                    change instanceof AnnotationChanged(_, var before, var after) && before.id().equals(id)
                            ? changedMemo(before.memo(), after.memo())
                            : Optional.empty();
        };
    }

    private static Optional<String> changedMemo(String before, String after) {
        return Optional.of(before).filter(it -> !it.equals(after));
    }

    private static Stream<Change> flatten(Change change) {
        return change.changes().isEmpty()
                ? Stream.of(change)
                : change.changes().stream().flatMap(AnsweredQuestions::flatten);
    }

    private static Optional<CodingId> coding(RulingSubject about) {
        return switch (about) {
            case RulingSubject.NoSubject() -> Optional.empty();
            case RulingSubject.ArticleSubject(var coding) -> Optional.of(coding);
            case RulingSubject.AnnotationSubject(var coding, _) -> Optional.of(coding);
        };
    }
}
