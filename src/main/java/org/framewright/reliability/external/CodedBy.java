package org.framewright.reliability.external;

/// That somebody has coded an article.
record CodedBy(String article, String coder) {}
