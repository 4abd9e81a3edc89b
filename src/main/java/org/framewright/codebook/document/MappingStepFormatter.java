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

    String of(Step step) {
        return switch (step) {
            case Step.Rename(var from, var to) -> words.get("document.step-rename", from, named(to));
            case Step.Move(var from, var to) -> words.get("document.step-move", from, named(to));
            case Step.Merge(var from, var to) ->
                    words.get(
                            "document.step-merge",
                            from.stream().map(CategoryAddress::toString).collect(Collectors.joining(", ")),
                            named(to));
            case Step.Split(var from, var to) ->
                    words.get(
                            "document.step-split",
                            from,
                            to.stream().map(this::named).collect(Collectors.joining(", ")));
            case Step.Rescale(var from, var to, _) -> words.get("document.step-rescale", from, named(to));
            case Step.Redefine(var what) -> words.get("document.step-redefine", named(what));
            case Step.AskAgain(var what) -> words.get("document.step-ask-again", named(what));
        };
    }

    private String named(CodebookAddress at) {
        return label(codebook, at).map(it -> words.get("document.named", it, at)).orElse(at.toString());
    }

    /// What something is called on screen; nothing where it isn't there.
    static Optional<String> label(Codebook codebook, CodebookAddress at) {
        var tag = codebook.tag(at.tag());
        return switch (at) {
            case TagAddress _ -> tag.map(Tag::label);
            case RoleAddress(_, var role) -> tag.flatMap(it -> it.role(role)).map(it -> it.label());
            case VariableAddress variable -> codebook.variable(variable).map(it -> it.label());
            case CategoryAddress category ->
                    codebook.variable(category.ofVariable())
                            .flatMap(it -> it.category(category.category()))
                            .map(it -> it.label());
        };
    }
}
