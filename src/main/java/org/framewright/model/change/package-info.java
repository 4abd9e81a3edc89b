/// Every change of a project as data: one sealed root, each case with its inverse. The ledger stores these changes, and
/// undo applies their inverses. The package is a part of `model`: without named modules, Java requires a sealed type
/// and its cases in one package. Begin with [Change].
///
/// A new change is a record in its subject's file. Its name stands in `StoredNames`. Then the compiler asks: `ChangeWriter`,
/// `ChangeRepair`, `ReturnRules`, `TransactionState`, `PackageStatusReader`, for a coding `CodingUpdate`. It does not ask where
/// switches name groups: `ChangeJson`, `PlausibilityCheck`, `ReturnCheck`, `EntryTimeCheck`, `StudyRebase`; nor in `ReturnRules.SUPERVISOR_KINDS`.
///
/// Where it has rows of its own: a migration, `TeamRows` and `TeamStore` (or those of its subject), `RowClassifier`,
/// `TableComparison`, `UnreadableRows`, `SalvagedRows`, `SalvagedChanges`, `RecoveryAudit`, and `docs/format.md`. Where coders
/// get it: `PackageContent`, `ContentDifference`. Where a coder makes it: `ReturnRules.Owner` and `ReturnedFileMerger`, which
/// merge codings and actors only. Tests: `EveryKind`, `golden/stored/changes.jsonl`.
@NullMarked
package org.framewright.model.change;

import org.jspecify.annotations.NullMarked;
