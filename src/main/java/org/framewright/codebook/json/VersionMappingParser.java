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

    static VersionMapping mapping(JsonObjectReader object) {
        List<Optional<Step>> steps = object.objects("steps", VersionMappingParser::step);
        return new VersionMapping(
                object.integer("from", 1, Integer.MAX_VALUE), steps.stream().flatMap(Optional::stream).toList());
    }

    private static Optional<Step> step(JsonObjectReader object) {
        var kind = object.oneOf("step", Kind.class);
        if (kind.isEmpty()) {
            object.ignoreAll();
            return Optional.empty();
        }
        return switch (kind.get()) {
            case RENAME -> between(object, CodebookAddress.class, CodebookAddress.class, VersionMappingParser::rename);
            case MOVE -> between(object, VariableAddress.class, VariableAddress.class, Step.Move::new);
            case SCALE -> {
                var values = object.object("values", VersionMappingParser::values).orElseGet(LinkedHashMap::new);
                yield between(
                        object,
                        VariableAddress.class,
                        VariableAddress.class,
                        (from, to) -> new Step.Rescale(from, to, values));
            }
            case MERGE -> {
                var from = object.addresses("from", CategoryAddress.class);
                yield object.address("to", CategoryAddress.class).map(to -> new Step.Merge(from, to));
            }
            case SPLIT -> {
                var to = object.addresses("to", CategoryAddress.class);
                yield object.address("from", CategoryAddress.class).map(from -> new Step.Split(from, to));
            }
            case REDEFINE -> object.address("what", VariableAddress.class).map(Step.Redefine::new);
            case ASK_AGAIN -> askAgain(object);
        };
    }

    private static Step rename(CodebookAddress from, CodebookAddress to) {
        return new Step.Rename(from, to);
    }

    private static Optional<Step> askAgain(JsonObjectReader object) {
        var what = object.address("what", CodebookAddress.class);
        if (what.filter(address -> !(address instanceof VariableAddress) && !(address instanceof CategoryAddress))
                .isPresent()) {
            object.note(CodebookProblem.BAD_ADDRESS, object.pointerTo("what"), what.get());
            return Optional.empty();
        }
        return what.map(Step.AskAgain::new);
    }

    private interface StepFactory<A, B> {
        Step step(A from, B to);
    }

    private static <A extends CodebookAddress, B extends CodebookAddress> Optional<Step> between(
            JsonObjectReader object, Class<A> from, Class<B> to, StepFactory<A, B> between) {
        var first = object.address("from", from);
        var second = object.address("to", to);
        return first.flatMap(one -> second.map(other -> between.step(one, other)));
    }

    /// For each name a category's id, several for a set, or a number.
    private static SequencedMap<String, Value> values(JsonObjectReader object) {
        var values = new LinkedHashMap<String, Value>();
        for (var name : object.names()) {
            object.value(name).filter(Objects::nonNull).ifPresent(value -> values.put(name, value));
        }
        return values;
    }
}
