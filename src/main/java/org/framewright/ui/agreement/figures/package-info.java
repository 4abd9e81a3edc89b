/// Figures of agreement in a table: of a project or of any file.
@NullMarked
package org.framewright.ui.agreement.figures;

import org.jspecify.annotations.NullMarked;
