/// The project file: SQLite through JDBI, migrated by Flyway, with the ledger of every change.
/// The only place with SQL. One writer, read-only connections for everything that reads; subpackages by concept.
/// Answers in records of `model`; no type of JDBC or JDBI leaves this room.
@NullMarked
package org.framewright.store;

import org.jspecify.annotations.NullMarked;
