/// The team's hub: its setup, the state of each coder, and synchronising.
@NullMarked
package org.framewright.ui.team.hub;

import org.jspecify.annotations.NullMarked;
