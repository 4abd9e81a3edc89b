/// What all commands share: the base of a command, its console, and output as JSON.
@NullMarked
package org.framewright.cli.command;

import org.jspecify.annotations.NullMarked;
