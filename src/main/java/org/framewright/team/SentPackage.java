package org.framewright.team;

import org.framewright.model.change.AssignmentChange.AssignmentAdded;
import org.framewright.model.change.Change;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.PackageChange.PackageCreated;
import org.framewright.model.study.Assignment;
import org.framewright.model.study.AssignmentId;
import org.framewright.model.study.CoderId;
import org.framewright.store.ledger.Ledger;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The content of a coder's last package.
///
/// @param exists whether there is a package
/// @param addedLater the coder's assignments since then, which are in no package
public record SentPackage(boolean exists, Set<AssignmentId> addedLater) {

    public static SentPackage read(CoderId coder, Ledger ledger) {
        var last =
                ledger.findByKinds(List.of(PackageCreated.class)).stream()
                        .filter(it -> it.change() instanceof PackageCreated(var to, _, _, _) && to.equals(coder))
                        .reduce((_, later) -> later);
        return new SentPackage(
                last.isPresent(),
                last.stream()
                        .flatMap(it -> ledger.changesSince(it.revision()).values().stream())
                        .flatMap(SentPackage::flatten)
                        .flatMap(it ->
                                it instanceof AssignmentAdded(var assignment)
                                        ? Stream.of(assignment.id())
                                        : Stream.empty())
                        .collect(Collectors.toSet()));
    }

    /// Whether the package holds an assignment of the coder's.
    public boolean has(Assignment assignment) {
        return exists && !addedLater.contains(assignment.id());
    }

    /// The changes that a change is made of.
    public static Stream<Change> flatten(Change change) {
        return change instanceof CompoundChange(var changes)
                ? changes.stream().flatMap(SentPackage::flatten)
                : Stream.of(change);
    }
}
