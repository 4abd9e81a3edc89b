package org.framewright.files;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamException;

/// The styles of a workbook's cells that show a number as a day, and the days that numbers mean.
final class DateStyles {

    /// Formats that have no description in a file, since each program knows them: days, in several languages.
    private static final Set<Integer> KNOWN = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 54, 57, 58);

    private static final double LAST_DAY = 2_958_466;
    private static final int SECONDS = 86_400;

    private final Set<Integer> styles = new HashSet<>();
    private final boolean from1904;

    /// @param from1904 whether days are counted as on an old Macintosh
    DateStyles(boolean from1904) {
        this.from1904 = from1904;
    }

    /// Reads the part of a workbook that describes its styles.
    void read(WorkbookPart part) throws XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        boolean ofCells = false;
        int number = 0;
        while (part.next() && number < Limits.MOST_STYLES && formats.size() < Limits.MOST_STYLES) {
            if (part.begins("numFmt")) {
                formats.put(Integer.valueOf(part.attribute("numFmtId")), part.attribute("formatCode"));
            } else if (part.begins("cellXfs") || part.ends("cellXfs")) {
                ofCells = part.begins("cellXfs");
            } else if (ofCells && part.begins("xf")) {
                var id = part.attribute("numFmtId");
                int format = id.isEmpty() ? 0 : Integer.parseInt(id);
                if (formats.containsKey(format) ? isDay(formats.get(format)) : KNOWN.contains(format)) {
                    styles.add(number);
                }
                number++;
            }
        }
    }

    /// Whether a format shows a day: it has a year or a day outside of quotes, brackets and escapes.
    private static boolean isDay(String format) {
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = 0; i < format.length(); i++) {
            char each = Character.toLowerCase(format.charAt(i));
            switch (each) {
                case '"' -> quoted = !quoted;
                case '[' -> bracketed = !quoted;
                case ']' -> bracketed = false;
                case '\\', '_', '*' -> i++;
                case 'y', 'd' -> {
                    if (!quoted && !bracketed) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    /// A cell's number as a day, or as a day and a time.
    ///
    /// @param number as the file has it
    /// @param style as the cell names it; empty for none
    String format(String number, String style) {
        if (style.isEmpty() || !styles.contains(Integer.parseInt(style))) {
            return number;
        }
        double days = Double.parseDouble(number);
        if (!(days >= 1 && days < LAST_DAY)) {
            return number;
        }
        // Lotus 1-2-3 took 1900 for a leap year, and Excel does the same: its day 60 was none
        var first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        var day = first.plusDays((long) days);
        long seconds = Math.round((days - Math.floor(days)) * SECONDS);
        return seconds == 0 ? day.toString() : LocalDateTime.of(day, LocalTime.MIN).plusSeconds(seconds).toString();
    }
}
