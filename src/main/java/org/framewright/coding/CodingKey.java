package org.framewright.coding;

import org.framewright.model.ArticleId;
import org.framewright.model.Coder;
import org.framewright.model.Round;

/// Where coding takes place: one coder before one article in one round.
public record CodingKey(ArticleId article, Coder coder, Round round) {}
