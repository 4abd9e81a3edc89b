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
    /// digest of its ledger at that time; both are empty where the package has to be made anew.
    record PackageCreated(CoderId coder, int number, String id, String digest) implements PackageChange {}

    /// A coder's project read a package; the first package created the project. The entry itself is the record, with
    /// the package's id.
    record PackageUpdated(CoderId coder, int number, String id) implements PackageChange {}

    /// A coder's work was returned. The entry itself is the record: the work is in separate entries.
    ///
    /// @param number the newest package that the coder's file had read; 0 where the file is no package
    /// @param file the file's name
    /// @param codings the number of codings with new entries
    record WorkReceived(CoderId coder, int number, String file, int codings) implements PackageChange {}
}
