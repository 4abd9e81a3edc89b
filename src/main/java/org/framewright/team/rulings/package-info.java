/// Coders' questions and the supervisor's rulings.
/// Begin with [RulingService].
@NullMarked
package org.framewright.team.rulings;

import org.jspecify.annotations.NullMarked;
