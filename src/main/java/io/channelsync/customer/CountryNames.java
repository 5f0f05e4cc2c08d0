package io.channelsync.customer;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What people call countries, without regard to case, accents and punctuation. */
final class CountryNames {

    /** Names that the runtime's tables lack; one country a line. */
    private static final String OTHER_NAMES = """
            AE: UAE; U.A.E.; Emirates
            BA: Bosnia; Bosnia-Herzegovina
            BN: Brunei Darussalam
            BO: Bolivia, Plurinational State of; Plurinational State of Bolivia
            BS: The Bahamas
            CD: DR Congo; DRC; Democratic Republic of the Congo; Congo, the Democratic Republic of the; Congo (Kinshasa)
            CG: Republic of the Congo; Congo (Brazzaville)
            CI: Ivory Coast; Republic of Côte d'Ivoire
            CN: People's Republic of China; PR China; PRC; Mainland China
            CV: Cabo Verde
            CZ: Czech Republic
            DE: Federal Republic of Germany; BRD
            FK: Falkland Islands (Malvinas)
            FM: Micronesia, Federated States of; Federated States of Micronesia
            GB: UK; U.K.; Great Britain; Britain; England; Scotland; Wales; Northern Ireland; United Kingdom of Great Britain and Northern Ireland
            HK: Hong Kong; Hong Kong SAR
            IE: Republic of Ireland; Eire
            IR: Iran, Islamic Republic of; Islamic Republic of Iran
            KP: Korea, Democratic People's Republic of; Democratic People's Republic of Korea; DPRK
            KR: Korea, Republic of; Republic of Korea; Korea
            LA: Lao People's Democratic Republic; Lao PDR
            MD: Moldova, Republic of; Republic of Moldova
            MK: Macedonia; FYROM; Republic of North Macedonia
            MM: Myanmar; Burma
            MO: Macao; Macau; Macao SAR; Macau SAR
            NL: Holland; Netherlands, Kingdom of the
            PS: Palestine; Palestine, State of; State of Palestine
            RU: Russian Federation
            SH: Saint Helena, Ascension and Tristan da Cunha
            ST: Sao Tome
            SY: Syrian Arab Republic
            SZ: Swaziland
            TL: East Timor
            TR: Türkiye; Republic of Türkiye; Republic of Turkey
            TW: Taiwan, Province of China; Republic of China
            TZ: Tanzania, United Republic of; United Republic of Tanzania
            US: USA; U.S.A.; U.S.; US of A; United States of America; America
            VA: Vatican; Holy See; Holy See (Vatican City State)
            VC: Saint Vincent and the Grenadines
            VE: Venezuela, Bolivarian Republic of; Bolivarian Republic of Venezuela
            VG: Virgin Islands, British
            VI: Virgin Islands, U.S.; Virgin Islands of the United States
            VN: Viet Nam
            """;

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{Mc}]+");
    private static final Set<String> SILENT_WORDS = Set.of("the", "and");
    private static final Map<String, Map<String, String>> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final Map<String, String> ENGLISH = english();

    private CountryNames() {}

    /** The two letters of the country with that name, or null. */
    static String find(String name, String language) {
        String key = key(name);
        String code = ENGLISH.get(key);
        if (code == null && language != null) {
            code = in(Locale.forLanguageTag(language)).get(key);
        }
        return code != null ? code : OwnNames.TABLE.get(key);
    }

    private static Map<String, String> in(Locale language) {
        return BY_LANGUAGE.computeIfAbsent(language.getLanguage(), tongue -> {
            Table table = new Table();
            for (String country : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)) {
                table.add(new Locale("", country).getDisplayCountry(new Locale(tongue)), country);
            }
            return table.unambiguous();
        });
    }

    private static Map<String, String> english() {
        Map<String, String> names = new HashMap<>(in(Locale.ENGLISH));
        OTHER_NAMES.lines().forEach(line -> {
            for (String name : line.substring(3).split(";")) {
                names.put(key(name), line.substring(0, 2));
            }
        });
        return Map.copyOf(names);
    }

    /** The words of a name in lower case without accents; "Saint" however it is abbreviated. */
    private static String key(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder key = new StringBuilder(plain.length());
        for (String word : BETWEEN_WORDS.split(plain.toLowerCase(Locale.ROOT))) {
            if (!SILENT_WORDS.contains(word)) {
                key.append(word.equals("st") ? "saint" : word);
            }
        }
        return key.toString();
    }

    /** Names of every country in its own languages; a second's work, so it waits until a name asks for it. */
    private static final class OwnNames {
        static final Map<String, String> TABLE = read();

        private static Map<String, String> read() {
            Set<String> countries = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
            Table table = new Table();
            for (Locale locale : Locale.getAvailableLocales()) {
                if (countries.contains(locale.getCountry())) {
                    table.add(locale.getDisplayCountry(locale), locale.getCountry());
                }
            }
            return table.unambiguous();
        }
    }

    /** Collects names and forgets those that mean more than one country. */
    private static final class Table {
        private final Map<String, String> names = new HashMap<>();
        private final Set<String> ambiguous = new HashSet<>();

        void add(String name, String country) {
            String key = key(name);
            String other = names.put(key, country);
            if (other != null && !other.equals(country)) {
                ambiguous.add(key);
            }
        }

        Map<String, String> unambiguous() {
            names.keySet().removeAll(ambiguous);
            names.remove("");
            return Map.copyOf(names);
        }
    }
}
