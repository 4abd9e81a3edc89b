package org.framewright.store.ledger;

/// Something wrong with an entry of the ledger itself.
///
/// @param first the entry's revision, or the first that is missing
/// @param last the same, or the last that is missing
public record LedgerFault(Kind kind, long first, long last) {

    /// What is wrong.
    public enum Kind {
        /// There are no entries of these revisions, but there are later ones.
        MISSING,
        /// It is no entry, or names a text that is not there. Nothing after it was replayed.
        UNREADABLE,
        /// What the row says of the change is not so: its kind, or its coding.
        MISLABELLED,
        /// It is said to take an earlier entry back, and does something else.
        NO_INVERSE,
        /// It can't be applied to what the entries before it make. Nothing after it was replayed.
        NOT_APPLICABLE
    }
}
