package org.framewright.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Mutates the parts of a ZIP file and packs them again, or the packed bytes.
///
/// @param parts mutates a part
record ArchiveMutator(ByteMutator parts) implements InputMutator {

    private static final List<String> NAMES =
            List.of(
                    "../../../../escaped.txt",
                    "/escaped.txt",
                    "C:\\escaped.txt",
                    "a/../../b.xml",
                    "MANIFEST.json",
                    "folder/",
                    "\u0000",
                    "ä\ud83d\udea2.txt",
                    "x".repeat(400));

    private record Part(String name, byte[] bytes) {}

    @Override
    public byte[] mutate(byte[] input, byte[] other, Random random) {
        var unpacked = unpack(input);
        if (unpacked.isEmpty() || random.nextInt(8) == 0) {
            return parts.mutate(input, other, random);
        }
        int at = random.nextInt(unpacked.size());
        var part = unpacked.get(at);
        switch (random.nextInt(12)) {
            case 0 -> unpacked.remove(at);
            case 1 -> unpacked.set(at, new Part(NAMES.get(random.nextInt(NAMES.size())), part.bytes));
            case 2 -> unpacked.add(new Part(NAMES.get(random.nextInt(NAMES.size())), part.bytes));
            case 3 -> unpacked.set(at, new Part(unpacked.get(random.nextInt(unpacked.size())).name, part.bytes));
            default -> {
                var donors = unpack(other);
                var donor = donors.isEmpty() ? part : donors.get(random.nextInt(donors.size()));
                unpacked.set(at, new Part(part.name, parts.mutate(part.bytes, donor.bytes, random)));
            }
        }
        return pack(unpacked);
    }

    private static List<Part> unpack(byte[] zip) {
        var unpacked = new ArrayList<Part>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                unpacked.add(new Part(entry.getName(), in.readNBytes(ByteMutator.LONGEST)));
            }
        } catch (IOException | IllegalArgumentException damaged) {
            // the parts before the damage
        }
        return unpacked;
    }

    /// The JDK packs no name twice: a name that comes again is packed as another one of its length, and changed afterwards.
    private static byte[] pack(List<Part> parts) {
        var packed = new ByteArrayOutputStream();
        var again = new LinkedHashMap<String, String>();
        var names = new HashSet<String>();
        try (var out = new ZipOutputStream(packed)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (var part : parts) {
                var name = part.name;
                if (!names.add(name)) {
                    var other = "%c%s".formatted(1 + again.size(), name.isEmpty() ? "" : name.substring(1));
                    again.put(other, name);
                    name = other;
                }
                out.putNextEntry(new ZipEntry(name));
                out.write(part.bytes);
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var bytes = packed.toString(ISO_8859_1);
        for (var pair : again.entrySet()) {
            bytes = bytes.replace(latin(pair.getKey()), latin(pair.getValue()));
        }
        return bytes.getBytes(ISO_8859_1);
    }

    /// The bytes of a name, as characters.
    private static String latin(String name) {
        return new String(name.getBytes(UTF_8), ISO_8859_1);
    }
}
