package org.framewright.corpus;

import java.nio.file.Path;

/// A file that is to be imported.
///
/// @param named whether somebody asked for this very file, and not for a folder that it lies in
record ImportFile(Path path, boolean named) {

    String where() {
        return path.toString();
    }

    String fileName() {
        return String.valueOf(path.getFileName());
    }
}
