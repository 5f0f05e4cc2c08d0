package io.channelsync.customer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A country by the two letters of ISO 3166-1.
 *
 * <p>Read from its two or three letters, its name in English, in the channel's language or in a language of its own, and
 * from common other names ("USA", "UK"). Letters are tried before names. A name that means two countries is refused.
 */
public final class Country {

    private static final Map<String, String> CODES = codes();

    private Country() {}

    /**
     * Judges a cleaned text as one country.
     *
     * @param language BCP 47 tag of the channel's language, or null
     */
    public static Verdict read(String text, String language) {
        String code = text.length() <= 3 ? CODES.get(text.toUpperCase(Locale.ROOT)) : null;
        if (code == null) {
            code = CountryNames.find(text, language);
        }
        return code == null ? Verdict.refused("is not a country of ISO 3166-1") : Verdict.accepted(code);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String country : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)) {
            codes.put(country, country);
            codes.put(new Locale("", country).getISO3Country(), country);
        }
        return Map.copyOf(codes);
    }
}
