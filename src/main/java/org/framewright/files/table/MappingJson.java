package org.framewright.files.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.framewright.files.DateOrder;
import org.framewright.files.JsonObjects;
import org.framewright.files.Limits;
import org.framewright.files.table.TableMapping.MappedColumn;
import org.framewright.model.Refusal;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A mapping as JSON: `{"columns":{"maintext":"text","title":"headline","image":""},"dates":"day-first"}`.
final class MappingJson {

    private MappingJson() {}

    /// @param columns a field for each column; empty for one that is left out
    /// @param dates an order's key
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"columns", "dates"})
    private record MappingProperties(Map<String, String> columns, @Nullable String dates) {}

    static TableMapping parse(String json, String where) {
        var objects = new JsonObjects(JsonObjects.strict(Limits.MOST_SETTINGS_BYTES).build());
        var properties = objects.convert(MappingProperties.class, objects.read(json, where), List.of("columns"), where);
        var columns =
                properties.columns().entrySet().stream()
                        .map(it ->
                                new MappedColumn(
                                        it.getKey(),
                                        Optional.of(it.getValue())
                                                .filter(field -> !field.isEmpty())
                                                .map(TableMapping::field),
                                        MappingReason.SAID))
                        .toList();
        return new TableMapping(columns, Optional.ofNullable(properties.dates()).map(it -> order(it, where)))
                .check(where);
    }

    private static DateOrder order(String key, String where) {
        return DateOrder.find(key).orElseThrow(() -> new Refusal(TableProblem.BAD_DATE_ORDER, where, key));
    }

    static String write(TableMapping mapping) {
        var columns = new LinkedHashMap<String, String>();
        mapping.columns().forEach(it -> columns.put(it.column(), it.field().orElse("")));
        try {
            return JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(
                                    new MappingProperties(
                                            columns, mapping.dateOrder().map(DateOrder::key).orElse(null)))
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts can always be written", impossible);
        }
    }
}
