package org.framewright.codebook.json;

import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.VersionMapping;
import org.framewright.codebook.VersionMapping.Step;
import org.framewright.model.Value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/// Makes the mapping from one version to the next out of its JSON.
final class VersionMappingParser {

    private enum Kind {
        RENAME,
        MOVE,
        MERGE,
        SPLIT,
        SCALE,
        REDEFINE,
        ASK_AGAIN
    }

    private VersionMappingParser() {}

    static VersionMapping mapping(JsonObjectReader it) {
        List<Optional<Step>> steps = it.objects("steps", VersionMappingParser::step);
        return new VersionMapping(
                it.integer("from", 1, Integer.MAX_VALUE), steps.stream().flatMap(Optional::stream).toList());
    }

    private static Optional<Step> step(JsonObjectReader it) {
        var kind = it.oneOf("step", Kind.class);
        if (kind.isEmpty()) {
            it.ignoreAll();
            return Optional.empty();
        }
        return switch (kind.get()) {
            case RENAME -> both(it, CodebookAddress.class, CodebookAddress.class, VersionMappingParser::rename);
            case MOVE -> both(it, VariableAddress.class, VariableAddress.class, Step.Move::new);
            case SCALE -> {
                var values = it.object("values", VersionMappingParser::values).orElseGet(LinkedHashMap::new);
                yield both(
                        it,
                        VariableAddress.class,
                        VariableAddress.class,
                        (from, to) -> new Step.Rescale(from, to, values));
            }
            case MERGE -> {
                var from = it.addresses("from", CategoryAddress.class);
                yield it.address("to", CategoryAddress.class).map(to -> new Step.Merge(from, to));
            }
            case SPLIT -> {
                var to = it.addresses("to", CategoryAddress.class);
                yield it.address("from", CategoryAddress.class).map(from -> new Step.Split(from, to));
            }
            case REDEFINE -> it.address("what", VariableAddress.class).map(Step.Redefine::new);
            case ASK_AGAIN -> askAgain(it);
        };
    }

    private static Step rename(CodebookAddress from, CodebookAddress to) {
        return new Step.Rename(from, to);
    }

    private static Optional<Step> askAgain(JsonObjectReader it) {
        var what = it.address("what", CodebookAddress.class);
        if (what.filter(at -> !(at instanceof VariableAddress) && !(at instanceof CategoryAddress)).isPresent()) {
            it.note(CodebookProblem.BAD_ADDRESS, it.at("what"), what.get());
            return Optional.empty();
        }
        return what.map(Step.AskAgain::new);
    }

    private interface Between<A, B> {
        Step step(A from, B to);
    }

    private static <A extends CodebookAddress, B extends CodebookAddress> Optional<Step> both(
            JsonObjectReader it, Class<A> from, Class<B> to, Between<A, B> between) {
        var first = it.address("from", from);
        var second = it.address("to", to);
        return first.flatMap(one -> second.map(other -> between.step(one, other)));
    }

    /// For each name a category's id, several for a set, or a number.
    private static SequencedMap<String, Value> values(JsonObjectReader it) {
        var values = new LinkedHashMap<String, Value>();
        for (var name : it.names()) {
            it.value(name).filter(Objects::nonNull).ifPresent(value -> values.put(name, value));
        }
        return values;
    }
}
