package org.framewright.codebook.drafting;

import org.framewright.codebook.Address;
import org.framewright.codebook.Address.OfCategory;
import org.framewright.codebook.Address.OfRole;
import org.framewright.codebook.Address.OfTag;
import org.framewright.codebook.Address.OfVariable;
import org.framewright.codebook.Category;
import org.framewright.codebook.Variable.Scale;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Brings back what a draft lacks of the version before: nothing that was coded with is simply gone.
final class Restoring {

    private Restoring() {}

    static Draft whatIsMissing(Draft draft) {
        var there = new HashSet<Address>();
        draft.lineage().origins().values().forEach(there::addAll);
        there.addAll(draft.lineage().parts().values());
        var restored = draft;
        for (var at : Contents.addresses(draft.base())) {
            if (!there.contains(at)) {
                restored = restored(restored, at);
            }
        }
        return restored;
    }

    private static Draft restored(Draft draft, Address from) {
        var tag = now(draft, new OfTag(from.tag()));
        return switch (from) {
            case OfTag(var id) -> tag(draft, id);
            case OfRole role -> tag.map(it -> role(draft, role, (OfTag) it)).orElse(draft);
            case OfVariable variable -> tag.map(it -> variable(draft, variable, (OfTag) it)).orElse(draft);
            case OfCategory category ->
                    now(draft, category.ofVariable())
                            .map(it -> category(draft, category, (OfVariable) it))
                            .orElse(draft);
        };
    }

    private static Optional<Address> now(Draft draft, Address from) {
        return draft.lineage().origins().entrySet().stream()
                .filter(it -> it.getValue().contains(from))
                .map(it -> it.getKey())
                .findFirst();
    }

    private static String free(Draft draft, Address at) {
        var ids = Contents.idsBeside(draft.edited(), at);
        return Ids.from(Contents.lastId(at), Labels.kind(at), ids);
    }

    private static Draft tag(Draft draft, String id) {
        var at = new OfTag(free(draft, new OfTag(id)));
        var tag =
                draft.base()
                        .required(id)
                        .withId(at.tag())
                        .withRoles(List.of())
                        .withVariables(List.of())
                        .withRetired(true);
        var tags = Contents.inserted(draft.edited().tags(), tag, _ -> false);
        var grouped =
                draft.has(new Item.OfGroup(tag.group()))
                        ? tags
                        : Contents.replaced(tags, it -> it.id().equals(at.tag()), it -> it.withGroup(""));
        return new Draft(
                draft.base(), draft.edited().withTags(grouped), draft.lineage().with(at, List.of(new OfTag(id))));
    }

    private static Draft role(Draft draft, OfRole from, OfTag in) {
        var at = new OfRole(in.tag(), free(draft, new OfRole(in.tag(), from.role())));
        var role = draft.base().required(from.tag()).role(from.role()).orElseThrow();
        var edited =
                Contents.with(
                        draft.edited(),
                        in,
                        it ->
                                it.withRoles(
                                        Contents.inserted(
                                                it.roles(), role.withId(at.role()).withRetired(true), _ -> false)));
        return new Draft(draft.base(), edited, draft.lineage().with(at, List.of(from)));
    }

    private static Draft variable(Draft draft, OfVariable from, OfTag in) {
        var at = new OfVariable(in.tag(), free(draft, new OfVariable(in.tag(), from.variable())));
        var variable = draft.base().variable(from).orElseThrow().withId(at.variable()).withRetired(true);
        var edited =
                Contents.with(
                        draft.edited(),
                        in,
                        it -> it.withVariables(Contents.inserted(it.variables(), variable, _ -> false)));
        var lineage = draft.lineage().with(at, List.of(from));
        for (var category : Contents.listed(variable)) {
            lineage = lineage.with(at.category(category.id()), List.of(from.category(category.id())));
        }
        return new Draft(draft.base(), edited, lineage);
    }

    /// Where the variable lists no categories any more, they are gone with its scale.
    private static Draft category(Draft draft, OfCategory from, OfVariable in) {
        var variable = draft.variable(in).orElseThrow();
        var at = in.category(free(draft, in.category(from.category())));
        boolean lists = variable.scale().hasCategories() && variable.scale() != Scale.BOOLEAN;
        if (!lists || now(draft, from).isPresent()) {
            return draft;
        }
        var old = draft.base().variable(from.ofVariable()).flatMap(it -> it.category(from.category())).orElseThrow();
        boolean codeTaken = variable.categories().stream().anyMatch(it -> it.code() == old.code());
        Category restored =
                old.withId(at.category())
                        .withParent("")
                        .withRetired(true)
                        .withCode(codeTaken ? Codes.fresh(draft, in) : old.code());
        var edited =
                Contents.with(
                        draft.edited(),
                        in,
                        it -> it.withCategories(Contents.inserted(it.categories(), restored, _ -> false)));
        return new Draft(draft.base(), edited, draft.lineage().with(at, List.of(from)));
    }
}
