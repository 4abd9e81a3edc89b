package org.framewright.codebook.document;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.Tag;

import java.util.List;
import java.util.stream.Stream;

/// Something in a codebook that could not be confirmed from the publication that it comes from.
///
/// @param at where: an address, or a score's id
/// @param remark what could not be confirmed
public record CodebookDoubt(String at, String remark) {

    /// All of a codebook's, in its order.
    public static List<CodebookDoubt> of(Codebook codebook) {
        return Stream.concat(
                        codebook.tags().stream().flatMap(CodebookDoubt::of),
                        codebook.scores().stream().map(it -> of(it.id(), it.guidance())))
                .filter(it -> !it.remark().isEmpty())
                .toList();
    }

    private static Stream<CodebookDoubt> of(Tag tag) {
        return Stream.of(
                        Stream.of(of(new TagAddress(tag.id()), tag.guidance())),
                        tag.roles().stream().map(it -> of(new RoleAddress(tag.id(), it.id()), it.guidance())),
                        tag.variables().stream()
                                .flatMap(variable -> {
                                    var at = new VariableAddress(tag.id(), variable.id());
                                    return Stream.concat(
                                            Stream.of(of(at, variable.guidance())),
                                            variable.categories().stream()
                                                    .map(it -> of(at.category(it.id()), it.guidance())));
                                }))
                .flatMap(it -> it);
    }

    private static CodebookDoubt of(Object at, Guidance guidance) {
        return new CodebookDoubt(at.toString(), guidance.unverified());
    }
}
