/// Reads the records of a damaged SQLite file directly from its pages. SQLite needs the header and the pages above a
/// record; this reader needs only the page of the record. It has no knowledge of projects. The format is described at
/// <https://sqlite.org/fileformat2.html>. Begin with [DamagedFile].
@NullMarked
package org.framewright.store.pages;

import org.jspecify.annotations.NullMarked;
