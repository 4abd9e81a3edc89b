/// The tables of a project file: migrations, and the tables that a file of this version must have.
/// Begin with [ProjectSchema].
@NullMarked
package org.framewright.store.schema;

import org.jspecify.annotations.NullMarked;
