/// The import of articles: a preview of the files, and the decisions about them.
@NullMarked
package org.framewright.ui.imports;

import org.jspecify.annotations.NullMarked;
