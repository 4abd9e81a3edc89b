/// A variable opened: which categories are taken for each other, who differs from whom, how it goes over time, what if. Of a
/// project or of any file.
@NullMarked
package org.framewright.ui.agreement.variable;

import org.jspecify.annotations.NullMarked;
