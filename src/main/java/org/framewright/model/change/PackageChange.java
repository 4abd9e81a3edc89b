package org.framewright.model.change;

import org.framewright.model.CoderId;

/// The exchange of files with coders. These change nothing by themselves: the entry in the ledger is the record.
public sealed interface PackageChange extends StudyChange {

    @Override
    default Change inverse() {
        return this;
    }

    /// A package was made for a coder, numbered from 1. It changes nothing: the entry itself is the record, with the file's id and
    /// the digest of its ledger as it was sent; both empty in old entries.
    record PackageMade(CoderId coder, int number, String id, String digest) implements PackageChange {}

    /// A coder's project took a package in; its first one made it. It changes nothing by itself. The id is the package's, empty as above.
    record PackageTaken(CoderId coder, int number, String id) implements PackageChange {}

    /// A coder's work came back. It changes nothing by itself: the work is in entries of its own.
    ///
    /// @param number the newest package that the coder's file had taken in; 0 where it is no package
    /// @param file its name; empty in entries from before names were kept
    /// @param codings the number of codings with news
    record WorkReceived(CoderId coder, int number, String file, int codings) implements PackageChange {}
}
