/// Downloads of news databases, which hold many articles in one file. How a database lays out its articles is data: a rule file each,
/// shipped or in a project's folder ([org.framewright.files.database.rule.DatabaseRules]); `docs/article-rules.md` has the format. A rule file is from elsewhere, too: its
/// regular expressions and selectors are bounded.
@NullMarked
package org.framewright.files.database;

import org.jspecify.annotations.NullMarked;
