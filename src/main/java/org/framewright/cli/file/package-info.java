/// The commands about a project file as a whole: new, check, backup, restore, salvage, archive, export, annotations and demo.
/// Begin with [NewCommand].
@NullMarked
package org.framewright.cli.file;

import org.jspecify.annotations.NullMarked;
