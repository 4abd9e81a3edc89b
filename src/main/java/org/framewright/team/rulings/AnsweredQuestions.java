package org.framewright.team.rulings;

import org.framewright.model.CodingId;
import org.framewright.model.Ruling;
import org.framewright.model.Ruling.RulingSubject;
import org.framewright.model.RulingId;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CodingChange.CodingNoted;
import org.framewright.model.change.RulingChange.RulingAdded;
import org.framewright.store.ledger.CodingChain;
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
        var given = given(ledger);
        var codings = ofQuestions.stream().flatMap(it -> coding(it.about()).stream()).distinct().toList();
        var chains =
                ledger.chains(codings).stream().collect(Collectors.toMap(CodingChain::coding, Function.identity()));
        for (var ruling : ofQuestions) {
            var chain = coding(ruling.about()).map(chains::get).orElseThrow();
            long since = given.getOrDefault(ruling.id(), Long.MAX_VALUE);
            changed.computeIfAbsent(ruling.about(), _ -> new ArrayList<>())
                    .add(changedSince(since, chain, ruling.about()));
        }
    }

    /// Whether there is an answer to what somebody asks now.
    ///
    /// @param about where it was ruled
    /// @param there the memo that stands there now
    /// @param now the memo to be answered: the same, or that of a copy; without words there is nothing new to answer
    boolean have(RulingSubject about, String there, String now) {
        return changed.getOrDefault(about, List.of()).stream()
                .anyMatch(it -> now.isBlank() || it.orElse(there).equals(now));
    }

    private static Map<RulingId, Long> given(Ledger ledger) {
        var given = new HashMap<RulingId, Long>();
        for (var entry : ledger.ofKind(RulingAdded.class)) {
            if (entry.change() instanceof RulingAdded(var ruling)) {
                // a ruling that is put back answers what it had answered
                given.putIfAbsent(ruling.id(), entry.revision());
            }
        }
        return given;
    }

    /// The memo before it was changed; empty where it is what it was.
    private static Optional<String> changedSince(long revision, CodingChain chain, RulingSubject about) {
        return chain.entries().stream()
                .filter(it -> it.revision() > revision)
                .flatMap(it -> single(it.change()))
                .flatMap(it -> before(it, about).stream())
                .findFirst();
    }

    private static Optional<String> before(Change change, RulingSubject about) {
        return switch (about) {
            case RulingSubject.NoSubject() -> Optional.empty();
            case RulingSubject.ArticleSubject _ ->
                    change instanceof CodingNoted(_, var before, var after)
                            ? changed(before.memo(), after.memo())
                            : Optional.empty();
            case RulingSubject.AnnotationSubject(_, var id) ->
                    change instanceof AnnotationChanged(_, var before, var after) && before.id().equals(id)
                            ? changed(before.memo(), after.memo())
                            : Optional.empty();
        };
    }

    private static Optional<String> changed(String before, String after) {
        return Optional.of(before).filter(it -> !it.equals(after));
    }

    private static Stream<Change> single(Change change) {
        return change.changes().isEmpty()
                ? Stream.of(change)
                : change.changes().stream().flatMap(AnsweredQuestions::single);
    }

    private static Optional<CodingId> coding(RulingSubject about) {
        return switch (about) {
            case RulingSubject.NoSubject() -> Optional.empty();
            case RulingSubject.ArticleSubject(var coding) -> Optional.of(coding);
            case RulingSubject.AnnotationSubject(var coding, _) -> Optional.of(coding);
        };
    }
}
