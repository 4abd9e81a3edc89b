package org.framewright.files.database.rule;

/// The rule that read a file, and why.
///
/// @param id of the rule
/// @param name of the rule: the database and its format
/// @param line of the file by which it was recognised; empty for a page, which is recognised by its elements
/// @param chosen whether a person chose it
public record RuleUse(String id, String name, String line, boolean chosen) {}
