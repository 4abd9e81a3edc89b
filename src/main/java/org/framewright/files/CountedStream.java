package org.framewright.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that counts the bytes that are read: what a packed file says of its size may be wrong.
public final class CountedStream extends FilterInputStream {

    private final ByteCounter counter;

    public CountedStream(InputStream in, ByteCounter counter) {
        super(in);
        this.counter = counter;
    }

    /// Adds up bytes, and ends the reading by what it throws.
    @FunctionalInterface
    public interface ByteCounter {
        /// Adds bytes that were read.
        ///
        /// @param bytes 0 at the end
        void add(int bytes) throws IOException;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        counter.add(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        int read = super.read(bytes, start, length);
        counter.add(Math.max(0, read));
        return read;
    }
}
