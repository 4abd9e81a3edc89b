/// The project file: SQLite through JDBI, migrated by Flyway, with the ledger of every change.
/// The only place with SQL. One writer, read-only connections for everything that reads; subpackages by concept.
/// Answers in records of `model`; no type of JDBC or JDBI leaves this package.
///
/// A project file from elsewhere can't make the program do anything: its schema is compared with a fingerprint before it is used, SQLite
/// gets limits, and a row that is no record is refused where it is read. SQLite's own library is unpacked into the state folder.
///
/// An annotation is one JSON body, clustered by coding; values, fragments and links are SQL views (`docs/format.md`).
@NullMarked
package org.framewright.store;

import org.jspecify.annotations.NullMarked;
