/// The actors on screen: the register, coders' additions to it, and the joining of the same ones.
@NullMarked
package org.framewright.ui.actors;

import org.jspecify.annotations.NullMarked;
