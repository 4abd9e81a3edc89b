package org.framewright.suggest.english;

import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.english.EnglishVocabulary.Cue;

import java.util.List;
import java.util.Set;

/// The words between a verb of speech and the speech: “told [reporters in Lerwin on Monday that] …”.
record SpeechStartFinder(SentenceTokens words) {

    private static final int LONGEST = 14;
    private static final int LONGEST_ADDRESSEE = 9;
    private static final int LONGEST_ADVERBIAL = 8;
    private static final Set<String> ADDRESSEES =
            Set.of(
                    "me",
                    "us",
                    "him",
                    "her",
                    "them",
                    "you",
                    "reporters",
                    "journalists",
                    "investigators",
                    "parliament",
                    "lawmakers",
                    "mps");

    /// The first token of the speech.
    ///
    /// @param verbEnd the first token after the verb
    int find(int verbEnd, Cue kind) {
        int from = skipAdverbial(verbEnd);
        for (int i = from; i < Math.min(words.size(), from + LONGEST); i++) {
            if (words.isMark(i, ":") && (i == from || leadsUp(from, i, kind))) {
                return i + 1;
            }
            if (words.lower(i).equals("that") && EnglishVocabulary.VERBS.contains(words.lower(i + 1)) && i == from) {
                return i; // “said that would not be enough”
            }
            if (words.lower(i).equals("that") && kind != Cue.QUOTED && (i == from || leadsUp(from, i, kind))) {
                return i + 1;
            }
            if (words.isQuotation(i) && !(words.isTitle(i) && i > from)) {
                boolean parted = i > from && words.isMark(i - 1, ",");
                return i == from
                                || (parted && leadsUp(from, i - 1, kind))
                                || (i == from + 1 && (parted || words.lower(from).equals("only")))
                        ? i
                        : findPlain(from, kind);
            }
            if (words.isMark(i, ".") || words.isMark(i, ";")) {
                break;
            }
        }
        return findPlain(from, kind);
    }

    /// The first token behind an adverbial between commas: “added, however, that …”, “claiming, without proof, that …”.
    private int skipAdverbial(int from) {
        if (!words.isMark(from, ",")) {
            return from;
        }
        int end = from + 1;
        while (end < from + LONGEST_ADVERBIAL && words.isWord(end)) {
            end++;
        }
        var first = words.lower(from + 1);
        boolean one =
                end == from + 2
                        && (List.of("however", "though", "too").contains(first) || EnglishVocabulary.isAdverb(first));
        boolean several = EnglishVocabulary.PREPOSITIONS.contains(first) && words.lower(end + 1).equals("that");
        return words.isMark(end, ",") && (one || several) ? end + 1 : from;
    }

    /// Whether the tokens are only an addressee, a place and a time.
    private boolean leadsUp(int from, int to, Cue kind) {
        if (to - from == 1 && (words.lower(from).equals("only") || EnglishVocabulary.isAdverb(words.lower(from)))) {
            return true;
        }
        boolean addressed = kind == Cue.TELLING || (isTelling(from - 1) && addressee(from) == to);
        int index = addressed ? addressee(from) : from;
        return index >= to
                || (words.isMark(index, ",") && words.isMark(to - 1, ","))
                || EnglishVocabulary.PREPOSITIONS.contains(words.lower(index))
                || EnglishVocabulary.TIMES.contains(words.lower(index))
                || times().end(index) > index
                || words.lower(index).equals("to");
    }

    /// Whether an addressee may be behind a verb: “warned customers that …”, but not “denied a report that …”.
    private boolean isTelling(int verb) {
        return EnglishVocabulary.verb(words.lower(verb)).filter(it -> it.has("speech-told")).isPresent();
    }

    private int findPlain(int from, Cue kind) {
        int index = skipTime(kind == Cue.TELLING ? addressee(from) : from);
        return words.lower(index).equals("only") ? index + 1 : index;
    }

    /// The first token after times and occasions of speech: “on Monday”, “in a statement late Tuesday”.
    int skipTime(int from) {
        int index = from;
        for (int next = skipOneTime(index); next > index; next = skipOneTime(index)) {
            index = next;
        }
        return index > from ? skipPlace(index) : index;
    }

    /// The first token after the place of an occasion: “at a conference in Tolm he would …”.
    private int skipPlace(int from) {
        int end = from + 1;
        while (words.isWord(end) && words.token(end).isCapital()) {
            end++;
        }
        boolean place = end > from + 1 && List.of("in", "at", "outside", "near").contains(words.lower(from));
        return place && EnglishVocabulary.PRONOUNS.contains(words.lower(end)) ? end : from;
    }

    private int skipOneTime(int from) {
        if (times().end(from) > from) {
            return times().end(from);
        }
        boolean preposition =
                EnglishVocabulary.PREPOSITIONS.contains(words.lower(from))
                        && !List.of("to", "by").contains(words.lower(from));
        if (words.lower(from).equals("for") && times().duration(from + 1) > from + 1) {
            return times().duration(from + 1);
        }
        if (!preposition || !new EnglishPhrases(words).leadsToTime(from)) {
            return from;
        }
        if (times().end(from + 1) > from + 1) {
            return times().end(from + 1);
        }
        int next = from + 1;
        while (next < words.size()
                && next < from + 4
                && !EnglishVocabulary.TIMES.contains(words.lower(next))
                && !EnglishVocabulary.OCCASIONS.contains(words.lower(next))) {
            next++;
        }
        return Math.min(next + 1, words.size());
    }

    /// The end of the addressee: “members of the council”, “a town meeting”.
    int addressee(int from) {
        if (ADDRESSEES.contains(words.lower(from)) && !words.lower(from + 1).equals("of")) {
            return from + 1;
        }
        boolean determined = EnglishVocabulary.DETERMINERS.contains(words.lower(from));
        int start = determined ? from + 1 : from;
        int end = start;
        while (end < from + LONGEST_ADDRESSEE && isPartOfAddressee(start, end)) {
            boolean of = words.lower(end).equals("of");
            end += of && EnglishVocabulary.DETERMINERS.contains(words.lower(end + 1)) ? 2 : 1;
        }
        if (end > start && end < from + LONGEST_ADDRESSEE && !isFinite(end)) {
            return end;
        }
        // “the board Israel would …”: the subject of the speech follows
        end = start;
        while (words.isWord(end) && words.token(end).isCapital()) {
            end++;
        }
        return end > start ? end : Math.min(start + 1, words.size());
    }

    private boolean isPartOfAddressee(int start, int i) {
        var word = words.lower(i);
        if (word.equals("of")) {
            return i > start;
        }
        boolean name = i > start && words.isWord(i) && words.token(i).isCapital() && !words.token(i - 1).isCapital();
        return words.isWord(i)
                && !(name && !EnglishVocabulary.DETERMINERS.contains(words.lower(start - 1)))
                && !isFinite(i)
                && !EnglishVocabulary.PRONOUNS.contains(word)
                && !EnglishVocabulary.DETERMINERS.contains(word)
                && !EnglishVocabulary.PREPOSITIONS.contains(word)
                && !EnglishVocabulary.BOUNDARIES.contains(word)
                && !word.equals("there")
                && times().end(i) == i;
    }

    private boolean isFinite(int i) {
        var word = words.lower(i);
        return EnglishVocabulary.VERBS.contains(word)
                || EnglishVocabulary.PASTS.contains(word)
                || (word.endsWith("ed") && word.length() > 4);
    }

    private TimeFinder times() {
        return new TimeFinder(words);
    }
}
