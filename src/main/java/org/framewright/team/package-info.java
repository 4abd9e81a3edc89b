/// Working apart without conflict: rounds, assignments, one package per coder, and merging their work
/// again. Work that cannot be reconciled is listed; nothing is dropped. Coders' questions and rulings: [RulingService].
///
/// A question is a memo or an unsure flag, in the words that it had when it was answered; changed words are a new question. A ruling is
/// shown at its category, under each later version of the codebook.
@NullMarked
package org.framewright.team;

import org.jspecify.annotations.NullMarked;
