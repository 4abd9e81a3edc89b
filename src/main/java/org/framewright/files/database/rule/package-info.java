/// The rules by which downloads of news databases are recognised and read, as data, with bounds for their patterns.
/// Begin with [DatabaseRules].
@NullMarked
package org.framewright.files.database.rule;

import org.jspecify.annotations.NullMarked;
