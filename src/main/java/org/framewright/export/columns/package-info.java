/// The columns that do not depend on a codebook, each as one value: name, label, kind and the function that fills it. A file for each
/// table. Begin with [ColumnGroup].
@NullMarked
package org.framewright.export.columns;

import org.jspecify.annotations.NullMarked;
