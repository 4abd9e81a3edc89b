/// The coders' questions, and the supervisor's rulings.
@NullMarked
package org.framewright.ui.team.questions;

import org.jspecify.annotations.NullMarked;
