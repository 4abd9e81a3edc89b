package org.framewright.files.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BiConsumer;
import java.util.zip.ZipInputStream;

/// The documents of a ZIP file, as databases deliver articles one by one. Nothing is written where its names point to.
final class ZippedDocuments {

    private static final int LONGEST_NAME = 200;

    private final DocumentLimits limits;

    ZippedDocuments(DocumentLimits limits) {
        this.limits = limits;
    }

    /// Gives the consumer each document with its name, without folders, and its bytes. What is of no format is passed over, and so are
    /// ZIP files in it.
    ///
    /// @throws org.framewright.model.Refusal where there is more than the limits allow
    void forEach(byte[] file, BiConsumer<String, byte[]> consumer) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            int entries = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                limits.checkNow();
                if (++entries > DocumentLimits.MOST_ENTRIES) {
                    throw limits.refusal(DocumentProblem.TOO_MANY_PARTS, DocumentLimits.MOST_ENTRIES);
                }
                var counted = limits.count(zip);
                var name = name(entry.getName());
                if (!entry.isDirectory() && isDocument(name)) {
                    consumer.accept(name, counted.readAllBytes());
                } else {
                    counted.transferTo(OutputStream.nullOutputStream());
                }
            }
            if (entries == 0) {
                throw limits.refusal(DocumentProblem.BROKEN_DOCUMENT);
            }
        }
    }

    private static String name(String path) {
        var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    /// Hidden files are what systems keep beside the others.
    private static boolean isDocument(String name) {
        return !name.startsWith(".") && DocumentFormat.ofName(name).filter(it -> it != DocumentFormat.ZIP).isPresent();
    }
}
