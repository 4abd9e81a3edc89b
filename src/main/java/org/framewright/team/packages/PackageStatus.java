package org.framewright.team.packages;

import org.framewright.model.study.Coder;

import java.time.Instant;
import java.util.Optional;

/// The status of a coder's packages: the package in use, and whether the coder needs a new one.
///
/// @param articles the number of articles in a package made now
/// @param lastPackage the last package; empty where there is none
/// @param takenNumber the number of the newest package that the coder has taken in, as far as returned files tell; 0 where there is
///     none
/// @param pending the news of a new package; for a coder without a package, nothing is counted
public record PackageStatus(
        Coder coder, int articles, Optional<LastPackage> lastPackage, int takenNumber, PendingChanges pending) {

    /// The package that was made last.
    ///
    /// @param isOnly whether no other supervisor has made another one of the same number, which the coder may have
    public record LastPackage(int number, Instant at, boolean isOnly) {}

    /// The changes since the last package that concern the coder.
    ///
    /// @param given articles
    /// @param withdrawn articles
    /// @param codebooks versions
    /// @param rulings that were made or removed
    /// @param actors of the register that were added or changed, and matches of actors that were made or undone
    /// @param rounds that were begun, closed or changed
    /// @param references codings of training articles
    /// @param reconciled the coder's codings in which the work of two devices was reconciled
    public record PendingChanges(
            int given,
            int withdrawn,
            int codebooks,
            int rulings,
            int actors,
            int rounds,
            int references,
            int reconciled) {

        static final PendingChanges NOTHING = new PendingChanges(0, 0, 0, 0, 0, 0, 0, 0);

        public boolean isEmpty() {
            return equals(NOTHING);
        }
    }

    /// Whether the coder, if taking part, has something to code and no package, or a package that changes were made since.
    public boolean isNeeded() {
        boolean changed = lastPackage.map(it -> !it.isOnly() || !pending.isEmpty()).orElse(articles > 0);
        return !coder.isDeactivated() && coder.kind() == Coder.Kind.CODER && changed;
    }

    /// The number of the next package.
    public int next() {
        return lastPackage.map(LastPackage::number).orElse(0) + 1;
    }
}
