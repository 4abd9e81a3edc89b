package org.framewright.ui.workspace.article;

/// One of the ends of a passage.
///
/// @param stretch which of its stretches it belongs to, from 0
/// @param start whether it is where that begins
record PassageEnd(int stretch, boolean start) {}
