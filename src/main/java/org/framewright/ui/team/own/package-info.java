/// A coder's own file: taking a package in, and sending the work back.
@NullMarked
package org.framewright.ui.team.own;

import org.jspecify.annotations.NullMarked;
