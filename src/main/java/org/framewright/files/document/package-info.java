/// Readers of the formats that hold an article; [DocumentReader] chooses one. A file is from elsewhere and may be hostile:
/// [DocumentBudget] has all bounds, nothing that a file names is ever fetched, and nothing in it is run. A format's library is loaded
/// with the first file of that format.
@NullMarked
package org.framewright.files.document;

import org.framewright.files.reader.DocumentReader;
import org.jspecify.annotations.NullMarked;
