/// Reads the records of a damaged SQLite file directly off its pages. SQLite trusts the header and
/// the pages above a record; this reader relies only on the page on which a record lies. Knows nothing of projects.
/// The format is that of <https://sqlite.org/fileformat2.html>.
@NullMarked
package org.framewright.store.pages;

import org.jspecify.annotations.NullMarked;
