/// What a coder does: each change is checked against the codebook before it is written, undo and redo, open
/// questions, finishing and submitting a coding; the register of actors.
///
/// `CodingReader` reads a coding, once (`CodingCache`, `StoredCoding`), `CodingWriter` checks and enters, and the change advances what
/// was read; `CodingService` and `ArticleNotes` are the verbs. An article's note (memo,
/// unsure, set aside, not relevant) is a gesture like any other. Undo stops at submission. `WorklistService` reads what coders have to code in
/// a round, and how far they are.
@NullMarked
package org.framewright.coding;

import org.jspecify.annotations.NullMarked;
