/// The import of articles: what was found in files, and what becomes of it.
@NullMarked
package org.framewright.ui.imports;

import org.jspecify.annotations.NullMarked;
