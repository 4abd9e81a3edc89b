package org.framewright.model.change;

import org.framewright.model.CoderId;

/// The exchange of files with coders. These change nothing by themselves: the entry in the ledger is the record.
public sealed interface PackageChange extends StudyChange {

    @Override
    default Change inverse() {
        return this;
    }

    /// A coder was given a file with their work, numbered from 1. It changes nothing: the entry itself is what is kept of it, with the file's id and the digest of its ledger as it was sent; both empty of old ones.
    record PackageMade(CoderId coder, int number, String id, String digest) implements PackageChange {}

    /// A coder's project took a package in; its first one made it. It changes nothing by itself. The id is the package's, empty as above.
    record PackageTaken(CoderId coder, int number, String id) implements PackageChange {}

    /// A coder's work came back. It changes nothing by itself: what came is in entries of its own.
    ///
    /// @param number the newest package that the coder's file had taken in; 0 where it is no package
    /// @param file its name; empty where it was not kept yet
    /// @param codings how many brought something
    record WorkReceived(CoderId coder, int number, String file, int codings) implements PackageChange {}
}
