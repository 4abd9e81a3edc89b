/// Framewright's entry point; everything else lives in one of the packages below.
/// Who may use whom is tested in `org.framewright.architecture`.
@NullMarked
package org.framewright;

import org.jspecify.annotations.NullMarked;
