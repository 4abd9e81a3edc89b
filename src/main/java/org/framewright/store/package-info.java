/// The project file: SQLite through JDBI, migrated by Flyway, with the ledger of every change. Only this package uses
/// SQL on project files. One connection writes; all other connections only read. Begin with [ProjectDatabase]. Results
/// are records of `model`; no other package uses JDBI.
///
/// A project file from elsewhere can't run code in the program: its schema is compared with a fingerprint before use,
/// SQLite has limits, and a row that is no record is refused by its reader. SQLite's own library is unpacked into the
/// state folder.
///
/// An annotation is one JSON body, clustered by coding; values, fragments and links are SQL views (`docs/format.md`).
@NullMarked
package org.framewright.store;

import org.jspecify.annotations.NullMarked;
