package org.framewright.codebook.document;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.Tag;

import java.util.List;
import java.util.stream.Stream;

/// A point of a codebook that its publication does not confirm.
///
/// @param at an address, or a score's id
/// @param note the unconfirmed point
public record CodebookDoubt(String at, String note) {

    /// All doubts about a codebook, in its order.
    public static List<CodebookDoubt> find(Codebook codebook) {
        return Stream.concat(
                        codebook.tags().stream().flatMap(CodebookDoubt::find),
                        codebook.scores().stream().map(it -> find(it.id(), it.guidance())))
                .filter(it -> !it.note().isEmpty())
                .toList();
    }

    private static Stream<CodebookDoubt> find(Tag tag) {
        return Stream.of(
                        Stream.of(find(new TagAddress(tag.id()), tag.guidance())),
                        tag.roles().stream().map(it -> find(new RoleAddress(tag.id(), it.id()), it.guidance())),
                        tag.variables().stream()
                                .flatMap(variable -> {
                                    var address = new VariableAddress(tag.id(), variable.id());
                                    return Stream.concat(
                                            Stream.of(find(address, variable.guidance())),
                                            variable.categories().stream()
                                                    .map(it -> find(address.category(it.id()), it.guidance())));
                                }))
                .flatMap(it -> it);
    }

    private static CodebookDoubt find(Object at, Guidance guidance) {
        return new CodebookDoubt(at.toString(), guidance.unverified());
    }
}
