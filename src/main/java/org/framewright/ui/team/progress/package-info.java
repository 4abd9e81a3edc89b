/// How far every coder is, and a coder's articles one by one.
@NullMarked
package org.framewright.ui.team.progress;

import org.jspecify.annotations.NullMarked;
