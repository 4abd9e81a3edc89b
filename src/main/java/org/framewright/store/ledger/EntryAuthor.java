package org.framewright.store.ledger;

/// The author of an entry, and the author's installation.
///
/// @param who the coder's name, or the supervisor's
/// @param installation names this installation of the program, so that the work of two devices can be told apart
public record EntryAuthor(String who, String installation) {}
