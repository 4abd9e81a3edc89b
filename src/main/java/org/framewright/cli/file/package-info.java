/// The commands about whole files: creating, importing, exporting, checking, backups, salvage, archives, encryption.
/// Begin with [NewCommand].
@NullMarked
package org.framewright.cli.file;

import org.jspecify.annotations.NullMarked;
