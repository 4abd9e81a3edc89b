/// Suggestions beside what a coder has coded: which of them are right, and how much of the codings they find.
@NullMarked
package org.framewright.reliability.suggestions;

import org.jspecify.annotations.NullMarked;
