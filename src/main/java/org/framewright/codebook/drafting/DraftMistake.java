package org.framewright.codebook.drafting;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookProblem;
import org.framewright.model.Problem;

import java.util.List;
import java.util.Optional;

/// A mistake in a draft, with its item.
///
/// @param property of the item, as in codebook files; empty where the problem names none
/// @param problem as [org.framewright.codebook.json.CodebookReader] reports it: its place is a JSON pointer
public record DraftMistake(DraftItem item, String property, Problem problem) {

    /// Finds the item of a problem by its JSON pointer.
    static DraftMistake locate(Codebook codebook, Problem problem) {
        var steps = List.of(problem.where().split("/")).stream().filter(it -> !it.isEmpty()).toList();
        var found = find(codebook, steps, problem);
        boolean lacks = problem.code() == CodebookProblem.PROPERTY_MISSING && found.property().isEmpty();
        return lacks ? new DraftMistake(found.item(), problem.details().getFirst(), problem) : found;
    }

    private static DraftMistake find(Codebook codebook, List<String> steps, Problem problem) {
        var listed = steps.size() > 1 ? findListed(codebook, steps) : Optional.<DraftItem>empty();
        if (listed.isPresent()) {
            return new DraftMistake(listed.get(), property(steps, 2), problem);
        }
        if (steps.size() < 2 || !steps.getFirst().equals("tags")) {
            return new DraftMistake(DraftItem.WHOLE, property(steps, 0), problem);
        }
        var tag = codebook.tags().get(Integer.parseInt(steps.get(1)));
        if (steps.size() > 3 && steps.get(2).equals("roles")) {
            var role = tag.roles().get(Integer.parseInt(steps.get(3)));
            return create(new CodebookAddress.RoleAddress(tag.id(), role.id()), property(steps, 4), problem);
        }
        if (steps.size() < 4 || !steps.get(2).equals("variables")) {
            return create(new CodebookAddress.TagAddress(tag.id()), property(steps, 2), problem);
        }
        var variable = tag.variables().get(Integer.parseInt(steps.get(3)));
        var address = new CodebookAddress.VariableAddress(tag.id(), variable.id());
        if (steps.size() < 6 || !steps.get(4).equals("categories")) {
            return create(address, property(steps, 4), problem);
        }
        var category = variable.categories().get(Integer.parseInt(steps.get(5)));
        return create(address.category(category.id()), property(steps, 6), problem);
    }

    private static Optional<DraftItem> findListed(Codebook codebook, List<String> steps) {
        return switch (steps.getFirst()) {
            case "groups" -> Optional.of(new DraftItem.GroupItem(id(CodebookListing.GROUPS, codebook, steps)));
            case "questions" -> Optional.of(new DraftItem.QuestionItem(id(CodebookListing.QUESTIONS, codebook, steps)));
            case "scores" -> Optional.of(new DraftItem.ScoreItem(id(CodebookListing.SCORES, codebook, steps)));
            case "highlightPatterns" ->
                    Optional.of(new DraftItem.HighlightPatternItem(id(CodebookListing.AIDS, codebook, steps)));
            case "suggestions" ->
                    Optional.of(new DraftItem.SuggestionItem(id(CodebookListing.SUGGESTIONS, codebook, steps)));
            default -> Optional.empty();
        };
    }

    private static String id(CodebookListing<?> list, Codebook codebook, List<String> steps) {
        return list.ids(codebook).get(Integer.parseInt(steps.get(1)));
    }

    private static DraftMistake create(CodebookAddress address, String property, Problem problem) {
        return new DraftMistake(new DraftItem.CodebookPart(address), property, problem);
    }

    private static String property(List<String> steps, int index) {
        return steps.size() > index ? steps.get(index) : "";
    }
}
