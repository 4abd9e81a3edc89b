/// The files of an import: those of folders and ZIP files, and what their paths say of an article. Begin with [FileFinder].
@NullMarked
package org.framewright.corpus.file;

import org.jspecify.annotations.NullMarked;
