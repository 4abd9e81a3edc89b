package org.framewright.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// XLSX files by hand, as small as they may be; so that a test can write broken ones, too.
public final class Xlsx {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String NUMBER = "-?\\d+(\\.\\d+)?";

    private Xlsx() {}

    /// A file with a single sheet.
    public static Path write(Path file, List<List<String>> rows) throws IOException {
        return write(file, Map.of("Sheet1", rows));
    }

    /// A file with sheets, in the map's order. What looks like a number is one.
    public static Path write(Path file, Map<String, List<List<String>>> sheets) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        var types = new StringBuilder();
        var relations = new StringBuilder();
        var list = new StringBuilder();
        int number = 0;
        for (var sheet : sheets.entrySet()) {
            number++;
            var name = "worksheets/sheet" + number + ".xml";
            parts.put("xl/" + name, sheet(sheet.getValue()));
            types.append(
                    "<Override PartName=\"/xl/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                            .formatted(name));
            relations.append(
                    "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"%s\"/>"
                            .formatted(number, RELATIONS, name));
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(sheet.getKey(), number, number));
        }
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"%scontent-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>%s</Types>"
                        .formatted(PACKAGE, types));
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                        .formatted(PACKAGE, RELATIONS));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                        .formatted(MAIN, RELATIONS, list));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, relations));
        return pack(file, parts);
    }

    /// Gives the cells of a column a format, as Excel does where they hold days.
    public static void style(Path file, String column, String format) throws IOException {
        var parts = parts(file);
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (_, sheet) -> sheet.replaceAll("r=\"(" + column + "\\d+)\"><v>", "r=\"$1\" s=\"1\"><v>"));
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (_, list) ->
                        list.replace(
                                "</Relationships>",
                                "<Relationship Id=\"styles\" Type=\""
                                        + RELATIONS
                                        + "/styles\" Target=\"styles.xml\"/></Relationships>"));
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"%s\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"%s\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
                        .formatted(MAIN, format));
        pack(file, parts);
    }

    /// Merges cells, whose contents stay.
    public static void merge(Path file, String... ranges) throws IOException {
        var parts = parts(file);
        var merged = new StringBuilder();
        for (var range : ranges) {
            merged.append("<mergeCell ref=\"%s\"/>".formatted(range));
        }
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (_, sheet) -> sheet.replace("</worksheet>", "<mergeCells>" + merged + "</mergeCells></worksheet>"));
        pack(file, parts);
    }

    /// The parts of a file.
    public static Map<String, String> parts(Path file) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), text.substring(text.indexOf("?>") + 2));
            }
        }
        return parts;
    }

    /// Any parts.
    public static Path pack(Path file, Map<String, String> parts) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(
                        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + part.getValue())
                                .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String sheet(List<List<String>> rows) {
        var xml = new StringBuilder("<worksheet xmlns=\"%s\"><sheetData>".formatted(MAIN));
        for (int row = 0; row < rows.size(); row++) {
            xml.append("<row r=\"%d\">".formatted(row + 1));
            for (int column = 0; column < rows.get(row).size(); column++) {
                xml.append(cell(rows.get(row).get(column), letters(column) + (row + 1)));
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String cell(String text, String place) {
        if (text.isEmpty()) {
            return "";
        }
        if (text.matches(NUMBER)) {
            return "<c r=\"%s\"><v>%s</v></c>".formatted(place, text);
        }
        if (text.startsWith("=")) {
            return "<c r=\"%s\"><f>1+1</f><v>%s</v></c>".formatted(place, text.substring(1));
        }
        if (text.startsWith("#")) {
            return "<c r=\"%s\" t=\"e\"><v>%s</v></c>".formatted(place, text);
        }
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                .formatted(place, text.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private static String letters(int column) {
        return (column < 26 ? "" : String.valueOf((char) ('A' + column / 26 - 1))) + (char) ('A' + column % 26);
    }
}
