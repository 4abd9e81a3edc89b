package org.framewright.reliability.external;

/// That somebody has coded an article.
record CoderArticle(String article, String coder) {}
