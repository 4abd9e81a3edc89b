import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Copies jars without the parts that the program has no use for. Licences and notices stay, and so does the code, byte by byte.
final class JarTrimmer {

    /// What ICU keeps for sorting, for names of languages, regions, zones, currencies and units, for spelling numbers, for
    /// transliteration, and for each language's numbers and dates: Framewright asks it for none of them, and they are more than
    /// half of its jar.
    private static final Pattern UNUSED_ICU_DATA =
            Pattern.compile(
                    "com/ibm/icu/impl/data/icudata/((coll|curr|lang|rbnf|region|translit|unit|zone)/.*|[a-z]{2,3}(_\\w+)?\\.res)");

    /// Without the names and types of local variables, which only a debugger shows; lines of stack traces stay.
    private static final ClassFile CLASSES = ClassFile.of(ClassFile.DebugElementsOption.DROP_DEBUG);

    private JarTrimmer() {}

    /// Copies a jar without unused data and without what is there for debuggers.
    static void trim(Path from, Path to) throws IOException {
        copy(from, to, name -> !UNUSED_ICU_DATA.matcher(name).matches(), JarTrimmer::withoutVariables);
    }

    /// Copies a jar with some of its entries.
    static void select(Path from, Path to, Predicate<String> kept) throws IOException {
        copy(from, to, kept, (_, bytes) -> bytes);
    }

    private static void copy(Path from, Path to, Predicate<String> kept, BiFunction<String, byte[], byte[]> change)
            throws IOException {
        try (var source = new ZipFile(from.toFile());
                var copy = new ZipOutputStream(Files.newOutputStream(to))) {
            copy.setLevel(Deflater.BEST_COMPRESSION);
            for (var entry : source.stream().filter(it -> kept.test(it.getName())).toList()) {
                var next = new ZipEntry(entry.getName());
                next.setLastModifiedTime(entry.getLastModifiedTime());
                copy.putNextEntry(next);
                try (var in = source.getInputStream(entry)) {
                    copy.write(change.apply(entry.getName(), in.readAllBytes()));
                }
            }
        }
    }

    private static byte[] withoutVariables(String name, byte[] bytes) {
        if (!name.endsWith(".class")) {
            return bytes;
        }
        return CLASSES.transformClass(
                CLASSES.parse(bytes), ClassTransform.transformingMethodBodies((code, element) -> code.with(element)));
    }
}
