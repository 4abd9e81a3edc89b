/// The window around all screens: which is shown, what keys do, what there is to say, what can be done.
@NullMarked
package org.framewright.ui.shell;

import org.jspecify.annotations.NullMarked;
