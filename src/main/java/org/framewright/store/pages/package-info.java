/// Reads the records of a damaged SQLite file off its pages, by itself: SQLite trusts what it is told by a header and by
/// the pages above a record; this relies on nothing but the page on which a record lies. Knows nothing of projects.
/// The format is that of <https://sqlite.org/fileformat2.html>.
@NullMarked
package org.framewright.store.pages;

import org.jspecify.annotations.NullMarked;
