package org.framewright.codebook.drafting;

import org.framewright.codebook.Address;
import org.framewright.codebook.Address.CategoryAddress;
import org.framewright.codebook.Address.RoleAddress;
import org.framewright.codebook.Address.TagAddress;
import org.framewright.codebook.Address.VariableAddress;
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
        var tag = now(draft, new TagAddress(from.tag()));
        return switch (from) {
            case TagAddress(var id) -> tag(draft, id);
            case RoleAddress role -> tag.map(it -> role(draft, role, (TagAddress) it)).orElse(draft);
            case VariableAddress variable -> tag.map(it -> variable(draft, variable, (TagAddress) it)).orElse(draft);
            case CategoryAddress category ->
                    now(draft, category.ofVariable())
                            .map(it -> category(draft, category, (VariableAddress) it))
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
        var at = new TagAddress(free(draft, new TagAddress(id)));
        var tag =
                draft.base()
                        .required(id)
                        .withId(at.tag())
                        .withRoles(List.of())
                        .withVariables(List.of())
                        .withRetired(true);
        var tags = Contents.inserted(draft.edited().tags(), tag, _ -> false);
        var grouped =
                draft.has(new Item.GroupItem(tag.group()))
                        ? tags
                        : Contents.replaced(tags, it -> it.id().equals(at.tag()), it -> it.withGroup(""));
        return new Draft(
                draft.base(), draft.edited().withTags(grouped), draft.lineage().with(at, List.of(new TagAddress(id))));
    }

    private static Draft role(Draft draft, RoleAddress from, TagAddress in) {
        var at = new RoleAddress(in.tag(), free(draft, new RoleAddress(in.tag(), from.role())));
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

    private static Draft variable(Draft draft, VariableAddress from, TagAddress in) {
        var at = new VariableAddress(in.tag(), free(draft, new VariableAddress(in.tag(), from.variable())));
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
    private static Draft category(Draft draft, CategoryAddress from, VariableAddress in) {
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
