package org.framewright.codebook.document;

import org.framewright.codebook.Address;
import org.framewright.codebook.Address.CategoryAddress;
import org.framewright.codebook.Address.RoleAddress;
import org.framewright.codebook.Address.TagAddress;
import org.framewright.codebook.Address.VariableAddress;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Mapping.Step;
import org.framewright.codebook.Tag;

import java.util.Optional;
import java.util.stream.Collectors;

/// The steps of a mapping in words.
final class StepWords {

    private final Codebook codebook;
    private final Words words;

    /// @param codebook the newer version; of the older one there are only ids
    StepWords(Codebook codebook, Words words) {
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

    private String named(Address at) {
        return label(codebook, at).map(it -> words.get("document.named", it, at)).orElse(at.toString());
    }

    /// What something is called on screen; nothing where it isn't there.
    static Optional<String> label(Codebook codebook, Address at) {
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
