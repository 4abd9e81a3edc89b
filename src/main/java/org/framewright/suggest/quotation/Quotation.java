package org.framewright.suggest.quotation;

/// A range of text in one pair of quotation marks: from its opening mark to its closing mark, over several paragraphs if
/// each begins with the mark again. Without a closing mark, it ends with its paragraph.
///
/// @param start UTF-16 index of the opening mark
/// @param end UTF-16 index after the closing mark
/// @param depth the number of quotations around it; usually 0
/// @param closed whether there is a closing mark
public record Quotation(int start, int end, int depth, boolean closed) {}
