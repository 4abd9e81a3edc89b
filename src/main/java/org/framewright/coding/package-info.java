/// A coder's work: each change is checked against the codebook before it is written, undo and redo, open
/// questions, finishing and submitting a coding; the register of actors.
///
/// `coding.state` has codings in memory. `CodingReader` reads a coding, once (`CodingCache`, `CachedCoding`); `CodingWriter` checks and enters, and the change advances the
/// coding that was read; `CodingService` and `ArticleNotes` have the operations. An article's note (memo, unsure, set aside, not
/// relevant) is a gesture like any other. Undo stops at submission. `WorklistService` reads the articles that a coder has to code in a
/// round, and the progress on them.
@NullMarked
package org.framewright.coding;

import org.jspecify.annotations.NullMarked;
