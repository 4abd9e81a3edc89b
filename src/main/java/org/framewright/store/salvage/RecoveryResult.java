package org.framewright.store.salvage;

import org.framewright.store.salvage.RecoveryResult.Kind;
import org.framewright.store.salvage.RecoveryResult.Loss;

import java.util.ArrayList;
import java.util.List;

/// The saved contents of a damaged project, and the losses.
///
/// @param losses in the order: entries, replaced codebooks, removed content of codings, missing rows, differing rows
public record RecoveryResult(RecoveredCounts saved, List<Loss> losses) {

    /// The numbers of the contents of a recovered project.
    ///
    /// @param entries the number of unchanged entries of the ledger
    /// @param mended the number of entries that could not stay unchanged, and whose result was kept
    public record RecoveredCounts(
            long articles, long coders, long codings, long annotations, long entries, long mended) {}

    /// A loss or a change of content.
    ///
    /// @param where the place's name for a person
    public record Loss(Kind kind, String where, List<String> details) {

        public Loss {
            details = List.copyOf(details);
        }

        static Loss of(Kind kind, String where, Object... details) {
            return new Loss(kind, where, List.of(details).stream().map(String::valueOf).toList());
        }
    }

    /// The kinds of losses.
    public enum Kind {
        /// A version of the codebook; where: the version.
        CODEBOOK,
        /// A version of the codebook for which a given or shipped codebook was substituted; where: the version.
        CODEBOOK_REPLACED,
        /// Entries of the ledger; where: the first; details: the last.
        ENTRIES,
        /// An article's text, and so the article; where: its name.
        TEXT,
        /// Any other row; where: its name; details: the table.
        ROW,
        /// A coding; where: article and coder; details: the number of its known annotations.
        CODING,
        /// An annotation; where: article, coder, id.
        ANNOTATION,
        /// A link to an annotation that is lost; where: article, coder, id; details: the role.
        LINK,
        /// An answer that names a lost actor; where: article, coder, id; details: the variable.
        ANSWER,
        /// The row and the ledger differ; where: article, coder, id or the row's name; details: the table.
        COPIES_DIFFER,
        /// Losses that were not listed; where: empty; details: their number.
        MORE
    }

    public RecoveryResult {
        losses = List.copyOf(losses);
    }

    /// Collects losses, up to a number that a person can read.
    static final class LossCollector {

        private static final int MOST = 10_000;

        private final List<Loss> list = new ArrayList<>();
        private long more;

        void add(Kind kind, String where, Object... details) {
            if (list.size() < MOST) {
                list.add(Loss.of(kind, where, details));
            } else {
                more++;
            }
        }

        List<Loss> list() {
            var all = new ArrayList<>(list);
            if (more > 0) {
                all.add(Loss.of(Kind.MORE, "", more));
            }
            return all;
        }
    }
}
