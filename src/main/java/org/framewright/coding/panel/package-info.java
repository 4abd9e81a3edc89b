/// The coding panel without its window: what it has, the question that comes next, the answers and actors that it offers.
/// Begin with [PanelContent]; [CodingFocus] is the coder's place in it.
@NullMarked
package org.framewright.coding.panel;

import org.jspecify.annotations.NullMarked;
