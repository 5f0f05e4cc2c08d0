package io.channelsync.customer;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A language tag in the canonical form of BCP 47, such as {@code en-US}.
 *
 * <p>Underscores of other notations are read as hyphens. Language, script and region must be known to ISO 639, ISO 15924
 * and ISO 3166-1 (or be a region of UN M.49 such as 419) as far as the Java runtime knows them. Subtags for private use
 * are refused, because nobody but their author understands them; extended languages ({@code zh-yue}), because their own
 * code ({@code yue}) is the canonical form and the runtime would take any two languages for such a pair.
 */
public final class Language {

    private static final Pattern PRIVATE_USE = Pattern.compile("(^|-)[xX]-");
    private static final Pattern EXTENDED = Pattern.compile("^[a-zA-Z]{2,3}-[a-zA-Z]{3}(-|$)");
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
    private static final Set<String> REGIONS = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Map<String, String> TWO_OF_THREE_LETTERS = twoOfThreeLetters();

    private Language() {}

    /** Judges a cleaned text as one language tag. */
    public static Verdict read(String text) {
        String tag = text.replace('_', '-');
        if (PRIVATE_USE.matcher(tag).find()) {
            return Verdict.refused("has a subtag for private use");
        }
        if (EXTENDED.matcher(tag).find()) {
            return Verdict.refused("has an extended language; its own code stands for it");
        }
        Locale typed;
        try {
            typed = new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException malformed) {
            return Verdict.refused("is not a language tag of BCP 47");
        }
        Locale locale = shortest(typed);
        if (!isKnownLanguage(locale.getLanguage())) {
            return Verdict.refused("has no language of ISO 639");
        }
        if (!locale.getScript().isEmpty() && !isNamed(locale.getDisplayScript(Locale.ENGLISH), locale.getScript())) {
            return Verdict.refused("has no script of ISO 15924");
        }
        if (!isKnownRegion(locale)) {
            return Verdict.refused("has no region of ISO 3166-1 or UN M.49");
        }
        // What the runtime writes may itself be an old tag with a successor, so read on until nothing changes any more.
        String canonical = locale.toLanguageTag();
        return canonical.equals(tag) ? Verdict.accepted(canonical) : read(canonical);
    }

    /** BCP 47 wants the two-letter code of a language where there is one: {@code en}, not {@code eng}. */
    private static Locale shortest(Locale locale) {
        String two = TWO_OF_THREE_LETTERS.get(locale.getLanguage());
        return two == null ? locale : new Locale.Builder().setLocale(locale).setLanguage(two).build();
    }

    private static boolean isKnownLanguage(String language) {
        if (language.length() == 2) {
            return TWO_LETTERS.contains(language);
        }
        return language.length() == 3 && !Set.of("und", "mul", "mis", "zxx").contains(language)
                && isNamed(Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH), language);
    }

    private static boolean isKnownRegion(Locale locale) {
        String region = locale.getCountry();
        return region.isEmpty() || REGIONS.contains(region)
                || region.length() == 3 && isNamed(locale.getDisplayCountry(Locale.ENGLISH), region);
    }

    /** The runtime shows a code it does not know as the code itself. */
    private static boolean isNamed(String name, String code) {
        return !name.equalsIgnoreCase(code);
    }

    private static Map<String, String> twoOfThreeLetters() {
        Map<String, String> two = new HashMap<>();
        for (String language : Locale.getISOLanguages()) {
            String current = Locale.forLanguageTag(language).toLanguageTag();
            two.put(Locale.forLanguageTag(language).getISO3Language(), current);
        }
        return Map.copyOf(two);
    }
}
