/// What a coder has submitted in a training round, beside the reference: thing by thing, with the rule where they differ.
@NullMarked
package org.framewright.ui.workspace.training;

import org.jspecify.annotations.NullMarked;
