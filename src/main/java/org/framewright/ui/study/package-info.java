/// The facts about a study that only its supervisor knows, as a form. Begin with `StudyScreen`.
@NullMarked
package org.framewright.ui.study;

import org.jspecify.annotations.NullMarked;
