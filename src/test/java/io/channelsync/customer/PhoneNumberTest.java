package io.channelsync.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "(206) 555-0100, US, +12065550100",
        "1-206-555-0100, US, +12065550100",
        "+49 30 901820, US, +4930901820",
        "011 49 30 901820, US, +4930901820",
        "030 901820, DE, +4930901820",
        "0049 (0)30 901820, DE, +4930901820",
        "06 698 12345, IT, +390669812345",
        "020 7946 0958, GB, +442079460958",
        "1-800-FLOWERS, US, +18003569377",
        "Tel: 206 555 0100, US, +12065550100",
        "＋１ ２０６ ５５５ ０１００, DE, +12065550100",
        "+12065550100, DE, +12065550100",
    })
    void numbers_come_to_the_form_of_e164(String typed, String country, String kept) {
        assertThat(PhoneNumber.read(typed, country)).isEqualTo(Verdict.accepted(kept));
    }

    @ParameterizedTest
    @CsvSource({
        "12345, US, is too short for a number in country US",
        "555-0100, US, lacks its area code in country US",
        "206 555 0100 0000 00, US, is too long for a number in country US",
        "000-000-0000, US, is not a number that exists in country US",
        "+49 1, US, too short",
        "+44 999, CA, is too short for a number in country GB",
        "+999 1234567, US, no known country calling code (default country US)",
        "call me, US, is not a telephone number (default country US)",
        "ann@x.org, US, is not a telephone number (default country US)",
        "206 555 0100 ext. 12, US, has an extension",
        "206 555 0100 / 206 555 0101, US, too long",
    })
    void others_are_refused_with_the_country_and_never_the_number(String typed, String country, String reason) {
        assertThat(PhoneNumber.read(typed, country).reason()).contains(reason).doesNotContain(typed);
    }
}
