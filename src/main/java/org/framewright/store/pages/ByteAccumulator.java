package org.framewright.store.pages;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// A record put together page by page. Its memory grows with what is found, not with what a length promises.
final class ByteAccumulator {

    private byte[] bytes = new byte[4096];
    private int length;

    void add(ByteBuffer page, int from, int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(length + count, bytes.length * 2));
        }
        page.get(from, bytes, length, count);
        length += count;
    }

    int length() {
        return length;
    }

    ByteBuffer get() {
        return ByteBuffer.wrap(bytes, 0, length);
    }
}
