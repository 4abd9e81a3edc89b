/// Tables with an article in each row: CSV, XLSX, JSON and JSON lines, whose columns a mapping leads to the article's text and
/// metadata. [ArticleTable] opens one, [TableMapping] is guessed, or read from a file. Rows are read one at a time.
@NullMarked
package org.framewright.files.table;

import org.jspecify.annotations.NullMarked;
