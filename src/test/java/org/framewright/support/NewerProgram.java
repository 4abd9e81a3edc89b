package org.framewright.support;

import org.framewright.store.schema.ProjectSchema;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A program whose tables are of the next version, which tests make up: this one, with a migration more. The migration and the
/// fingerprints of its versions lie in `src/test/resources/newer`, and come before those of this program.
public final class NewerProgram {

    /// The version of its tables.
    public static final int VERSION = 2;

    private static final Path FOLDER = Path.of("src", "test", "resources", "newer").toAbsolutePath();
    private static final String OURS = "org.framewright.";

    private NewerProgram() {}

    /// The class path of that program in a process of its own.
    public static String classPath() {
        return FOLDER + File.pathSeparator + System.getProperty("java.class.path");
    }

    /// Does work as that program does it.
    ///
    /// @param work its class has a constructor without parameters
    /// @param place where it works: a file or a folder
    public static void run(Class<? extends Consumer<Path>> work, Path place) {
        try (var loader = new Loader()) {
            var constructor = loader.loadClass(work.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            @SuppressWarnings("unchecked") // the same class, loaded once more
            var loaded = (Consumer<Path>) constructor.newInstance();
            loaded.accept(place);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /// Loads this program's classes once more, and looks for its resources in the folder first.
    private static final class Loader extends URLClassLoader {

        private Loader() throws MalformedURLException {
            super(
                    new URL[] {FOLDER.toUri().toURL(), place(NewerProgram.class), place(ProjectSchema.class)},
                    NewerProgram.class.getClassLoader());
        }

        private static URL place(Class<?> type) {
            return type.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(OURS)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                var loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        @Override
        public URL getResource(String name) {
            var own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return isOurs(name) ? findResources(name) : super.getResources(name);
        }

        private static boolean isOurs(String name) {
            return Stream.of("org/framewright", "/org/framewright").anyMatch(name::startsWith);
        }
    }
}
