package io.channelsync.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = {
        "Ann.Lee@Example.COM, Ann.Lee@example.com",
        "andrés18@adventure-works.com, andrés18@adventure-works.com",
        "用户@例子.广告, 用户@例子.广告",
        "info@Bücher.DE, info@bücher.de",
        "info@STRAßE.de, info@straße.de",
        "info@xn--Bcher-kva.de, info@xn--bcher-kva.de",
        "a+b_c'd!#$%&*/=?^`{|}-@x.org, a+b_c'd!#$%&*/=?^`{|}-@x.org",
        "\"ann lee\"@x.org, \"ann lee\"@x.org",
        "\"a\\\"b@c\"@x.org, \"a\\\"b@c\"@x.org",
        "a@例え。テスト, a@例え.テスト",
        "a@1.2.museum, a@1.2.museum",
    })
    void legal_addresses_are_accepted_with_the_domain_in_lower_case(String typed, String kept) {
        assertThat(EmailAddress.read(typed)).isEqualTo(Verdict.accepted(kept));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = {
        "ann.example.com, has no @",
        "@example.com, has nothing before the @",
        "ann@, has nothing after the @",
        ".ann@x.org, misplaced dot before",
        "ann.@x.org, misplaced dot before",
        "a..b@x.org, misplaced dot before",
        "ann lee@x.org, character before the @",
        "a@b@x.org, character before the @",
        "a;b@x.org, character before the @",
        "<ann>@x.org, character before the @",
        "a\uFFFDb@x.org, character before the @",
        "\"a\"b\"@x.org, character before the @",
        "\"a\\\"@x.org, character before the @",
        "ann@localhost, domain without a dot",
        "ann@x..org, misplaced dot in the domain",
        "ann@x.org., misplaced dot in the domain",
        "ann@-x.org, misplaced hyphen",
        "ann@x-.org, misplaced hyphen",
        "ann@x_y.org, character in the domain",
        "ann@x.org>, character in the domain",
        "ann@[192.0.2.1], character in the domain",
        "ann@192.0.2.1, ends in a number",
        "ann@x.org; bob@y.org, character before the @",
    })
    void other_texts_are_refused_with_the_rule_they_break(String typed, String rule) {
        assertThat(EmailAddress.read(typed).reason()).contains(rule).doesNotContain(typed);
    }

    @Test
    void the_local_part_has_64_octets_at_most() {
        assertThat(EmailAddress.read("a".repeat(64) + "@x.org").isRefused()).isFalse();
        assertThat(EmailAddress.read("a".repeat(65) + "@x.org").reason()).contains("64 octets");
        assertThat(EmailAddress.read("é".repeat(32) + "@x.org").isRefused()).isFalse();
        assertThat(EmailAddress.read("é".repeat(33) + "@x.org").reason()).contains("64 octets");
    }

    @Test
    void a_label_has_63_octets_and_an_address_254() {
        String label = "b".repeat(63);
        assertThat(EmailAddress.read("a@" + label + ".org").isRefused()).isFalse();
        assertThat(EmailAddress.read("a@b" + label + ".org").reason()).contains("63 octets");
        String domain = label + "." + label + "." + label + "." + "b".repeat(57) + ".org";
        assertThat(EmailAddress.read("a@" + domain).reason()).contains("octets");
        assertThat(EmailAddress.read("a".repeat(62) + "@" + label + "." + label + "." + "b".repeat(59) + ".org"))
                .matches(verdict -> !verdict.isRefused());
        assertThat(EmailAddress.read("a".repeat(63) + "@" + label + "." + label + "." + "b".repeat(60) + ".org").reason())
                .contains("254 octets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@", "a@.", "a@..", "a@-", "a@\u00AD.org", "a@xn--.org", "a@xn--a.org", "a@\u0300.org"})
    void odd_domains_never_throw(String typed) {
        assertThat(EmailAddress.read(typed)).isNotNull();
    }
}
