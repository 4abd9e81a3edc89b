/// Files for coders: who needs a new one, and making them.
@NullMarked
package org.framewright.ui.team.packages;

import org.jspecify.annotations.NullMarked;
