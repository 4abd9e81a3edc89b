/// A team's hub: a PostgreSQL database for the exchange of packages and returned work. Nothing of this program runs there. Begin with
/// [HubService] and [HubSync].
///
/// A message is a whole file, compressed: a coder's package, or the file of a coder's device. So the rules for what comes in are those of
/// `team.packages` and `team.merge`, and a hub adds none. The newest message of a stream holds all that the earlier ones held. Sent
/// messages are not recorded: the ends of the streams show the missing messages of either side.
///
/// The only SQL for PostgreSQL is here, as that for SQLite is in `store`. Row-level security, in the migration, separates coders.
@NullMarked
package org.framewright.hub;

import org.jspecify.annotations.NullMarked;
