package org.framewright.team.packages;

import org.framewright.model.Coder;

import java.time.Instant;
import java.util.Optional;

/// Which of the files that were made for a coder they work with, and whether they need a new one.
///
/// @param articles how many a package would hold now
/// @param lastPackage the last one; nothing where there is none
/// @param takenNumber the number of the last that the coder had taken in, as far as the files that came back say; 0 where there is
///     none
/// @param pending what a new one would bring; of somebody who has none, nothing is counted
public record PackageStatus(
        Coder coder, int articles, Optional<LastPackage> lastPackage, int takenNumber, PendingChanges pending) {

    /// The package that was made last.
    public record LastPackage(int number, Instant at) {}

    /// What has changed since then that concerns the coder.
    ///
    /// @param given articles
    /// @param withdrawn articles
    /// @param codebooks versions
    /// @param rulings that were made or taken away
    /// @param actors of the register that were added, changed or brought together
    /// @param rounds that were begun, closed or set otherwise
    /// @param references codings of training articles
    /// @param reconciled codings of theirs in which the work of two devices was brought together
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

    /// Whether the coder, as one who takes part, has no package, or one that something has changed since.
    public boolean isNeeded() {
        return !coder.hasLeft() && coder.kind() == Coder.Kind.CODER && (lastPackage.isEmpty() || !pending.isEmpty());
    }

    /// What number the next one gets.
    public int next() {
        return lastPackage.map(LastPackage::number).orElse(0) + 1;
    }
}
