/// The ledger: every change as one entry, written with the rows that it makes, in one transaction.
/// Begin with [Ledger].
///
/// Undo is an entry, too. `framewright check` replays the ledger into an empty database and compares the tables.
/// `MergeTransaction` reads and writes within one transaction, for merges; a dry run does the same and rolls back.
///
/// `StoredNames` has the name of every kind of change and of every stored constant: renaming a class changes nothing in
/// a file. The names of JSON's fields are the names of record components, so renaming a component changes the file. The
/// golden files in `src/test/resources/golden/stored` are never made again; a new kind of change gets a line in
/// `changes.jsonl`, a new constant its word in `words.txt`.
@NullMarked
package org.framewright.store.ledger;

import org.jspecify.annotations.NullMarked;
