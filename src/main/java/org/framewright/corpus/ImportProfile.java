package org.framewright.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.framewright.corpus.duplicates.DuplicateThreshold;
import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.file.FileNameParser;
import org.framewright.corpus.file.PathPattern;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.corpus.item.ImportSettings.DuplicateTreatment;
import org.framewright.files.DateOrder;
import org.framewright.files.FilesProblem;
import org.framewright.files.JsonObjects;
import org.framewright.files.Limit;
import org.framewright.files.Limits;
import org.framewright.files.TextFile;
import org.framewright.files.database.rule.OwnRule;
import org.framewright.files.table.TableMapping;
import org.framewright.model.ConstantName;
import org.framewright.model.Refusal;
import org.framewright.store.AtomicFile;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The file of an import's settings; `docs/import.md` has its form.
public final class ImportProfile {

    private ImportProfile() {}

    private static final String FILE = "import-profile.json";
    private static final String RULES = "import-rules";
    private static final int LONGEST_RULE_ID = 30;

    /// The properties of the file; a missing one has its usual value.
    private record ProfileJson(
            @Nullable String format,
            @Nullable LinkedHashMap<String, String> columns,
            @Nullable String path,
            @Nullable LinkedHashMap<String, String> outlets,
            @Nullable String dates,
            @Nullable String duplicates,
            @Nullable Double near,
            @JsonProperty("keep_files") @Nullable Boolean keepFiles,
            @Nullable LinkedHashMap<String, Long> limits) {}

    /// The settings that lie beside a project: `import-profile.json`, and the folder `import-rules`.
    ///
    /// @param usual where there is no profile
    /// @throws Refusal with what is wrong with the profile
    public static ImportSettings beside(Path project, ImportSettings usual) {
        var file = project.resolveSibling(FILE);
        var rules = rulesBeside(project);
        var settings = Files.exists(file) ? read(file) : usual;
        return Files.isDirectory(rules) ? settings.withRules(rules) : settings;
    }

    /// The folder beside a project with the rules of its imports; it need not be there.
    public static Path rulesBeside(Path project) {
        return project.resolveSibling(RULES);
    }

    /// Reads a profile.
    ///
    /// @throws Refusal with what is wrong with the file
    public static ImportSettings read(Path file) {
        var where = file.toString();
        var objects = new JsonObjects(JsonObjects.strict(Limits.MOST_SETTINGS_BYTES).build());
        var text = TextFile.read(file, Limits.MOST_SETTINGS_BYTES).text();
        if (!text.isBlank() && !text.stripLeading().startsWith("{")) {
            throw new Refusal(CorpusProblem.NOT_A_PROFILE, where);
        }
        var object = objects.read(text, where);
        var json = objects.convert(ProfileJson.class, object, List.of(), where);
        var near = Optional.ofNullable(json.near());
        if (near.filter(it -> !DuplicateThreshold.isThreshold(it)).isPresent()) {
            throw new Refusal(FilesProblem.WRONG_TYPE, where, "near");
        }
        var path = Optional.ofNullable(json.path());
        path.ifPresent(it -> PathPattern.parse(it, where));
        var columns = object.get("columns");
        return new ImportSettings(
                Optional.ofNullable(json.format()),
                Optional.empty(),
                columns == null
                        ? Optional.empty()
                        : Optional.of(TableMapping.parse("{\"columns\":" + columns + "}", where)),
                path,
                json.outlets() == null ? new LinkedHashMap<>() : json.outlets(),
                Optional.ofNullable(json.dates())
                        .map(it ->
                                DateOrder.find(it)
                                        .orElseThrow(
                                                () -> notAllowed(where, "dates", DateOrder.values(), DateOrder::key))),
                value(DuplicateTreatment.values(), json.duplicates(), where, "duplicates")
                        .orElse(DuplicateTreatment.KEEP),
                near,
                Boolean.TRUE.equals(json.keepFiles()),
                limits(json.limits() == null ? Map.of() : json.limits(), where),
                new LinkedHashMap<>());
    }

    private static Limits limits(Map<String, Long> json, String where) {
        return json.entrySet().stream()
                .map(it ->
                        Limits.parse(it.getKey() + "=" + it.getValue())
                                .orElseThrow(
                                        () -> new Refusal(CorpusProblem.NO_LIMIT, where, it.getKey(), Limit.list())))
                .reduce(Limits.USUAL, Limits::with);
    }

    private static <E extends Enum<E>> Optional<E> value(
            E[] values, @Nullable String word, String where, String property) {
        if (word == null) {
            return Optional.empty();
        }
        for (var value : values) {
            if (ConstantName.of(value).equals(word)) {
                return Optional.of(value);
            }
        }
        throw notAllowed(where, property, values, ConstantName::of);
    }

    private static <E> Refusal notAllowed(String where, String property, E[] values, Function<E, String> word) {
        return new Refusal(
                FilesProblem.NOT_ALLOWED,
                where,
                property,
                Stream.of(values).map(word).collect(Collectors.joining(", ")));
    }

    /// Writes a profile's file.
    ///
    /// @throws Refusal where the file can't be written
    public static Path save(ImportSettings settings, Path file) {
        try {
            AtomicFile.replace(file, to -> to.write(write(settings).getBytes(StandardCharsets.UTF_8)));
            return file;
        } catch (IOException _) {
            throw new Refusal(CorpusProblem.PROFILE_NOT_WRITTEN, file.toString());
        }
    }

    /// Keeps a rule for the imports of a project, in the folder beside it.
    ///
    /// @param fileName of the file that it was made for; the rule is named after it
    /// @return the rule's id
    /// @throws Refusal where it can't be written
    public static String keepRule(Path project, OwnRule rule, String fileName) {
        var folder = rulesBeside(project);
        var letters = fileName.toLowerCase(Locale.ROOT).replaceAll("\\.[^.]*$", "").replaceAll("[^a-z0-9]+", "-");
        var base = ("own-" + letters).replaceAll("-+", "-").replaceAll("-$", "");
        var id = base.substring(0, Math.min(base.length(), LONGEST_RULE_ID));
        var free = id;
        for (int i = 2; Files.exists(folder.resolve(free + ".json")); i++) {
            free = id + "-" + i;
        }
        var file = folder.resolve(free + ".json");
        var json = rule.json(free, FileNameParser.article(fileName) + ": " + rule.line());
        try {
            Files.createDirectories(folder);
            AtomicFile.replace(file, to -> to.write(json.getBytes(StandardCharsets.UTF_8)));
            return free;
        } catch (IOException _) {
            throw new Refusal(CorpusProblem.PROFILE_NOT_WRITTEN, file.toString());
        }
    }

    /// The text of a profile's file.
    static String write(ImportSettings settings) {
        var json = new LinkedHashMap<String, Object>();
        settings.format().ifPresent(it -> json.put("format", it));
        settings.mapping()
                .ifPresent(mapping -> {
                    var columns = new LinkedHashMap<String, String>();
                    mapping.columns().forEach(it -> columns.put(it.column(), it.field().orElse("")));
                    json.put("columns", columns);
                });
        settings.path().ifPresent(it -> json.put("path", it));
        json.put("outlets", settings.outlets());
        settings.dates().ifPresent(it -> json.put("dates", it.key()));
        json.put("duplicates", ConstantName.of(settings.duplicates()));
        settings.near().ifPresent(it -> json.put("near", it));
        if (settings.keepFiles()) {
            json.put("keep_files", true);
        }
        var limits = new LinkedHashMap<String, Long>();
        settings.limits().raised().forEach((limit, value) -> limits.put(limit.key(), value));
        if (!limits.isEmpty()) {
            json.put("limits", limits);
        }
        try {
            return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
