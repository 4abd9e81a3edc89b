package org.framewright.hub;

import org.framewright.project.Project;

/// The last entry of a file's ledger, and the digest of all of them.
record LedgerState(long revision, String digest) {

    static LedgerState of(Project project) {
        long revision = project.ledger().lastRevision();
        return new LedgerState(revision, project.ledger().digest(revision));
    }

    /// The state of the file that a message holds.
    static LedgerState of(HubMessage message) {
        return new LedgerState(message.revision(), message.digest());
    }

    /// Whether a project's file once had this state: a file from a backup, or a copy with other later entries, had not.
    boolean isPastOf(Project project) {
        return revision <= project.ledger().lastRevision() && project.ledger().digest(revision).equals(digest);
    }
}
