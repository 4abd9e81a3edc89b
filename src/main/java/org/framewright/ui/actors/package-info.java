/// The actors on screen: the register, what coders have added to it, and which of them are the same.
@NullMarked
package org.framewright.ui.actors;

import org.jspecify.annotations.NullMarked;
