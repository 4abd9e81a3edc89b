/// The commands `ruling …`: coders' questions and the supervisor's answers.
/// Begin with [RulingCommand].
@NullMarked
package org.framewright.cli.ruling;

import org.jspecify.annotations.NullMarked;
