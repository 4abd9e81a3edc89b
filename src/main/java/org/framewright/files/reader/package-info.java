/// A file that holds articles, of any format: [DocumentReader].
@NullMarked
package org.framewright.files.reader;

import org.jspecify.annotations.NullMarked;
