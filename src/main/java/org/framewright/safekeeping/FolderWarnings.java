package org.framewright.safekeeping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Of which folders this user has been told something already.
record FolderWarnings(Path stateFolder) {

    private static final int MOST = 500;

    /// Whether it has not been said of this folder before; from now on it has.
    boolean addIfAbsent(Path folder) {
        var file = new StateFile(stateFolder.resolve("told-about-folders"));
        var known = file.lines();
        var name = folder.toString();
        // a line each: of a folder with a line break in its name it is said each time
        if (known.contains(name) || name.lines().count() != 1) {
            return !known.contains(name);
        }
        List<String> all = new ArrayList<>(known);
        all.add(name);
        file.write(all.subList(Math.max(0, all.size() - MOST), all.size()));
        return true;
    }
}
