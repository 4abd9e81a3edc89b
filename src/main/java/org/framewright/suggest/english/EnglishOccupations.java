package org.framewright.suggest.english;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// English words for occupations: they separate a person's office from the name, and people without a name from a body that can be an actor by
/// itself.
final class EnglishOccupations {

    private static final Set<String> TITLES =
            parse(
                    """
                    mr mrs ms miss dr prof professor sir lady lord secretary general secretary-general president vice-president
                    minister chancellor senator governor mayor judge justice king queen prince princess pope captain major colonel
                    lieutenant sergeant admiral commissioner ambassador spokesman spokeswoman spokesperson chief director leader
                    chairman chairwoman chairperson\
                    """);

    /// Words for people who speak for others.
    private static final Set<String> VOICES =
            parse(
                    """
                    spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople spokespersons official officials
                    representative representatives source sources insider insiders\
                    """);

    private static final Set<String> PEOPLE =
            parse(
                    """
                    people person man men woman women child children family resident witness eyewitness survivor victim relative
                    neighbour neighbor worker docker employee member officer soldier fighter militant rebel activist protester
                    demonstrator analyst expert observer academic researcher scientist economist historian critic supporter
                    doctor nurse medic paramedic teacher student pupil lawyer prosecutor journalist reporter correspondent
                    editor diplomat envoy politician lawmaker legislator deputy adviser advisor aide assistant colleague friend
                    mother father brother sister son daughter wife husband driver farmer fisherman owner manager executive
                    tenant passer-by passenger customer reader user commander head boss founder negotiator mediator staff
                    crowd public anyone everybody somebody\
                    """);

    private static final Set<String> BODIES =
            parse(
                    """
                    military army navy marines police force forces service services government ministry ministries department
                    office agency authority authorities administration parliament congress senate assembly cabinet council
                    committee commission court tribunal prosecution embassy consulate union unions federation confederation
                    association organisation organization society alliance league coalition party opposition movement front
                    brigade brigades group company firm corporation bank fund chamber club board institute institution
                    foundation centre center university college school hospital church mosque charity trust newspaper paper
                    magazine website broadcaster network channel radio television station bureau coastguard port operator
                    headquarters white house nations team mission programme program cross crescent\
                    """);

    /// The kinds of bodies that come after the body's own name: "the Reuters news agency".
    private static final Set<String> KINDS =
            parse(
                    """
                    agency group movement party faction newspaper paper magazine website broadcaster network channel company firm
                    organisation organization union militia charity account\
                    """);

    /// Ranks before an occupation that are no part of the body.
    private static final Set<String> GRADES =
            parse("senior junior former top leading local retired unnamed anonymous chief deputy acting high-ranking");

    private EnglishOccupations() {}

    private static Set<String> parse(String list) {
        return Stream.of(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether a word stands before a person's name.
    static boolean isTitle(String word) {
        return TITLES.contains(normalize(word));
    }

    /// Whether a word is for people without a name, whatever their number.
    static boolean isPeople(String word) {
        var it = normalize(word);
        boolean several = it.endsWith("s") && !it.endsWith("ss") && Character.isLowerCase(word.codePointAt(0));
        return isOccupation(word) || (several && !BODIES.contains(it));
    }

    /// Whether a word is known to be for people.
    static boolean isOccupation(String word) {
        var it = normalize(word);
        return TITLES.contains(it)
                || VOICES.contains(it)
                || PEOPLE.contains(it)
                || PEOPLE.contains(it.replaceFirst("s$", ""));
    }

    /// Whether a word is for people who speak for others.
    static boolean isVoice(String word) {
        return VOICES.contains(normalize(word));
    }

    public static boolean isBody(String word) {
        return BODIES.contains(normalize(word));
    }

    /// Whether a word is for several bodies: "factions", "ministries".
    static boolean isSeveralBodies(String word) {
        var it = normalize(word);
        var one = it.endsWith("ies") ? it.substring(0, it.length() - 3) + "y" : it.replaceFirst("s$", "");
        return !one.equals(it) && (BODIES.contains(one) || KINDS.contains(one));
    }

    static boolean isKind(String word) {
        return KINDS.contains(normalize(word));
    }

    static boolean isGrade(String word) {
        return GRADES.contains(normalize(word));
    }

    private static String normalize(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "").replaceAll("['’]s?$", "");
    }
}
