package org.framewright.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// An export's answers, one a row, as somebody would make them who has `spans.csv` and `codebook.csv` and nothing else.
public final class Answers {

    private Answers() {}

    /// Rows with `coder`, `annotation`, `tag`, `variable`, `value`, `code`, `label` and `missing`.
    public static List<Map<String, String>> of(List<Map<String, String>> spans, List<Map<String, String>> codebook) {
        var newest = codebook.getLast().get("codebook_version");
        var rows = codebook.stream().filter(it -> it.get("codebook_version").equals(newest)).toList();
        var variables = rows.stream().filter(it -> it.get("kind").equals("variable")).toList();
        var answers = new ArrayList<Map<String, String>>();
        for (var span : spans) {
            for (var variable : variables) {
                if (variable.get("tag").equals(span.get("tag"))) {
                    var codes =
                            rows.stream()
                                    .filter(it -> it.get("tag").equals(variable.get("tag")))
                                    .filter(it -> it.get("variable").equals(variable.get("variable")))
                                    .filter(it -> !it.get("code").isEmpty())
                                    .toList();
                    answers.add(answer(span, variable, codes));
                }
            }
        }
        return answers;
    }

    private static Map<String, String> answer(
            Map<String, String> span, Map<String, String> variable, List<Map<String, String>> codes) {
        var answer = new HashMap<String, String>();
        List.of("coder", "article", "annotation", "tag").forEach(it -> answer.put(it, span.get(it)));
        answer.put("variable", variable.get("variable"));
        answer.putAll(Map.of("value", "", "code", "", "label", "", "missing", ""));
        var column = variable.get("column");
        switch (variable.get("scale")) {
            case "set" -> {
                var categories = codes.stream().filter(it -> !it.get("category").isEmpty()).toList();
                answer.put(
                        "value",
                        categories.stream()
                                .filter(it -> "1".equals(span.get(it.get("column"))))
                                .map(it -> it.get("category"))
                                .collect(Collectors.joining(" ")));
                say(answer, Objects.requireNonNull(span.get(categories.getFirst().get("column"))), codes);
            }
            case "nominal", "ordinal", "boolean" -> {
                answer.put("code", span.get(column));
                codes.stream()
                        .filter(it -> it.get("code").equals(span.get(column)))
                        .forEach(it -> answer.put("value", it.get("category")));
                say(answer, Objects.requireNonNull(span.get(column)), codes);
                answer.put("label", span.get(column + "__label"));
            }
            default -> {
                answer.put("value", span.get(column));
                say(answer, Objects.requireNonNull(span.get(column + "__missing")), codes);
            }
        }
        return answer;
    }

    /// What a code below 0 says.
    private static void say(Map<String, String> answer, String cell, List<Map<String, String>> codes) {
        for (var code : codes) {
            if (cell.startsWith("-") && code.get("code").equals(cell)) {
                answer.put("code", cell);
                answer.put("label", code.get("label"));
                if (code.get("kind").equals("missing")) {
                    answer.put("missing", code.get("label").replaceAll("[\\[\\]]", ""));
                }
            }
        }
    }
}
