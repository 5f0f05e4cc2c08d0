package io.channelsync.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Countries, languages, currencies, operations, party types. */
class CodesTest {

    @ParameterizedTest
    @CsvSource({
        "US, US", "us, US", "USA, US", "U.S.A., US", "u.s., US", "United States, US", "united states of america, US",
        "UK, GB", "U.K., GB", "GB, GB", "GBR, GB", "Great Britain, GB", "England, GB", "United Kingdom, GB",
        "Germany, DE", "GERMANY, DE", "DEU, DE", "Deutschland, DE", "Allemagne, DE",
        "España, ES", "Espana, ES", "Österreich, AT", "日本, JP", "Россия, RU", "Türkiye, TR", "Turkey, TR",
        "Côte d'Ivoire, CI", "Cote d’Ivoire, CI", "Ivory Coast, CI", "The Netherlands, NL", "Holland, NL",
        "Bosnia and Herzegovina, BA", "Bosnia & Herzegovina, BA", "Saint Lucia, LC", "St. Lucia, LC",
        "Czech Republic, CZ", "Czechia, CZ", "South Korea, KR", "North Korea, KP", "'Korea, Republic of', KR",
        "Viet Nam, VN", "Hong Kong, HK", "Myanmar, MM", "Suisse, CH", "Schweiz, CH", "Éire, IE", "Niger, NE",
    })
    void countries_are_known_by_codes_and_names(String typed, String code) {
        assertThat(Country.read(typed, "fr-FR")).isEqualTo(Verdict.accepted(code));
    }

    @Test
    void country_names_in_the_channels_language_are_known_there() {
        assertThat(Country.read("Frankreich", "de-DE")).isEqualTo(Verdict.accepted("FR"));
        assertThat(Country.read("Vereinigte Staaten", "de")).isEqualTo(Verdict.accepted("US"));
        assertThat(Country.read("Frankreich", "es").isRefused()).isTrue();
        assertThat(Country.read("France", null)).isEqualTo(Verdict.accepted("FR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "ZZ", "N/A", "n.a.", "Atlantis", "-", "...", "the", "12", "unknown", "EU", "ﬁ?"})
    void what_is_no_country_is_refused(String typed) {
        assertThat(Country.read(typed, "en-US").reason()).isEqualTo("is not a country of ISO 3166-1");
    }

    @ParameterizedTest
    @CsvSource({
        "en_us, en-US", "EN, en", "en-US, en-US", "eng, en", "deu-DE, de-DE", "zh_hant_tw, zh-Hant-TW", "pt-br, pt-BR", "klingon-art-eng-lojban, jbo",
        "es-419, es-419", "iw, he", "fil-PH, fil-PH", "gsw, gsw", "sr-Latn-RS, sr-Latn-RS", "de-CH-1996, de-CH-1996",
    })
    void language_tags_come_to_their_canonical_form(String typed, String tag) {
        assertThat(Language.read(typed)).isEqualTo(Verdict.accepted(tag));
    }

    @ParameterizedTest
    @CsvSource({
        "English, BCP 47|ISO 639", "zz, ISO 639", "xqz, ISO 639", "und, ISO 639", "x-klingon, private", "en-XX, ISO 3166-1",
        "en-999, UN M.49", "en-Qxyz, ISO 15924", "en US, BCP 47", "en--US, BCP 47", "_, BCP 47", "en-US-x-till, private",
        "en_US.UTF-8, BCP 47", "en-art-lojban, extended", "zh-yue, extended",
    })
    void nonsense_is_refused_as_a_language(String typed, String rule) {
        assertThat(Language.read(typed).reason()).containsPattern(rule.replace(".", "\\."));
    }

    @Test
    void currencies_are_those_people_pay_with() {
        assertThat(CurrencyCode.read("usd")).isEqualTo(Verdict.accepted("USD"));
        assertThat(CurrencyCode.read("JPY")).isEqualTo(Verdict.accepted("JPY"));
        for (String typed : new String[] {"US$", "ABC", "XXX", "XTS", "XAU", "EURO", "€"}) {
            assertThat(CurrencyCode.read(typed).reason()).as(typed).isEqualTo("is not a currency of ISO 4217");
        }
    }

    @Test
    void operations_and_party_types_are_read_in_any_case() {
        assertThat(Operation.read("create")).isEqualTo(Verdict.accepted("CREATE"));
        assertThat(Operation.read("DELETE").reason()).isEqualTo("is not CREATE, UPDATE or DEACTIVATE");
        assertThat(PartyType.read("Person")).isEqualTo(Verdict.accepted("PERSON"));
        assertThat(PartyType.read("robot").reason()).isEqualTo("is neither PERSON nor ORGANIZATION");
    }

    @Test
    void guids_are_read_with_and_without_braces() {
        assertThat(Guid.read("{" + Sample.GUID.toString().toUpperCase(Locale.ROOT) + "}").value()).isEqualTo(Sample.GUID.toString());
        assertThat(Guid.read("1-1-1-1-1").isRefused()).isTrue();
        assertThat(Guid.read("{").isRefused()).isTrue();
    }
}
