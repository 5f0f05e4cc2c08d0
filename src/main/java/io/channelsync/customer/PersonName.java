package io.channelsync.customer;

import java.util.Locale;
import java.util.Set;

/**
 * Part of a person's name in proper case, for retailers whose tills shout.
 *
 * <p>Rules, deliberately few, because a name spelt wrongly offends and cannot be told from a right one later:
 * <ul>
 *   <li>A name with both upper and lower case is what somebody meant; it is left alone, as are scripts without case.
 *   <li>Otherwise every word and every part of a hyphenated word begins with a capital: JEAN-PIERRE, Jean-Pierre.
 *   <li>A capital follows an apostrophe with at least two letters after it: O'BRIEN, O'Brien.
 *   <li>A capital follows Mc with at least three letters after it: MCDONALD, McDonald. Mac is left (Mack, Macedo).
 *   <li>Particles such as "de" or "van" are lower case, except as the first word: DE LA CRUZ, De la Cruz.
 *   <li>Roman numerals after the first word stay capitals: HENRY VIII, Henry VIII.
 * </ul>
 * Case follows Unicode without regard to the language, so Turkish names in capitals lose the dotless i; such retailers
 * leave the setting off.
 */
public final class PersonName {

    private static final Set<String> PARTICLES = Set.of(
            "af", "al", "bin", "da", "das", "de", "degli", "dei", "del", "della", "den", "der", "des", "di", "do", "dos",
            "du", "e", "el", "la", "las", "le", "los", "ten", "ter", "van", "von", "y", "zu", "zur");
    private static final Set<String> NUMERALS = Set.of("ii", "iii", "iv", "vi", "vii", "viii", "ix");
    private static final String APOSTROPHES = "'\u2019\u02BC";
    private static final String HYPHENS = "-\u2010\u2011";

    private PersonName() {}

    /** The cleaned name in proper case. */
    public static String properCase(String name) {
        if (hasBothCases(name)) {
            return name;
        }
        StringBuilder proper = new StringBuilder(name.length());
        for (String word : name.split(" ")) {
            boolean first = proper.isEmpty();
            if (!first) {
                proper.append(' ');
            }
            String lower = lower(word);
            if (!first && PARTICLES.contains(lower)) {
                proper.append(lower);
            } else if (!first && NUMERALS.contains(lower)) {
                proper.append(lower.toUpperCase(Locale.ROOT));
            } else {
                appendCapitalized(word, lower, proper);
            }
        }
        return proper.toString();
    }

    private static boolean hasBothCases(String name) {
        return name.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c))
                && name.codePoints().anyMatch(Character::isLowerCase);
    }

    /** A capital I with dot would become two characters; one is enough. */
    private static String lower(String word) {
        return word.replace('\u0130', 'i').toLowerCase(Locale.ROOT);
    }

    /** The lower-case word with capitals from the word as typed where they belong; both have the same length. */
    private static void appendCapitalized(String word, String lower, StringBuilder proper) {
        boolean capital = true;
        for (int i = 0; i < lower.length(); ) {
            int character = lower.codePointAt(i);
            proper.appendCodePoint(capital ? Character.toTitleCase(word.codePointAt(i)) : character);
            i += Character.charCount(character);
            capital = HYPHENS.indexOf(character) >= 0
                    || APOSTROPHES.indexOf(character) >= 0 && lettersFrom(lower, i) >= 2
                    || endsMc(lower, i) && lettersFrom(lower, i) >= 3
                    || capital && !Character.isLetter(character);
        }
    }

    /** True right after "mc" at the beginning of a word or of a part of it. */
    private static boolean endsMc(String word, int end) {
        return end >= 2 && word.startsWith("mc", end - 2)
                && (end == 2 || !Character.isLetter(word.codePointBefore(end - 2)));
    }

    private static long lettersFrom(String word, int start) {
        return word.substring(start).codePoints().takeWhile(Character::isLetter).limit(3).count();
    }
}
