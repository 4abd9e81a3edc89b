package org.framewright.model.change;

import org.framewright.model.study.CoderId;

/// The exchange of files with coders. These changes have no effect by themselves: the entry in the ledger is the
/// record.
public sealed interface PackageChange extends StudyChange {

    @Override
    default Change inverse() {
        return this;
    }

    /// A package was made for a coder, numbered from 1. The entry itself is the record, with the file's id and the
    /// digest of its ledger at that time; both are empty in old entries.
    record PackageMade(CoderId coder, int number, String id, String digest) implements PackageChange {}

    /// A coder's project read a package; the first package created it. The entry itself is the record. The id is the id
    /// of the package, empty as above.
    record PackageTaken(CoderId coder, int number, String id) implements PackageChange {}

    /// A coder's work was returned. The entry itself is the record: the work is in separate entries.
    ///
    /// @param number the newest package that the coder's file had read; 0 where it is no package
    /// @param file its name; empty in entries from before names were stored
    /// @param codings the number of codings with news
    record WorkReceived(CoderId coder, int number, String file, int codings) implements PackageChange {}
}
