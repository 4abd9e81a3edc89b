/// Working apart without conflict: rounds, assignments, one package per coder, and bringing their work
/// together again. What cannot be reconciled is listed; nothing is dropped. Coders' questions and rulings: [RulingService];
/// training rounds, the marks to reach, and who may begin the next round: [TrainingService].
@NullMarked
package org.framewright.team;

import org.jspecify.annotations.NullMarked;
