package org.framewright.agreement.units;

import com.fasterxml.jackson.databind.JsonNode;

import org.framewright.agreement.PublishedCases.Case;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// The data of published cases as ratings.
final class PublishedUnits {
    private PublishedUnits() {}

    /// A matrix of units by coders, a contingency table of two coders, or counts of ratings by unit and category.
    static UnitRatings ratings(Case published, MeasurementLevel scale) {
        var data = published.data();
        return switch (published.type()) {
            case "contingency-table" -> table(data, scale);
            case "rating-counts" -> counts(data.get("counts"), scale);
            default -> matrix(data.get("units"), scale);
        };
    }

    private static UnitRatings matrix(JsonNode units, MeasurementLevel scale) {
        var ratings = UnitRatings.builder(scale, units.get(0).size());
        for (var unit : units) {
            ratings.add(StreamSupport.stream(unit.spliterator(), false).map(PublishedUnits::cell).toList());
        }
        return ratings.build();
    }

    private static String cell(JsonNode cell) {
        if (cell.isNull()) {
            return null;
        }
        if (cell.isArray()) {
            var names = StreamSupport.stream(cell.spliterator(), false).map(JsonNode::asText).toList();
            return names.isEmpty() ? "{}" : String.join("|", names);
        }
        return cell.asText();
    }

    /// Categories are numbered from 1: their order is the table's, whatever they are called.
    private static UnitRatings table(JsonNode data, MeasurementLevel scale) {
        var table = data.get("table");
        var ratings = UnitRatings.builder(scale, 2).categories(numbers(table.size()));
        for (int first = 0; first < table.size(); first++) {
            for (int second = 0; second < table.size(); second++) {
                var unit = List.of(String.valueOf(first + 1), String.valueOf(second + 1));
                IntStream.range(0, table.get(first).get(second).asInt()).forEach(_ -> ratings.add(unit));
            }
        }
        return ratings.build();
    }

    private static UnitRatings counts(JsonNode counts, MeasurementLevel scale) {
        int coders = StreamSupport.stream(counts.get(0).spliterator(), false).mapToInt(JsonNode::asInt).sum();
        var ratings = UnitRatings.builder(scale, coders).categories(numbers(counts.get(0).size()));
        for (var unit : counts) {
            var cells = new ArrayList<String>();
            for (int category = 0; category < unit.size(); category++) {
                String label = String.valueOf(category + 1);
                IntStream.range(0, unit.get(category).asInt()).forEach(_ -> cells.add(label));
            }
            ratings.add(cells);
        }
        return ratings.build();
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
    }
}
