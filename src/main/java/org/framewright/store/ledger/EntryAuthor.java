package org.framewright.store.ledger;

/// Who writes, and where.
///
/// @param who the coder's name, or what the supervisor goes by
/// @param installation names this installation of the program, so that the work of two devices can be told apart
public record EntryAuthor(String who, String installation) {}
