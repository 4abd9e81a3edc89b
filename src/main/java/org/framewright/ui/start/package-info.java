/// The first screen: a new project, opening one, recent ones, the sample; and who is coding.
@NullMarked
package org.framewright.ui.start;

import org.jspecify.annotations.NullMarked;
