package org.framewright.team;

import org.framewright.model.change.PackageChange.PackageUpdated;
import org.framewright.model.study.CoderId;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.ledger.LedgerEntry;

import java.util.Optional;

/// A package of a coder.
///
/// @param number counts a coder's packages from 1
/// @param id random
public record NumberedPackage(CoderId coder, int number, String id) {

    /// The newest package that a coder's project has taken in; empty for a supervisor's project.
    public static Optional<NumberedPackage> latestTaken(Ledger ledger) {
        return ledger.findByKind(PackageUpdated.class).stream()
                .map(LedgerEntry::change)
                .filter(PackageUpdated.class::isInstance)
                .map(PackageUpdated.class::cast)
                .map(it -> new NumberedPackage(it.coder(), it.number(), it.id()))
                .reduce((_, last) -> last);
    }
}
