/// The tables of an export, with a class for each. Begin with [TableWriter].
@NullMarked
package org.framewright.export.tables;

import org.jspecify.annotations.NullMarked;
