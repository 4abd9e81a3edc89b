package org.framewright.files.table;

import org.framewright.files.DateOrder;
import org.framewright.files.JsonObjects;
import org.framewright.files.Limits;
import org.framewright.files.table.TableMapping.MappedColumn;
import org.framewright.model.Refusal;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A mapping as JSON: `{"columns":{"maintext":"text","title":"headline","image":""},"dates":"day-first"}`.
final class MappingJson {

    private MappingJson() {}

    /// @param columns a field for each column; empty for one that is left out
    /// @param dates an order's key
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
}
