package org.framewright.store.pages;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.stream.LongStream;

/// The pages of a database in their newest committed version, by number from 1 on.
///
/// @param size of a page, all of which is used: this program reserves nothing at their ends
/// @param newer where a page lies in `log`, of those that have a newer version there
record DatabasePages(FileBytes file, FileBytes log, Map<Long, Long> newer, int size) {

    /// All numbers that there are.
    LongStream numbers() {
        long inFile = (file.length() + size - 1) / size;
        return LongStream.concat(
                LongStream.rangeClosed(1, inFile),
                newer.keySet().stream().filter(number -> number > inFile).mapToLong(Long::longValue));
    }

    long count() {
        return file.length() / size + newer.size() + 1;
    }

    /// A page; shorter, down to nothing, where the file ends before it does.
    ByteBuffer page(long number) {
        var inLog = newer.get(number);
        return inLog == null ? file.read((number - 1) * size, size) : log.read(inLog, size);
    }
}
