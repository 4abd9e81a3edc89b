package org.framewright.architecture;

import com.tngtech.archunit.core.domain.JavaClass;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The layers below a root package, and who may use whom: `docs/architecture.md` as data.
///
/// @param root the package that holds the layers; not `org.framewright` where a rule is shown to reject something
record Layers(String root) {
    /// The name under which the root package itself is listed.
    static final String ENTRANCE = "";

    private static final Map<String, Set<String>> MAY_USE = mayUse();

    /// The packages that use some of those below them and are used by these, with the reason; no others do.
    private static final Map<String, String> CIRCLES =
            Map.of(
                    "export",
                            "its shape and presets say what each table, tool and output writes, and count what they wrote",
                    "files.database", "a rule is read into the very parts that read by it",
                    "reliability", "codings, units, matched passages and figures are one calculation in parts",
                    "safekeeping", "an open file has its lock and backups, and both know the place of an open file",
                    "store", "the open database has its queries and ledger, and both run in it",
                    "suggest", "the finder gathers the languages, and each is made of its tokens and patterns");

    private static Map<String, Set<String>> mayUse() {
        var list = new LinkedHashMap<String, Set<String>>();
        list.put("model", Set.of());
        list.put("wording", Set.of("model"));
        list.put("files", Set.of("model"));
        list.put("codebook", Set.of("model", "wording", "files"));
        list.put("agreement", Set.of("model"));
        list.put("suggest", Set.of("model", "codebook"));
        list.put("store", Set.of("model", "codebook"));
        list.put("safekeeping", Set.of("model", "store"));
        list.put("corpus", Set.of("model", "files", "store"));
        // an accepted suggestion is coded through the same service as everything
        list.put("coding", Set.of("model", "codebook", "suggest", "store", "safekeeping"));
        list.put("search", Set.of("model", "codebook", "store"));
        list.put("reliability", Set.of("model", "wording", "files", "codebook", "store", "agreement", "suggest"));
        // decisions are in the ledger alone, and read from there
        list.put("adjudication", Set.of("model", "files", "codebook", "store", "coding", "reliability"));
        list.put("team", Set.of("model", "codebook", "store", "coding", "reliability", "safekeeping"));
        list.put("interchange", Set.of("model", "files", "codebook", "store", "coding", "corpus"));
        // warnings are found by the same rules as in the window
        list.put("export", Set.of("model", "wording", "files", "codebook", "store", "coding", "reliability"));
        list.put("project", Set.copyOf(list.keySet()));
        // the other carrier of packages and returned work
        list.put("hub", Set.of("model", "store", "coding", "team", "export", "project", "safekeeping"));
        var shown = new HashSet<>(list.keySet());
        shown.remove("store");
        list.put("cli", Set.copyOf(shown));
        list.put("ui", Set.copyOf(shown));
        list.put(ENTRANCE, Set.of("cli", "ui", "wording", "model"));
        return Map.copyOf(list);
    }

    /// The layer a class lives in: the part of its package after the root's; nothing for a class from elsewhere.
    Optional<String> of(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(root)) {
            return Optional.of(ENTRANCE);
        }
        return Optional.of(name)
                .filter(n -> n.startsWith(root + "."))
                .map(n -> n.substring(root.length() + 1))
                .map(below -> below.contains(".") ? below.substring(0, below.indexOf('.')) : below);
    }

    /// The package of a class, or the circle that it is in.
    String packageOrCircle(JavaClass type) {
        var name = type.getPackageName().substring(root.length()).replaceFirst("^\\.", "");
        return CIRCLES.keySet().stream()
                .filter(circle -> name.equals(circle) || name.startsWith(circle + "."))
                .findFirst()
                .orElse(name.isEmpty() ? "entrance" : name);
    }

    /// Whether the design has a layer of this name.
    boolean exist(String layer) {
        return MAY_USE.containsKey(layer);
    }

    boolean permit(String layer, String used) {
        return layer.equals(used) || MAY_USE.getOrDefault(layer, Set.of()).contains(used);
    }

    /// The packages of these layers and all below them, as ArchUnit writes them.
    String[] packages(String... layers) {
        return Stream.of(layers).map(layer -> root + "." + layer + "..").toArray(String[]::new);
    }
}
