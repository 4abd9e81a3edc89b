package org.framewright.coding.state;

import org.framewright.model.article.ArticleId;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;

/// The place of a coding: one coder, one article, one round.
public record CodingKey(ArticleId article, Coder coder, Round round) {}
