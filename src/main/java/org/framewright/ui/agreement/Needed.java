package org.framewright.ui.agreement;

/// How many articles are still to be coded by two or more.
///
/// @param round of the pilot
/// @param more beside those of the pilot, in its round
/// @param inAll in a round of its own
public record Needed(String round, int more, int inAll) {}
