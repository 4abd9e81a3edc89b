/// Small helpers of screens, each with a second user: background tasks, dialogs, texts, actions, the error bar.
@NullMarked
package org.framewright.ui.controls;

import org.jspecify.annotations.NullMarked;
