package org.framewright.codebook.drafting;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.VersionMapping.Step;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds out where what is in a version comes from, by its mapping: what no step names comes from what has the same id.
final class DraftAncestry {

    private final Set<CodebookAddress> before;
    private final Map<CodebookAddress, List<? extends CodebookAddress>> named = new HashMap<>();
    private final Set<CodebookAddress> taken = new HashSet<>();
    private DraftLineage lineage = DraftLineage.NONE;

    private DraftAncestry(Codebook base) {
        this.before = new HashSet<>(CodebookParts.addresses(base));
    }

    static DraftLineage of(Codebook base, Codebook next, List<Step> steps) {
        var ancestry = new DraftAncestry(base);
        var after = new HashSet<>(CodebookParts.addresses(next));
        steps.forEach(step -> ancestry.take(step, after));
        CodebookParts.addresses(next).forEach(ancestry::place);
        return ancestry.lineage;
    }

    private void take(Step step, Set<CodebookAddress> after) {
        switch (step) {
            case Step.Rename(var from, var to) -> comes(to, List.of(from), after);
            case Step.Move(var from, var to) -> comes(to, List.of(from), after);
            case Step.Merge(var from, var to) -> comes(to, from, after);
            case Step.Split(var from, var to) -> {
                if (before.contains(from)) {
                    taken.add(from);
                    to.stream().filter(after::contains).forEach(part -> lineage = lineage.withPart(part, from));
                }
            }
            case Step.Rescale(_, var to, var values) -> lineage = lineage.withValues(to, values);
            case Step.Redefine(var what) -> lineage = lineage.redefining(what, true);
            case Step.AskAgain(var what) -> lineage = lineage.askingAgain(what, true);
        }
    }

    private void comes(CodebookAddress to, List<? extends CodebookAddress> from, Set<CodebookAddress> after) {
        var known = from.stream().filter(before::contains).toList();
        if (after.contains(to) && !known.isEmpty()) {
            named.put(to, known);
            taken.addAll(known);
        }
    }

    private void place(CodebookAddress at) {
        if (lineage.parts().containsKey(at)) {
            return;
        }
        var from = named.get(at);
        if (from != null) {
            lineage = lineage.with(at, from);
        } else {
            same(at).filter(it -> before.contains(it) && !taken.contains(it))
                    .ifPresent(it -> lineage = lineage.with(at, List.of(it)));
        }
    }

    /// The same id in what it stands in.
    private Optional<CodebookAddress> same(CodebookAddress at) {
        var tag = lineage.origin(new TagAddress(at.tag())).map(CodebookAddress::tag);
        return switch (at) {
            case TagAddress _ -> Optional.of(at);
            case RoleAddress(_, var role) -> tag.map(it -> new RoleAddress(it, role));
            case VariableAddress(_, var variable) -> tag.map(it -> new VariableAddress(it, variable));
            case CategoryAddress category ->
                    lineage.origin(category.ofVariable()).map(it -> it.category(category.category()));
        };
    }
}
