/// What a supervisor organises the work with: one screen, and in it parts, the larger ones in a package of their own.
@NullMarked
package org.framewright.ui.team;

import org.jspecify.annotations.NullMarked;
