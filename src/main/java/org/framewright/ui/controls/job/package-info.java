/// Work in the background, with progress and cancel.
/// Begin with [BackgroundJob].
@NullMarked
package org.framewright.ui.controls.job;

import org.jspecify.annotations.NullMarked;
