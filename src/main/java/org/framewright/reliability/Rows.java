package org.framewright.reliability;

import java.util.ArrayList;
import java.util.List;

/// The units of one variable, with what some coders say of each; filled article by article.
final class Rows {

    /// A unit.
    ///
    /// @param article the number of the article in which it lies
    /// @param cells one a coder
    record Row(int article, List<Cell> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        boolean isPairable() {
            return cells.stream().filter(Cell::isRating).count() >= 2;
        }

        /// Nobody was asked, as far as is known.
        boolean isAskedOfNone() {
            return isRefused() && cells.stream().noneMatch(it -> it.isAsked() || it == Cell.Gap.UNDECIDED);
        }

        /// Some were asked, and some were not.
        boolean isSplit() {
            return isRefused() && cells.stream().anyMatch(Cell::isAsked);
        }

        private boolean isRefused() {
            return cells.contains(Cell.Gap.NOT_ASKED);
        }
    }

    private final List<String> coders;
    private final List<Row> all = new ArrayList<>();

    Rows(List<String> coders) {
        this.coders = List.copyOf(coders);
    }

    void add(int article, List<Cell> cells) {
        all.add(new Row(article, cells));
    }

    /// Two of the coders, as far as both have coded the article.
    Rows of(CoderPair pair) {
        var two = new Rows(pair.names());
        for (var row : all) {
            var cells = List.of(row.cells().get(pair.first()), row.cells().get(pair.second()));
            if (!cells.contains(Cell.Gap.NOT_CODED)) {
                two.add(row.article(), cells);
            }
        }
        return two;
    }

    List<String> coders() {
        return coders;
    }

    /// The units, those left out that nobody was asked about.
    List<Row> asked() {
        return all.stream().filter(row -> !row.isAskedOfNone()).toList();
    }

    int notAsked() {
        return (int) all.stream().filter(Row::isAskedOfNone).count();
    }

    int pairable() {
        return (int) all.stream().filter(Row::isPairable).count();
    }

    int gateSplits() {
        return (int) all.stream().filter(Row::isSplit).count();
    }

    int count(Cell.Gap gap) {
        return (int) asked().stream().flatMap(row -> row.cells().stream()).filter(gap::equals).count();
    }

    /// Whether some unit was not found by one of the coders, and that counts.
    boolean countsNotFound() {
        return all.stream().anyMatch(row -> row.cells().stream().anyMatch(Cell.NotFound.class::isInstance));
    }
}
