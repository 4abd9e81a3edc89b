package org.framewright.hub;

import org.framewright.project.Project;

/// The last entry of a file's ledger, and the digest of all of them.
record LedgerState(long revision, String digest) {

    static LedgerState of(Project project) {
        long revision = project.ledger().lastRevision();
        return new LedgerState(revision, project.ledger().digest(revision));
    }

    /// Whether a project's ledger goes on from this state: that of a file from a backup, or of a copy with other entries, does not.
    boolean isPrefixOf(Project project) {
        return revision <= project.ledger().lastRevision() && project.ledger().digest(revision).equals(digest);
    }
}
