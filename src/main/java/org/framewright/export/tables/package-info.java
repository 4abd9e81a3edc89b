/// The tables of an export. [TableWriter] writes all of them; a table whose rows take more than a few lines has a class of its own.
@NullMarked
package org.framewright.export.tables;

import org.jspecify.annotations.NullMarked;
