/// The supervisor's screen for the organisation of the work, with its parts, the larger ones in a package of their own.
///
/// A part is a name in `Route.Team.TeamPage` (the order of the tabs), a class, and a line in `TeamScreen`.
@NullMarked
package org.framewright.ui.team;

import org.jspecify.annotations.NullMarked;
