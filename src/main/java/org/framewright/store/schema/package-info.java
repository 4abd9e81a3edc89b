/// The tables of a project file: their versions, and the check that a file has exactly those of its version.
/// Begin with [ProjectSchema] for a migration, [ExpectedSchema] for the check. It uses JDBI and Flyway, and no other package of the store but its connections.
@NullMarked
package org.framewright.store.schema;

import org.jspecify.annotations.NullMarked;
