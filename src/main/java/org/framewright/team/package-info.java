/// Working apart without conflict: rounds, assignments, one package per coder, and merging their work
/// again. Work that cannot be reconciled is listed; nothing is dropped. Coders' questions and rulings: [RulingService];
/// training rounds, the marks to reach, and the permission to begin the next round: [TrainingService].
///
/// A question is a memo or an unsure flag, in the words that it had when it was answered; changed words are a new question. A ruling is
/// shown at its category, under each later version of the codebook.
///
/// Marks, order and permissions of training are kept in the ledger alone. A coder's result compares the first version of the
/// coder's coding with the reference, by the rows of agreement. The result is checked when a coder begins a round, and again when a
/// coder begins an article.
@NullMarked
package org.framewright.team;

import org.jspecify.annotations.NullMarked;
