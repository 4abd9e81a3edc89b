/// The sample project, and the folder that a demonstration works in.
/// Begin with [SampleProject].
@NullMarked
package org.framewright.project.sample;

import org.jspecify.annotations.NullMarked;
