package org.framewright.ui.codebook;

import org.framewright.codebook.Address;
import org.framewright.codebook.Address.CategoryAddress;
import org.framewright.codebook.Address.RoleAddress;
import org.framewright.codebook.Address.TagAddress;
import org.framewright.codebook.Address.VariableAddress;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.Tag;
import org.framewright.codebook.drafting.Draft;
import org.framewright.codebook.drafting.Item;
import org.framewright.codebook.drafting.Mistake;
import org.framewright.model.Problem;
import org.framewright.ui.codebook.CodebookViewModel.Content;
import org.framewright.wording.Texts;

import java.util.stream.Collectors;

/// Words what is wrong with a draft, where it is looked at.
final class Mistakes {

    private final Texts texts;

    Mistakes(Texts texts) {
        this.texts = texts;
    }

    /// What is wrong with a property of what is selected, a line each.
    String sentences(Content shown, String property) {
        return shown.mistakes(property).stream()
                .map(it -> sentence(shown.draft(), it))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /// What is wrong, with its place in words.
    String sentence(Draft draft, Mistake mistake) {
        var problem = mistake.problem();
        if (problem.code() == CodebookProblem.REPEATED
                && mistake.property().equals("key")
                && mistake.item() instanceof Item.CodebookPart(TagAddress at)) {
            var others =
                    draft.edited().tags().stream()
                            .filter(it -> !it.retired() && !it.id().equals(at.tag()))
                            .filter(it -> String.valueOf(it.key()).equals(problem.details().getFirst()))
                            .map(Tag::label)
                            .collect(Collectors.joining(", "));
            return texts.get("codebook.key-clash", problem.details().getFirst(), others);
        }
        if (problem.code() == CodebookProblem.BLANK) {
            return texts.get("codebook.blank");
        }
        return texts.problem(new Problem(problem.code(), place(draft, mistake.item()), problem.details()));
    }

    /// Where something is: "Framing › Tone › Neutral".
    String place(Draft draft, Item item) {
        return switch (item) {
            case Item.WholeCodebook() -> texts.get("codebook.whole");
            case Item.SuggestionItem(var finds) -> texts.get("document.finds-" + finds);
            case Item.ListItem it -> draft.labelOf(it).isBlank() ? it.id() : draft.labelOf(it);
            case Item.CodebookPart(var at) -> place(draft, at);
        };
    }

    String place(Draft draft, Address at) {
        var tag = name(draft, new TagAddress(at.tag()));
        return switch (at) {
            case TagAddress _ -> tag;
            case RoleAddress _, VariableAddress _ -> tag + " › " + name(draft, at);
            case CategoryAddress category -> tag + " › " + name(draft, category.ofVariable()) + " › " + name(draft, at);
        };
    }

    private static String name(Draft draft, Address at) {
        var label = draft.labelOf(at);
        return label.isBlank() ? at.toString() : label;
    }
}
