package org.framewright.ui.codebook.editor;

import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.Tag;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.codebook.drafting.DraftItem;
import org.framewright.codebook.drafting.DraftMistake;
import org.framewright.model.Problem;
import org.framewright.ui.codebook.editor.CodebookViewModel.Content;
import org.framewright.wording.Texts;

import java.util.stream.Collectors;

/// The mistakes of a draft in words.
public record MistakeFormatter(Texts texts) {

    /// The mistakes of a property of the selected item, a line each.
    public String format(Content content, String property) {
        return content.mistakes(property).stream()
                .map(it -> formatMistake(content.draft(), it))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    String formatMistake(CodebookDraft draft, DraftMistake mistake) {
        var problem = mistake.problem();
        if (problem.code() == CodebookProblem.REPEATED
                && mistake.property().equals("key")
                && mistake.item() instanceof DraftItem.CodebookPart(TagAddress at)) {
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

    /// The place of an item: "Framing › Tone › Neutral".
    public String place(CodebookDraft draft, DraftItem item) {
        return switch (item) {
            case DraftItem.WholeCodebook() -> texts.get("codebook.whole");
            case DraftItem.SuggestionItem(var finds) -> texts.get("document.finds-" + finds);
            case DraftItem.ListItem it -> draft.labelOf(it).isBlank() ? it.id() : draft.labelOf(it);
            case DraftItem.CodebookPart(var at) -> place(draft, at);
        };
    }

    String place(CodebookDraft draft, CodebookAddress at) {
        var tag = name(draft, new TagAddress(at.tag()));
        return switch (at) {
            case TagAddress _ -> tag;
            case RoleAddress _, VariableAddress _ -> tag + " › " + name(draft, at);
            case CategoryAddress category ->
                    tag + " › " + name(draft, category.variableAddress()) + " › " + name(draft, at);
        };
    }

    private static String name(CodebookDraft draft, CodebookAddress at) {
        var label = draft.labelOf(at);
        return label.isBlank() ? at.toString() : label;
    }
}
