/// What the parts of *Team* share: the study, its services and the tools of a part.
@NullMarked
package org.framewright.ui.team.part;

import org.jspecify.annotations.NullMarked;
