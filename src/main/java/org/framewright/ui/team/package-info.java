/// What a supervisor organises the work with: one screen, and in it parts, each in a package of its own.
@NullMarked
package org.framewright.ui.team;

import org.jspecify.annotations.NullMarked;
