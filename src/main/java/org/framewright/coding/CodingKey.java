package org.framewright.coding;

import org.framewright.model.ArticleId;
import org.framewright.model.Coder;
import org.framewright.model.Round;

/// The place of a coding: one coder before one article in one round.
public record CodingKey(ArticleId article, Coder coder, Round round) {}
