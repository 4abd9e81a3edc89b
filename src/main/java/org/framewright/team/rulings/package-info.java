/// Coders' questions and the supervisor's rulings.
/// Begin with [RulingService].
///
/// A question is a memo or an unsure flag, in the words that it had when it was answered; other words are asked anew. A ruling stands beside the
/// category it is about, under each later version of the codebook.
@NullMarked
package org.framewright.team.rulings;

import org.jspecify.annotations.NullMarked;
