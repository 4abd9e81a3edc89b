package org.framewright.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/// Where a result is written. A reader that has read enough and ended, like `head`, is no failure: what comes after is dropped.
final class ResultStream extends FilterOutputStream {

    private boolean ended;

    ResultStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (!ended) {
            try {
                out.write(bytes, from, length);
            } catch (IOException failed) {
                endOrFail(failed);
            }
        }
    }

    @Override
    public void flush() throws IOException {
        if (!ended) {
            try {
                out.flush();
            } catch (IOException failed) {
                endOrFail(failed);
            }
        }
    }

    /// Whether nobody reads any more.
    boolean hasEnded() {
        return ended;
    }

    /// Java tells a closed pipe from a full disk by the system's words alone: "Broken pipe", "The pipe is being closed".
    private void endOrFail(IOException failed) throws IOException {
        if (!String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
            throw failed;
        }
        ended = true;
    }
}
