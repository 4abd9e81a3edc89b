/// The team's hub: its setup, who is in step, and synchronising.
@NullMarked
package org.framewright.ui.team.hub;

import org.jspecify.annotations.NullMarked;
