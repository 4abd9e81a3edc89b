/// Working apart without conflict: rounds, assignments, one package per coder, and bringing their work
/// together again. What cannot be reconciled is listed; nothing is dropped.
@NullMarked
package org.framewright.team;

import org.jspecify.annotations.NullMarked;
