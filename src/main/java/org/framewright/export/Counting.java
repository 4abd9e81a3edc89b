package org.framewright.export;

import org.framewright.model.Coder;
import org.framewright.model.Round;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Which codings of an article count in the analysis, and why.
///
/// @param origin as `value_origin` has it
/// @param passes one, or those that something is made of
/// @param coders how many have submitted the article in the round
record Counting(Round round, String origin, List<Pass> passes, int coders) {

    /// Chooses: the newest reference coding; else, of the last round that has any, the only coder's, or what the rule says. Training
    /// does not count.
    ///
    /// @param rounds as they were begun
    static Optional<Counting> of(CodedArticle coded, List<Round> rounds, UnitRule rule, long seed) {
        var newest = rounds.stream().filter(it -> it.purpose() != Round.Purpose.TRAINING).toList().reversed();
        for (var round : newest) {
            var reference = submitted(coded, round, it -> it.coder().kind() == Coder.Kind.REFERENCE);
            if (!reference.isEmpty()) {
                return Optional.of(
                        new Counting(round, "reference", List.of(reference.getFirst()), coders(coded, round).size()));
            }
        }
        return newest.stream()
                .filter(it -> !coders(coded, it).isEmpty())
                .findFirst()
                .map(it -> among(it, coded, coders(coded, it), rule, seed));
    }

    private static Counting among(Round round, CodedArticle coded, List<Pass> all, UnitRule rule, long seed) {
        // who finds that the article does not belong into the study has answered nothing
        var relevant = all.stream().filter(Pass::counts).toList();
        var from = relevant.isEmpty() ? all : relevant;
        if (all.size() == 1) {
            return new Counting(round, "only coder", all, 1);
        }
        return switch (rule) {
            case RANDOM ->
                    new Counting(round, "random coder", List.of(from.get(drawn(coded, seed, from.size()))), all.size());
            case MAJORITY -> new Counting(round, "majority", from, all.size());
            case MEAN -> new Counting(round, "mean", from, all.size());
        };
    }

    /// Hangs on the seed and the article alone, whatever else is exported.
    private static int drawn(CodedArticle coded, long seed, int count) {
        var name = (seed + " " + coded.article().name()).getBytes(StandardCharsets.UTF_8);
        return Math.floorMod(UUID.nameUUIDFromBytes(name).getMostSignificantBits(), count);
    }

    private static List<Pass> coders(CodedArticle coded, Round round) {
        return submitted(coded, round, it -> it.coder().kind() == Coder.Kind.CODER);
    }

    private static List<Pass> submitted(CodedArticle coded, Round round, Predicate<Pass> which) {
        return coded.latest(round).stream().filter(it -> it.coding().isSubmitted()).filter(which).toList();
    }
}
