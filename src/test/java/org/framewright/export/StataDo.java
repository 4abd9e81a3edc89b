package org.framewright.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads a do-file by Stata's rules as we know them, as far as an import needs them, and keeps what Stata would have afterwards. What the rules
/// do not allow, or what Stata reads differently in one place than in another, is an error.
final class StataDo {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,31}");
    private static final Pattern IMPORT = Pattern.compile("import delimited `\"\\./(\\w+)\\.csv\"', (.*)");
    private static final Pattern OPTION = Pattern.compile("(\\w+)(?:\\(([^()]+)\\))?(?: +|$)");
    private static final Pattern RECODED = Pattern.compile("(-?\\d+)=(\\.[a-z])");
    private static final Set<String> OPTIONS =
            Set.of(
                    "varnames",
                    "case",
                    "encoding",
                    "bindquote",
                    "maxquotedrows",
                    "asdouble",
                    "stringcols",
                    "numericcols",
                    "clear");

    /// In labels of variables; in labels of values it is 32,000.
    private static final int LONGEST_LABEL = 80;

    /// Of a line, in the smallest edition.
    private static final int LONGEST_LINE = 264_408;

    /// A data set as it was saved.
    ///
    /// @param numeric which variables are
    /// @param labels of variables
    /// @param missing for each variable, which numbers become which missing value
    /// @param values for each variable, what is said of its values
    record Saved(
            Set<String> numeric,
            Map<String, String> labels,
            Map<String, Map<String, String>> missing,
            Map<String, Map<String, String>> values) {}

    private final Function<String, List<String>> headers;
    private final Map<String, Map<String, String>> defined = new HashMap<>();
    private final Map<String, Saved> saved = new LinkedHashMap<>();
    private final List<String> variables = new ArrayList<>();
    private String imported = "";
    private Saved now = empty();

    /// @param headers of the tables that can be read
    private StataDo(Function<String, List<String>> headers) {
        this.headers = headers;
    }

    static Map<String, Saved> run(String script, Function<String, List<String>> headers) {
        var reader = new StataDo(headers);
        require(!script.startsWith("\uFEFF") && !script.contains("\r"), "bytes of the beginning or of a line's end");
        var lines = script.replace(" ///\n", " ").lines().filter(it -> !it.isBlank() && !it.startsWith("*")).toList();
        for (var line : lines) {
            require(line.length() <= LONGEST_LINE, "a shorter line");
            require(!line.contains("/*") && !line.matches("(^|.*\\s)//.*"), "no beginning of a comment: " + line);
            reader.statement(line.strip());
        }
        return reader.saved;
    }

    private static Saved empty() {
        return new Saved(new HashSet<>(), new LinkedHashMap<>(), new HashMap<>(), new HashMap<>());
    }

    private void statement(String line) {
        if (line.equals("version 14") || line.equals("args folder") || line.equals("compress")) {
            return;
        }
        if (line.startsWith("if ")) {
            require(line.equals("if `\"`folder'\"' == \"\" local folder \".\""), line);
            return;
        }
        var expanded = line.replace("`folder'", ".");
        if (expanded.startsWith("import ")) {
            read(expanded);
            return;
        }
        var words = words(expanded);
        switch (words.getFirst() + " " + words.get(1)) {
            case "label variable" -> label(words);
            case "label define" -> define(words);
            case "label values" -> attach(words);
            default -> change(words, expanded);
        }
    }

    private void change(List<String> words, String line) {
        switch (words.getFirst()) {
            case "mvdecode" -> decode(words.get(1), line);
            case "rename" -> variables.set(variables.indexOf(known(words.get(1))), legal(words.get(2)));
            case "generate" -> {
                require(line.matches("generate long \\w+ = daily\\(\\w+, \"YMD\"\\)"), line);
                variables.add(legal(words.get(2)));
                now.numeric().add(words.get(2));
            }
            case "order" -> {
                require(line.matches("order \\w+, after\\(\\w+\\)"), line);
                known(words.get(1));
            }
            case "drop" -> variables.remove(known(words.get(1)));
            case "format" -> known(words.get(2));
            case "save" -> {
                require(words.equals(List.of("save", "./" + imported + ".dta", ",", "replace")), line);
                require(now.labels().keySet().equals(Set.copyOf(variables)), "a label for each of " + variables);
                saved.put(imported, now);
            }
            default -> throw new AssertionError("no statement that is known: " + line);
        }
    }

    private void read(String line) {
        var parts = IMPORT.matcher(line);
        require(parts.matches(), line);
        var options = new HashMap<String, String>();
        var option = OPTION.matcher(parts.group(2));
        int end = 0;
        while (option.find() && option.start() == end) {
            options.put(option.group(1), option.group(2) == null ? "" : option.group(2));
            end = option.end();
        }
        require(end == parts.group(2).length() && OPTIONS.containsAll(options.keySet()), line);
        require("\"UTF-8\"".equals(options.get("encoding")) && options.containsKey("asdouble"), line);
        imported = parts.group(1);
        now = empty();
        variables.clear();
        headers.apply(imported + ".csv").forEach(it -> variables.add(legal(it)));
        var numbers = places(options.getOrDefault("numericcols", ""));
        numbers.forEach(it -> now.numeric().add(variables.get(it - 1)));
        var all =
                Stream.concat(numbers.stream(), places(options.getOrDefault("stringcols", "")).stream())
                        .sorted()
                        .toList();
        require(all.equals(IntStream.rangeClosed(1, variables.size()).boxed().toList()), "every column once: " + line);
    }

    private void label(List<String> words) {
        var text = words.get(3);
        require(words.size() == 4 && text.codePointCount(0, text.length()) <= LONGEST_LABEL, words.toString());
        now.labels().put(known(words.get(2)), text);
    }

    private void define(List<String> words) {
        require(words.size() == 7 && words.subList(5, 7).equals(List.of(",", "modify")), words.toString());
        require(words.get(3).matches("-?\\d{1,9}|\\.[a-z]"), words.toString());
        defined.computeIfAbsent(legal(words.get(2)), _ -> new HashMap<>()).put(words.get(3), words.get(4));
    }

    private void attach(List<String> words) {
        require(words.size() == 4 && defined.containsKey(words.get(3)), words.toString());
        require(now.numeric().contains(known(words.get(2))), "labels of values belong to numbers: " + words);
        now.values().put(words.get(2), Map.copyOf(defined.get(words.get(3))));
    }

    private void decode(String name, String line) {
        require(now.numeric().contains(known(name)), line);
        var parts = Pattern.compile("mvdecode \\w+, mv\\((.*)\\)").matcher(line);
        require(parts.matches(), line);
        var missing =
                Arrays.stream(parts.group(1).split(" \\\\ "))
                        .map(RECODED::matcher)
                        .peek(it -> require(it.matches(), line))
                        .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2)));
        now.missing().put(name, missing);
    }

    private String known(String name) {
        require(variables.contains(name), "a variable " + name + " in " + imported);
        return name;
    }

    private static String legal(String name) {
        require(NAME.matcher(name).matches() && !name.matches("_(all|b|coef|cons|n|N|pi|pred|rc|skip|se)"), name);
        require(!name.matches("str(L|\\d+)|byte|double|float|int|long|if|in|using|with"), name);
        return name;
    }

    private static List<Integer> places(String listed) {
        return listed.isEmpty() ? List.of() : Arrays.stream(listed.split(" ")).map(Integer::valueOf).toList();
    }

    /// Words, commas outside of quotes, and what is in quotes without them.
    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        int at = 0;
        while (at < line.length()) {
            char first = line.charAt(at);
            if (first == ' ') {
                at++;
            } else if (first == ',') {
                words.add(",");
                at++;
            } else if (line.startsWith("`\"", at)) {
                int end = closing(line, at + 2);
                words.add(expanded(line.substring(at + 2, end)));
                at = end + 2;
                require(at == line.length() || " ,".indexOf(line.charAt(at)) >= 0, "a blank after quotes: " + line);
            } else {
                int end = at;
                while (end < line.length() && " ,".indexOf(line.charAt(end)) < 0) {
                    end++;
                }
                words.add(line.substring(at, end));
                at = end;
            }
        }
        return words;
    }

    /// Compound quotes may hold others.
    private static int closing(String line, int from) {
        int depth = 1;
        for (int at = from; at < line.length() - 1; at++) {
            if (line.startsWith("\"'", at)) {
                depth--;
                if (depth == 0) {
                    return at;
                }
            } else if (line.startsWith("`\"", at)) {
                depth++;
            }
        }
        throw new AssertionError("quotes that are closed: " + line);
    }

    /// Macros are expanded before anything else is read, in quotes, too; a backslash keeps one from it, and another backslash.
    private static String expanded(String text) {
        var plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            require(here != '`' && here != '$', "no macro: " + text);
            if (here == '\\' && at + 1 < text.length() && "$`\\".indexOf(text.charAt(at + 1)) >= 0) {
                at++;
                plain.append(text.charAt(at));
            } else {
                plain.append(here);
            }
        }
        return plain.toString();
    }

    private static void require(boolean so, String what) {
        if (!so) {
            throw new AssertionError(what);
        }
    }
}
