package org.framewright.codebook.drafting;

import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable.Scale;
import org.framewright.model.Refusal;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Does to drafts whatever somebody might do to them.
///
/// @param random says what and where
public record RandomEdits(Random random) {

    /// The draft after one edit; the same draft where that edit is refused.
    public CodebookDraft edited(CodebookDraft draft) {
        try {
            return tried(draft);
        } catch (Refusal refused) {
            if (refused.problems().stream().allMatch(it -> it.code() instanceof DraftProblem)) {
                return draft;
            }
            throw refused;
        }
    }

    private CodebookDraft tried(CodebookDraft draft) {
        var addresses = CodebookParts.addresses(draft.edited());
        var address = one(addresses);
        var variable = one(addresses, VariableAddress.class);
        var tag = one(addresses, TagAddress.class);
        return switch (random.nextInt(17)) {
            case 0 -> draft.rename(address, "n" + random.nextInt(6)).draft();
            case 1 -> draft.relabel(address, random.nextInt(5) == 0 ? "" : "Label " + random.nextInt(9)).draft();
            case 2 -> draft.addTag("Tag", one(List.of(Tag.Unit.values())), Optional.of(tag)).draft();
            case 3 -> draft.addVariable(tag, "Asks", one(List.of(Scale.values())), Optional.of(variable)).draft();
            case 4 -> draft.addRole(tag, "Role").draft();
            case 5 ->
                    draft.variable(variable)
                            .filter(it -> it.scale() != Scale.BOOLEAN && it.scale().hasCategories())
                            .map(_ -> draft.addCategory(variable, "Cat", Optional.empty()).draft())
                            .orElse(draft);
            case 6 -> draft.retire(address, random.nextBoolean());
            case 7 -> draft.delete(address);
            case 8 -> draft.shift(new DraftItem.CodebookPart(address), random.nextInt(5) - 2);
            case 9 -> merged(draft, variable);
            case 10 ->
                    address instanceof CategoryAddress category
                            ? draft.olderAnswers().split(category, List.of("Part", "Part")).draft()
                            : draft.withTag(tag, it -> it.withKey((char) ('A' + random.nextInt(4))));
            case 11 -> draft.move(variable, tag).draft();
            case 12 -> draft.rescale(variable, one(List.of(Scale.values())));
            case 13 -> draft.addQuestion("Asks", "").draft();
            case 14 -> draft.addScore("Score", "").draft();
            case 15 -> listed(draft);
            default ->
                    draft.olderAnswers()
                            .askAgain(variable, random.nextBoolean())
                            .olderAnswers()
                            .redefine(variable, random.nextBoolean());
        };
    }

    private CodebookDraft listed(CodebookDraft draft) {
        var scores = draft.edited().scores();
        if (scores.isEmpty()) {
            return draft.addAid("Aid", "").draft();
        }
        var at = new DraftItem.ScoreItem(one(scores).id());
        return switch (random.nextInt(4)) {
            case 0 -> draft.rename(at, "s" + random.nextInt(4)).draft();
            case 1 -> draft.relabel(at, "Score " + random.nextInt(9)).draft();
            case 2 -> draft.shift(at, random.nextInt(5) - 2);
            default -> draft.remove(at);
        };
    }

    private CodebookDraft merged(CodebookDraft draft, VariableAddress variable) {
        var categories =
                CodebookParts.addressesWithin(draft.edited(), variable).stream()
                        .filter(CategoryAddress.class::isInstance)
                        .map(CategoryAddress.class::cast)
                        .toList();
        return categories.size() < 2
                ? draft
                : draft.olderAnswers().merge(one(categories), List.of(one(categories))).draft();
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private <T> T one(List<CodebookAddress> addresses, Class<T> kind) {
        return one(addresses.stream().filter(kind::isInstance).map(kind::cast).toList());
    }
}
