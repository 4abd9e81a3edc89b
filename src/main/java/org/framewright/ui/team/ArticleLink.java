package org.framewright.ui.team;

import java.util.Optional;

/// What somebody has coded in an article, to be looked at there; all by name.
///
/// @param annotation its id; empty for the article as a whole
public record ArticleLink(String coder, String round, String article, Optional<String> annotation) {}
