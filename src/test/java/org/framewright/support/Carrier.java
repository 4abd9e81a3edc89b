package org.framewright.support;

import java.nio.file.Path;

/// How files get from the supervisor to the coders, and back.
public interface Carrier {

    /// Carries a package to its coder: the file that arrives takes its place.
    void toCoder(String coder, Path file);

    /// Carries a coder's file to the supervisor.
    ///
    /// @return the file that arrives
    Path toSupervisor(String coder, Path file);

    /// By mail, a stick, a shared folder: the file itself is read at the other end.
    record FileCarrier() implements Carrier {

        @Override
        public void toCoder(String coder, Path file) {}

        @Override
        public Path toSupervisor(String coder, Path file) {
            return file;
        }
    }
}
