package org.framewright.codebook.document;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Tag;
import org.framewright.codebook.VersionMapping.Step;

import java.util.Optional;
import java.util.stream.Collectors;

/// The steps of a mapping in words.
final class MappingStepFormatter {

    private final Codebook codebook;
    private final WordLookup words;

    /// @param codebook the newer version; of the older one there are only ids
    MappingStepFormatter(Codebook codebook, WordLookup words) {
        this.codebook = codebook;
        this.words = words;
    }

    String format(Step step) {
        return switch (step) {
            case Step.Rename(var from, var to) -> words.get("document.step-rename", from, quote(to));
            case Step.Move(var from, var to) -> words.get("document.step-move", from, quote(to));
            case Step.Merge(var from, var to) ->
                    words.get(
                            "document.step-merge",
                            from.stream().map(CategoryAddress::toString).collect(Collectors.joining(", ")),
                            quote(to));
            case Step.Split(var from, var to) ->
                    words.get(
                            "document.step-split",
                            from,
                            to.stream().map(this::quote).collect(Collectors.joining(", ")));
            case Step.Rescale(var from, var to, _) -> words.get("document.step-rescale", from, quote(to));
            case Step.Redefine(var what) -> words.get("document.step-redefine", quote(what));
            case Step.AskAgain(var what) -> words.get("document.step-ask-again", quote(what));
        };
    }

    private String quote(CodebookAddress address) {
        return label(codebook, address).map(it -> words.get("document.named", it, address)).orElse(address.toString());
    }

    /// What something is called on screen; nothing where it isn't there.
    static Optional<String> label(Codebook codebook, CodebookAddress address) {
        var tag = codebook.tag(address.tag());
        return switch (address) {
            case TagAddress _ -> tag.map(Tag::label);
            case RoleAddress(_, var role) -> tag.flatMap(it -> it.role(role)).map(it -> it.label());
            case VariableAddress variable -> codebook.variable(variable).map(it -> it.label());
            case CategoryAddress category ->
                    codebook.variable(category.variableAddress())
                            .flatMap(it -> it.category(category.category()))
                            .map(it -> it.label());
        };
    }
}
