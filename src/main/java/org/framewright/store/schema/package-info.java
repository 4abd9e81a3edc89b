/// The tables of a project file: their versions, and the check that a file has exactly those of its version.
/// Begin with [ProjectSchema] for a migration, [ExpectedSchema] for the check. It uses JDBI, Flyway, and the
/// connections and problems of `store`, and no other package of the store.
@NullMarked
package org.framewright.store.schema;

import org.jspecify.annotations.NullMarked;
