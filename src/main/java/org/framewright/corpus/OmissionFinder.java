package org.framewright.corpus;

import org.framewright.corpus.ImportPreview.ImportSource;
import org.framewright.corpus.item.ImportCandidate;
import org.framewright.corpus.item.ImportCandidate.ReadFile;
import org.framewright.corpus.item.ImportItem;
import org.framewright.corpus.item.ImportItem.ImportItemStatus;
import org.framewright.corpus.item.ImportItem.ItemPlace;
import org.framewright.files.Limit;
import org.framewright.files.Limits;
import org.framewright.model.Sha256;
import org.framewright.model.article.ImportOmission;
import org.framewright.model.article.ImportOmission.OmissionCause;
import org.framewright.model.change.ArticleChange.ImportRecord;
import org.framewright.store.query.ArticleStore.ArticleOrigin;
import org.framewright.store.query.OmissionStore;
import org.framewright.store.query.OmissionStore.OmissionKey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds an import's omissions. An article that the project has, or an omission that it has recorded, isn't found once more: a
/// folder can be imported again and again.
final class OmissionFinder {

    /// The most omissions in an entry of the ledger: some 200 kB.
    private static final int MOST_OMISSIONS = 1_000;

    private final Set<OmissionKey> known;
    private final Map<String, ReadFile> files;
    private final Map<String, ImportItem> itemsByPlace;
    private final Set<ArticleOrigin> origins;
    private final Set<ArticleOrigin> leftOut;
    private final long mostBytes;

    private OmissionFinder(ImportSource source, List<ImportItem> items, Limits limits, Set<OmissionKey> recorded) {
        this.mostBytes = limits.get(Limit.DOCUMENT_BYTES);
        this.known = new HashSet<>(recorded);
        this.files = source.byPlace();
        this.leftOut = source.known().leftOut().keySet();
        this.itemsByPlace =
                items.stream()
                        .flatMap(it -> candidate(it.place()).map(each -> Map.entry(each.place(), it)).stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
        this.origins = new HashSet<>(source.known().byOrigin().keySet());
        items.stream()
                .filter(ImportItem::isTaken)
                .flatMap(it -> candidate(it.place()).stream())
                .forEach(it -> origins.add(new ArticleOrigin(it.originalSha256(), it.number())));
    }

    /// The name of the article that an item becomes, or that is there in its place.
    private static String article(ImportItem item) {
        return item.isTaken() ? item.name() : item.sameAs().orElse(item.name());
    }

    /// The changes that record new omissions; none without new omissions.
    static List<ImportRecord> find(ImportSource source, List<ImportItem> items, Limits limits, OmissionStore store) {
        if (items.stream().allMatch(ImportItem::isTaken)) {
            return List.of();
        }
        var finder = new OmissionFinder(source, items, limits, store.keys());
        var found = items.stream().flatMap(it -> finder.omission(it).stream()).toList();
        var changes = new ArrayList<ImportRecord>();
        for (int from = 0; from < found.size(); from += MOST_OMISSIONS) {
            changes.add(new ImportRecord(found.subList(from, Math.min(from + MOST_OMISSIONS, found.size()))));
        }
        return changes;
    }

    private Optional<ImportOmission> omission(ImportItem item) {
        return cause(reason(item))
                .map(it -> omission(item, it))
                .filter(it -> !isInProject(it))
                .filter(it -> !leftOut.contains(new ArticleOrigin(it.sha256(), it.number())))
                .filter(it -> known.add(OmissionKey.of(it)));
    }

    /// An item with the text of an item that is left out has the reason of the latter.
    private ImportItemStatus reason(ImportItem item) {
        return item.status() == ImportItemStatus.SAME
                ? item.sameAs()
                        .map(itemsByPlace::get)
                        .filter(it -> !it.isTaken())
                        .map(ImportItem::status)
                        .orElse(item.status())
                : item.status();
    }

    /// The cause for a record; empty where the project has the article, or takes it.
    private static Optional<OmissionCause> cause(ImportItemStatus status) {
        return switch (status) {
            case SAME -> Optional.of(OmissionCause.SAME_TEXT);
            case REPRINT_LEFT_OUT -> Optional.of(OmissionCause.REPRINT);
            case NEAR_LEFT_OUT -> Optional.of(OmissionCause.NEAR_DUPLICATE);
            case NAME_TAKEN -> Optional.of(OmissionCause.NAME_TAKEN);
            case LEFT_OUT -> Optional.of(OmissionCause.BY_HAND);
            case UNREADABLE -> Optional.of(OmissionCause.UNREADABLE);
            case NEW, DESCRIBED, OTHER_METADATA, REPRINT, NEAR, KNOWN -> Optional.empty();
        };
    }

    private ImportOmission omission(ImportItem item, OmissionCause cause) {
        return new ImportOmission(
                item.place().fileName(),
                candidate(item.place()).map(ImportCandidate::originalSha256).orElseGet(() -> hash(item.place())),
                item.place().number(),
                item.name(),
                cause,
                item.sameAs().map(this::articleName).orElse(""));
    }

    /// Whether the project has an article of that file, or takes it now. Names don't count: an article may be renamed, a file copied.
    private boolean isInProject(ImportOmission omission) {
        return origins.contains(new ArticleOrigin(omission.sha256(), omission.number()));
    }

    /// The name of the article that an item repeats: the item names an article, or the place of another item.
    private String articleName(String sameAs) {
        var other = itemsByPlace.get(sameAs);
        return other == null ? new ItemPlace(sameAs, 1).fileName() : article(other);
    }

    private Optional<ImportCandidate> candidate(ItemPlace place) {
        return Optional.ofNullable(files.get(place.file()))
                .map(ReadFile::candidates)
                .filter(it -> place.number() <= it.size())
                .map(it -> it.get(place.number() - 1));
    }

    private String hash(ItemPlace place) {
        return Optional.ofNullable(files.get(place.file())).map(it -> hash(it.file().path())).orElse("");
    }

    private String hash(Path file) {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        var digest = Sha256.digest();
        try (var in = Files.newInputStream(file);
                var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            // an entry of a zip file may go on behind its length
            long most = Math.min(mostBytes, Files.size(file));
            return copy(in, out, most) > most ? "" : Sha256.hex(digest);
        } catch (IOException _) {
            return "";
        }
    }

    /// The number of copied bytes: all, or more than the limit.
    private static long copy(InputStream in, OutputStream out, long most) throws IOException {
        var buffer = new byte[1 << 16];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0 && copied <= most; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            copied += read;
        }
        return copied;
    }
}
