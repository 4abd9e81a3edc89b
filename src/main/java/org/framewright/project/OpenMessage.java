package org.framewright.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// A request of one running program to another: its kind, and a path of bounded length.
///
/// @param project absolute; empty to show the window as it is
record OpenMessage(Kind kind, Optional<Path> project) {

    /// Bytes. Windows has the longest paths.
    private static final int LONGEST = 3 * 32_768;

    private static final byte YES = 'y';
    private static final byte NO = 'n';

    enum Kind {
        /// Open the project, or only come to the front.
        OPEN('o'),
        /// Come to the front if the project is open there.
        SHOW('s');

        private final byte letter;

        Kind(char letter) {
            this.letter = (byte) letter;
        }

        private static Kind of(byte letter) throws MalformedMessage {
            for (var kind : values()) {
                if (kind.letter == letter) {
                    return kind;
                }
            }
            throw new MalformedMessage("kind");
        }
    }

    /// Bytes that no Framewright sends.
    static final class MalformedMessage extends IOException {

        private static final long serialVersionUID = 1;

        private MalformedMessage(String part) {
            super(part);
        }
    }

    /// Sends the request, and returns the answer.
    ///
    /// @throws IOException where the other program does not answer in time
    boolean send(ProgramConnection connection) throws IOException {
        byte[] path = project.map(Path::toString).orElse("").getBytes(StandardCharsets.UTF_8);
        var head = ByteBuffer.allocate(1 + Integer.BYTES + path.length).put(kind.letter).putInt(path.length);
        connection.write(head.put(path).flip());
        return connection.read(1).get() == YES;
    }

    /// Reads a request, which any program may have sent.
    ///
    /// @throws IOException where it is not complete in time, or malformed
    static OpenMessage receive(ProgramConnection connection) throws IOException {
        var head = connection.read(1 + Integer.BYTES);
        var kind = Kind.of(head.get());
        int length = head.getInt();
        if (length < 0 || length > LONGEST) {
            throw new MalformedMessage("length");
        }
        if (length == 0) {
            return new OpenMessage(kind, Optional.empty());
        }
        return new OpenMessage(kind, Optional.of(path(connection.read(length))));
    }

    private static Path path(ByteBuffer bytes) throws MalformedMessage {
        try {
            var path = Path.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
            if (path.isAbsolute()) {
                return path;
            }
        } catch (CharacterCodingException | InvalidPathException noPath) {
            throw new MalformedMessage("path");
        }
        throw new MalformedMessage("relative path");
    }

    /// Answers a request. The other program may have given up.
    static void answer(ProgramConnection connection, boolean taken) throws IOException {
        connection.write(ByteBuffer.wrap(new byte[] {taken ? YES : NO}));
    }
}
