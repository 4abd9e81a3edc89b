package org.framewright.coding.actors;

import org.framewright.coding.actors.ActorProposal.MatchReason;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorNameKey;
import org.framewright.model.actor.Actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds actors that may be the same by their names and aliases alone. It proposes, and never decides.
public final class ActorProposals {

    /// The largest number of names with a common spelling.
    private static final int MOST_SPELLINGS = 40;

    /// A name of an actor.
    private record NamedActor(Actor actor, String name, NameForm form) {}

    /// Two actors, the earlier added first.
    private record Pair(int first, int second) {}

    private final Actors actors;
    private final Map<Actor, Integer> order = new HashMap<>();
    private final SequencedMap<Pair, ActorProposal> found = new LinkedHashMap<>();

    private ActorProposals(Actors actors) {
        this.actors = actors;
        actors.all().forEach(actor -> order.put(actor, order.size()));
    }

    /// The undecided pairs of actors that may be the same, the strongest reason first, then by name.
    public static List<ActorProposal> find(Actors actors) {
        return new ActorProposals(actors).proposals();
    }

    /// Whether another name may belong to the same actor as a name.
    public static Predicate<String> similarTo(String name) {
        var form = NameForm.parse(name);
        return other -> form.flatMap(it -> NameForm.parse(other).flatMap(it::compare)).isPresent();
    }

    private List<ActorProposal> proposals() {
        var names = actors.all().stream().flatMap(this::names).toList();
        var index = new NameIndex(names);
        for (var called : names) {
            index.candidates(called.form()).forEach(it -> compare(called, it));
        }
        return found.values().stream()
                .sorted(Comparator.comparing(ActorProposal::reason).thenComparing(it -> it.actor().name()))
                .toList();
    }

    /// Finds the names that may match a name, so that not each pair is compared.
    private static final class NameIndex {

        private final Map<List<String>, List<NamedActor>> byWords = new HashMap<>();
        private final Map<WordKey, List<NamedActor>> byWord = new HashMap<>();
        private final Map<WordKey, List<NamedActor>> byLetter = new HashMap<>();
        private final Map<String, List<NamedActor>> byLast = new HashMap<>();
        private final Map<String, List<NamedActor>> byInitials = new HashMap<>();
        private final Map<List<String>, List<NamedActor>> bySpelling = new HashMap<>();

        /// @param word a word before the last one, or that word's first letter
        private record WordKey(String last, String word) {}

        NameIndex(List<NamedActor> names) {
            for (var called : names) {
                var form = called.form();
                add(byWords, form.words(), called);
                add(byLast, form.last(), called);
                add(byInitials, form.initials(), called);
                form.spellings().forEach(it -> add(bySpelling, it, called));
                for (var word : Set.copyOf(form.wordsBeforeLast())) {
                    add(byWord, new WordKey(form.last(), word), called);
                }
                for (var letter : form.wordsBeforeLast().stream().map(it -> it.substring(0, 1)).distinct().toList()) {
                    add(byLetter, new WordKey(form.last(), letter), called);
                }
            }
        }

        private static <K> void add(Map<K, List<NamedActor>> index, K key, NamedActor called) {
            index.computeIfAbsent(key, _ -> new ArrayList<>()).add(called);
        }

        /// The same name, the names that it begins with, and those that may be longer forms of it.
        Stream<NamedActor> candidates(NameForm form) {
            var words = form.words();
            var beginnings =
                    IntStream.rangeClosed(1, words.size())
                            .mapToObj(count -> byWords.getOrDefault(words.subList(0, count), List.of()));
            return Stream.of(beginnings, longerForms(form), similarSpellings(form))
                    .flatMap(it -> it)
                    .flatMap(List::stream);
        }

        /// The names of similar spelling. A spelling that many names share shows no slip.
        private Stream<List<NamedActor>> similarSpellings(NameForm form) {
            return form.spellings()
                    .map(it -> bySpelling.getOrDefault(it, List.of()))
                    .filter(it -> it.size() <= MOST_SPELLINGS);
        }

        private Stream<List<NamedActor>> longerForms(NameForm form) {
            var last = form.last();
            if (form.words().size() == 1) {
                return Stream.of(byLast.getOrDefault(last, List.of()), byInitials.getOrDefault(last, List.of()));
            }
            var first = form.words().getFirst();
            var letter = new WordKey(last, first.substring(0, 1));
            return first.length() == 1
                    ? Stream.of(byLetter.getOrDefault(letter, List.of()))
                    : Stream.of(
                            byWord.getOrDefault(new WordKey(last, first), List.of()),
                            byWord.getOrDefault(letter, List.of()));
        }
    }

    /// An actor's names, under the actor that it is read as.
    private Stream<NamedActor> names(Actor actor) {
        var read = actors.find(actors.resolved(actor.id())).orElse(actor);
        return Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
                .flatMap(name -> NameForm.parse(name).map(form -> new NamedActor(read, name, form)).stream());
    }

    private void compare(NamedActor one, NamedActor two) {
        if (one.actor().id().equals(two.actor().id())
                || !one.actor().kind().isCompatibleWith(two.actor().kind())
                || actors.isDecided(one.actor().id(), two.actor().id())) {
            return;
        }
        one.form()
                .compare(two.form())
                .ifPresent(reason -> {
                    boolean turned = isSame(two.actor(), one.actor());
                    var as = turned ? one : two;
                    var which = turned ? two : one;
                    var proposal = new ActorProposal(which.actor(), as.actor(), reason, which.name(), as.name());
                    found.merge(pair(one.actor(), two.actor()), proposal, ActorProposals::strongerOf);
                });
    }

    private static ActorProposal strongerOf(ActorProposal one, ActorProposal two) {
        return one.reason().compareTo(two.reason()) <= 0 ? one : two;
    }

    private Pair pair(Actor one, Actor two) {
        int first = order.getOrDefault(one, 0);
        int second = order.getOrDefault(two, 0);
        return new Pair(Math.min(first, second), Math.max(first, second));
    }

    /// Whether the first actor would be read as the second: a coder's addition as an actor of the register, else the later as the earlier.
    private boolean isSame(Actor actor, Actor other) {
        if (actor.isUnconfirmed() != other.isUnconfirmed()) {
            return actor.isUnconfirmed();
        }
        return order.getOrDefault(actor, 0) > order.getOrDefault(other, 0);
    }

    /// A name's form for comparisons: its words in lower case, without diacritics, punctuation and titles.
    ///
    /// @param words in the order in which they are spoken; never empty
    /// @param name the original spelling
    private record NameForm(List<String> words, String name) {

        /// The least length of a word in which one different letter counts as a slip.
        private static final int LEAST_LETTERS = 5;

        /// The same for a family name, where the given name must be the same.
        private static final int LEAST_LAST_LETTERS = 4;

        /// The largest number of words of a name that is checked for slips.
        private static final int LONGEST_NAME = 12;

        /// The largest number of words with a slip.
        private static final int MOST_SLIPS = 2;

        /// The words that initials leave out.
        private static final Set<String> SMALL =
                Set.of("of", "the", "and", "for", "de", "des", "du", "der", "die", "und", "et");

        /// A name's form for comparisons; empty where the name has no letter or digit.
        static Optional<NameForm> parse(String name) {
            var words = ActorNameKey.words(name);
            return words.isEmpty() ? Optional.empty() : Optional.of(new NameForm(words, name.strip()));
        }

        String last() {
            return words.getLast();
        }

        List<String> wordsBeforeLast() {
            return words.subList(0, words.size() - 1);
        }

        /// The first letters of the words, small words left out; empty where at most one word is left.
        String initials() {
            var large = words.stream().filter(word -> !SMALL.contains(word)).toList();
            var letters = new StringBuilder();
            large.forEach(word -> letters.appendCodePoint(word.codePointAt(0)));
            return large.size() < 2 ? "" : letters.toString();
        }

        /// The reason why two names may belong to the same actor.
        Optional<MatchReason> compare(NameForm other) {
            if (words.equals(other.words)) {
                return Optional.of(MatchReason.SAME_NAME);
            }
            boolean fits = last().equals(other.last()) && (fitsIn(other) || other.fitsIn(this));
            if (fits || begins(other) || other.begins(this)) {
                return Optional.of(MatchReason.SHORTER_NAME);
            }
            if (isInitialsOf(other) || other.isInitialsOf(this)) {
                return Optional.of(MatchReason.INITIALS);
            }
            return isSpeltLike(other) ? Optional.of(MatchReason.SIMILAR_SPELLING) : Optional.empty();
        }

        /// The spellings of the name with letters left out. Names that differ by a slip share one of them.
        Stream<List<String>> spellings() {
            return words.size() > LONGEST_NAME ? Stream.of() : Stream.concat(spellingsOfOne(), spellingsOfTwo());
        }

        /// The words with first letters in place of two long ones.
        private Stream<List<String>> spellingsOfTwo() {
            return IntStream.range(0, words.size())
                    .filter(this::isLong)
                    .boxed()
                    .flatMap(one ->
                            IntStream.range(one + 1, words.size())
                                    .filter(this::isLong)
                                    .mapToObj(two -> withFirstLetters(one, two)));
        }

        private List<String> withFirstLetters(int one, int two) {
            var other = new ArrayList<>(words);
            other.set(one, words.get(one).substring(0, 1));
            other.set(two, words.get(two).substring(0, 1));
            other.add(one + " " + two);
            return other;
        }

        /// The words, and the words with one letter less in one of them.
        private Stream<List<String>> spellingsOfOne() {
            return IntStream.range(0, words.size())
                    .filter(this::isLong)
                    .boxed()
                    .flatMap(at ->
                            Stream.concat(
                                            Stream.of(words.get(at)),
                                            IntStream.range(1, words.get(at).length())
                                                    .mapToObj(it ->
                                                            new StringBuilder(words.get(at))
                                                                    .deleteCharAt(it)
                                                                    .toString()))
                                    .distinct()
                                    .map(word -> withWord(at, word)));
        }

        private List<String> withWord(int at, String word) {
            var other = new ArrayList<>(words);
            other.set(at, word);
            // the word's place, so that only slips in the same word match
            other.add(Integer.toString(at));
            return other;
        }

        private boolean isLong(int at) {
            var word = words.get(at);
            int least = at > 0 && at == words.size() - 1 ? LEAST_LAST_LETTERS : LEAST_LETTERS;
            return word.length() >= least && word.codePoints().noneMatch(Character::isDigit);
        }

        /// Whether all words are the same, except one or two long words with a slip in each.
        private boolean isSpeltLike(NameForm other) {
            if (words.size() != other.words.size() || words.size() > LONGEST_NAME) {
                return false;
            }
            var different = IntStream.range(0, words.size()).filter(it -> !words.get(it).equals(other.words.get(it)));
            var at = different.toArray();
            return at.length <= MOST_SLIPS
                    && IntStream.of(at)
                            .allMatch(
                                    it -> isLong(it) && other.isLong(it) && isSlip(words.get(it), other.words.get(it)));
        }

        private static boolean isSlip(String one, String two) {
            int from = 0;
            while (from < Math.min(one.length(), two.length()) && one.charAt(from) == two.charAt(from)) {
                from++;
            }
            int oneEnd = one.length();
            int twoEnd = two.length();
            while (oneEnd > from && twoEnd > from && one.charAt(oneEnd - 1) == two.charAt(twoEnd - 1)) {
                oneEnd--;
                twoEnd--;
            }
            var left = one.substring(from, oneEnd);
            var right = two.substring(from, twoEnd);
            boolean turned = left.length() == 2 && new StringBuilder(left).reverse().toString().equals(right);
            return from > 0 && (turned || Math.max(left.length(), right.length()) == 1);
        }

        /// Whether the other name begins with this name and continues as a name: "Graysound Ferries", but neither "Graysound-run radio"
        /// nor "Graysound ticket office".
        private boolean begins(NameForm longer) {
            int count = words.size();
            if (count >= longer.words.size() || !longer.words.subList(0, count).equals(words)) {
                return false;
            }
            var written = List.of(longer.name.split("\\s+"));
            return !isCompound(written.getFirst())
                    && written.getLast().codePoints().anyMatch(it -> !Character.isLowerCase(it));
        }

        private static boolean isCompound(String word) {
            int dash = word.lastIndexOf('-');
            return dash > 0 && dash + 1 < word.length() && Character.isLowerCase(word.codePointAt(dash + 1));
        }

        /// Whether the words before the last are, in their order, words of the other or their first letters.
        private boolean fitsIn(NameForm longer) {
            int at = 0;
            for (var word : wordsBeforeLast()) {
                while (at < longer.words.size() - 1 && !isLike(word, longer.words.get(at))) {
                    at++;
                }
                if (at == longer.words.size() - 1) {
                    return false;
                }
                at++;
            }
            return true;
        }

        private static boolean isLike(String one, String two) {
            return one.equals(two)
                    || (one.length() == 1 && two.startsWith(one))
                    || (two.length() == 1 && one.startsWith(two));
        }

        private boolean isInitialsOf(NameForm other) {
            return words.size() == 1 && words.getFirst().equals(other.initials());
        }
    }
}
