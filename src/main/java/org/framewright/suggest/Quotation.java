package org.framewright.suggest;

/// A stretch of text in quotation marks, as far as one pair of marks goes: from its opening mark to its closing one, over
/// several paragraphs where each begins with a mark again. Where no closing mark comes, it ends with its paragraph.
///
/// @param start UTF-16 index of the opening mark
/// @param end UTF-16 index behind the closing mark
/// @param depth how many quotations it stands in; 0 for most
/// @param closed whether there is a closing mark
public record Quotation(int start, int end, int depth, boolean closed) {}
