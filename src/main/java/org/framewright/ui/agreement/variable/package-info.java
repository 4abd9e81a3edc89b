/// The page of a variable: confusions of categories, agreement of each two coders, agreement over time, what-if scenarios. Of a
/// project or of any file.
@NullMarked
package org.framewright.ui.agreement.variable;

import org.jspecify.annotations.NullMarked;
