package io.channelsync.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.settings.KnownSettings;
import io.channelsync.settings.Setting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ValidationRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Units UNITS = Units.of("EA:0, KG:3");
    private static final Circumstances NOW = new Circumstances(TODAY, 30, true, UNITS);

    /** currency, net, tax, gross, discount, items; lines of quantity*price-discount=net+tax; payments; the rules that are broken. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            # what is right
            USD | 10     | 1     | 11     | 0    | 1     | 1*10-0=10+1                  | 11         | ''
            USD | 10.0   | 1.00  | 11     | 0.0  | 1.000 | 1.0*10.0000-0=10.00+1.000    | 11.0000    | ''
            USD | 27.50  | 2.20  | 29.70  | 2.50 | 5     | 2*10-2.50=17.50+1.40 3*3.3333-0=10+0.80 | 20 9.70 | ''
            JPY | 1000   | 100   | 1100   | 0    | 3     | 3*333.3333-0=1000+100        | 1100       | ''
            KWD | 0.125  | 0.006 | 0.131  | 0    | 0.5   | 0.5*0.25-0=0.125+0.006       | 0.131      | ''
            # returns, exchanges, presents
            USD | -10    | -1    | -11    | 0    | -1    | -1*10-0=-10+-1               | -11        | ''
            USD | -9     | 0     | -9     | -1   | -1    | -1*10--1=-9+0                | -9         | ''
            USD | 5      | 0     | 5      | 0    | 0     | 1*15-0=15+0 -1*10-0=-10+0    | 5          | ''
            USD | 0      | 0     | 0      | 10   | 1     | 1*10-10=0+0                  | ''         | ''
            USD | 0      | 0     | 0      | 0    | 1     | 1*0-0=0+0                    | ''         | ''
            # rounding of a line, up to one unit of the last digit of the currency
            USD | 0.67   | 0     | 0.67   | 0    | 0.333 | 0.333*1.9999-0=0.67+0        | 0.67       | ''
            USD | 10.01  | 0     | 10.01  | 0    | 1     | 1*10-0=10.01+0               | 10.01      | ''
            USD | 10.02  | 0     | 10.02  | 0    | 1     | 1*10-0=10.02+0               | 10.02      | line-amount
            JPY | 11     | 0     | 11     | 0    | 1     | 1*10-0=11+0                  | 11         | ''
            JPY | 12     | 0     | 12     | 0    | 1     | 1*10-0=12+0                  | 12         | line-amount
            KWD | 10.001 | 0     | 10.001 | 0    | 1     | 1*10-0=10.001+0              | 10.001     | ''
            KWD | 10.002 | 0     | 10.002 | 0    | 1     | 1*10-0=10.002+0              | 10.002     | line-amount
            # digits
            USD | 10.005 | 0     | 10.005 | 0    | 1     | 1*10.005-0=10.005+0          | 10.005     | currency-rounding
            JPY | 10.5   | 0     | 10.5   | 0    | 1     | 1*10.5-0=10.5+0              | 10.5       | currency-rounding
            KWD | 0.1255 | 0     | 0.1255 | 0    | 1     | 1*0.1255-0=0.1255+0          | 0.1255     | currency-rounding
            USD | 10     | 0     | 10     | 0    | 2     | 1*5-0=5.001+0 1*5-0=4.999+0  | 10         | currency-rounding
            USD | 10     | 0     | 10     | 0    | 1     | 1*10-0=10+0                  | 5.005 4.995 | currency-rounding
            XAU | 0.1234 | 0     | 0.1234 | 0    | 1     | 1*0.1234-0=0.1234+0          | 0.1234     | ''
            ZZQ | 10     | 0     | 10     | 0    | 1     | 1*10-0=10+0                  | 10         | currency-rounding
            # sums, each of them wrong by the least
            USD | 10.01  | 0     | 10.01  | 0    | 1     | 1*10-0=10+0                  | 10.01      | net-amount
            USD | 10     | 1.01  | 11.01  | 0    | 1     | 1*10-0=10+1                  | 11.01      | tax-amount
            USD | 10     | 0     | 10     | 0.01 | 1     | 1*10-0=10+0                  | 10         | discount-amount
            USD | 10     | 1     | 11.01  | 0    | 1     | 1*10-0=10+1                  | 11.01      | gross-amount
            USD | 10     | 1     | 11     | 0    | 2     | 1*10-0=10+1                  | 11         | item-count
            USD | -10    | 0     | -10    | 0    | 1     | -1*10-0=-10+0                | -10        | item-count
            USD | 10     | 1     | 11     | 0    | 1     | 1*10-0=10+1                  | 10.99      | payment-amount
            USD | 10     | 1     | 11     | 0    | 1     | 1*10-0=10+1                  | 20 -9.01   | payment-amount
            USD | 10     | 1     | 11     | 0    | 1     | 1*10-0=10+1                  | ''         | payment-amount
            USD | 99999999999999.99 | 0 | 99999999999999.99 | 0 | 1 | 1*99999999999999.99-0=99999999999999.99+0 | 99999999999999.98 | payment-amount
            # signs
            USD | -10    | 0     | -10    | 20   | 1     | 1*10-20=-10+0                | -10        | sign
            USD | 10     | 0     | 10     | -20  | -1    | -1*10--20=10+0               | 10         | sign
            USD | 10     | 0     | 10     | 0    | -1    | -1*-10-0=10+0                | 10         | sign sign
            USD | -10    | 0     | -10    | 0    | 1     | 1*-10-0=-10+0                | -10        | sign sign
            # nothing
            USD | 0      | 0     | 0      | 0    | 0     | ''                           | ''         | not-empty
            USD | 10     | 1     | 99     | 0    | 7     | ''                           | 3          | not-empty
            # several
            USD | 10     | 1     | 12     | 0    | 1     | 1*10-0=10+1                  | 11         | gross-amount payment-amount
            """)
    void a_sale_breaks_exactly_these_rules(
            String currency, BigDecimal net, BigDecimal tax, BigDecimal gross, BigDecimal discount, BigDecimal items, String lines, String payments,
            String broken) {
        Map<String, Object> header = header(currency, net, tax, gross);
        header.put("discount_amount", discount);
        header.put("item_count", items);
        StoreTransaction sale = new StoreTransaction(header, lines(lines), payments(payments));

        List<String> found = all().check(sale, NOW).stream().map(error -> error.rule().id()).toList();

        assertThat(broken.contains("currency-rounding") ? found.stream().distinct().toList() : found).isEqualTo(words(broken));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-10,", "2026-03-11,", "2026-03-12,2026-03-11 or before", "2026-02-08,", "2026-02-07,2026-02-08 or after"})
    void a_business_date_is_at_most_a_day_ahead_and_as_old_as_allowed(LocalDate day, String open) {
        assertThat(ValidationRule.BUSINESS_DATE.check(of(day), NOW)).extracting(Fault::expected)
                .isEqualTo(open == null ? List.of() : List.of(open));
    }

    @Test
    void any_day_is_old_enough_without_a_limit() {
        assertThat(ValidationRule.BUSINESS_DATE.check(of(LocalDate.of(1970, 1, 1)), new Circumstances(TODAY, 0, true, UNITS))).isEmpty();
    }

    @Test
    void a_date_of_jdbc_is_the_same_day() {
        Map<String, Object> header = header("USD", BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.TEN);
        header.put("business_date", java.sql.Date.valueOf("2026-03-12"));
        assertThat(ValidationRule.BUSINESS_DATE.check(new StoreTransaction(header, List.of(), List.of()), NOW)).hasSize(1);
    }

    @Test
    void an_account_that_hq_does_not_have_is_named() {
        StoreTransaction sale = of(TODAY);
        sale.header().put("account_number", "C-000000009");
        Circumstances unknown = new Circumstances(TODAY, 0, false, UNITS);

        assertThat(ValidationRule.CUSTOMER_EXISTS.check(sale, NOW)).isEmpty();
        assertThat(ValidationRule.CUSTOMER_EXISTS.check(sale, unknown)).extracting(Fault::actual).containsExactly("C-000000009");
        sale.header().remove("account_number");
        assertThat(ValidationRule.CUSTOMER_EXISTS.check(sale, unknown)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
        "EA   | 2.000 | none", "KG | 0.125 | none", "none | 0.5 | none",
        "EA   | 0.5   | line 1: quantity is 0.5 but EA has at most 0 digits behind the point",
        "KG   | 0.1255 | line 1: quantity is 0.1255 but KG has at most 3 digits behind the point",
        "kg   | 1     | line 1: unit is kg but channelsync.units has EA, KG"})
    void a_quantity_is_counted_in_a_known_unit_and_in_no_smaller_part(String unit, BigDecimal quantity, String fault) {
        List<Map<String, Object>> lines = lines("1*10-0=10+0");
        lines.get(0).put("unit", unit);
        lines.get(0).put("quantity", quantity);
        StoreTransaction sale = new StoreTransaction(header("USD", BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.TEN), lines, List.of());

        assertThat(ValidationRule.UNIT.check(sale, NOW)).extracting(found -> new ValidationError(ValidationRule.UNIT, found).text())
                .isEqualTo(fault == null ? List.of() : List.of("unit: " + fault));
        assertThat(ValidationRule.UNIT.check(sale, new Circumstances(TODAY, 30, true, Units.of("")))).as("any unit will do").isEmpty();
    }

    @Test
    void a_line_is_named_with_the_two_numbers_that_disagree() {
        StoreTransaction sale = new StoreTransaction(header("USD", BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.TEN),
                lines("1*10-0=10+0 2*4-1=9+0"), List.of());

        assertThat(ValidationRule.LINE_AMOUNT.check(sale, NOW))
                .containsExactly(new Fault(2, "net_amount is 9 but quantity * unit_price - discount_amount is 7", "9", "7"));
        assertThat(new ValidationError(ValidationRule.LINE_AMOUNT, ValidationRule.LINE_AMOUNT.check(sale, NOW).get(0)).text())
                .isEqualTo("line-amount: line 2: net_amount is 9 but quantity * unit_price - discount_amount is 7");
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_finds_something_and_nothing_when_it_is_switched_off(ValidationRule rule) {
        Map<String, Object> header = header("USD", new BigDecimal("1.005"), BigDecimal.ONE, BigDecimal.TEN);
        header.put("business_date", TODAY.plusYears(10));
        header.put("discount_amount", BigDecimal.ONE);
        header.put("item_count", BigDecimal.TEN);
        List<Map<String, Object>> lines = lines("1*-10-0=10+0");
        lines.get(0).put("unit", "FURLONG");
        StoreTransaction sale = new StoreTransaction(header, rule == ValidationRule.NOT_EMPTY ? List.of() : lines, List.of());
        Circumstances unknown = new Circumstances(TODAY, 30, false, UNITS);
        List<ValidationRule> others = Stream.of(ValidationRule.values()).filter(other -> other != rule).toList();

        assertThat(new RuleBook(List.of(rule), 30, UNITS).check(sale, unknown)).isNotEmpty().allMatch(error -> error.rule() == rule);
        assertThat(new RuleBook(others, 30, UNITS).check(sale, unknown)).noneMatch(error -> error.rule() == rule);
        assertThat(new RuleBook(others, 30, UNITS).off()).isEqualTo("," + rule.id() + ",");
    }

    @Test
    void every_rule_has_its_switch_and_every_switch_its_rule() {
        assertThat(KnownSettings.all().stream().map(Setting::name)
                        .filter(name -> name.startsWith("channelsync.validation.") && !name.endsWith(".oldest-days")))
                .containsExactlyInAnyOrderElementsOf(Stream.of(ValidationRule.values()).map(ValidationRule::setting).toList());
    }

    private static RuleBook all() {
        return new RuleBook(List.of(ValidationRule.values()), 30, UNITS);
    }

    private static StoreTransaction of(LocalDate day) {
        Map<String, Object> header = header("USD", BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.TEN);
        header.put("business_date", day);
        return new StoreTransaction(header, List.of(), List.of());
    }

    private static Map<String, Object> header(String currency, BigDecimal net, BigDecimal tax, BigDecimal gross) {
        return new HashMap<>(Map.of("currency", currency, "business_date", TODAY, "account_number", "C-000000001",
                "net_amount", net, "tax_amount", tax, "gross_amount", gross, "discount_amount", BigDecimal.ZERO, "item_count", BigDecimal.ONE));
    }

    /** From {@code quantity*price-discount=net+tax}. */
    private static List<Map<String, Object>> lines(String written) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String line : words(written)) {
            String[] values = line.split("\\*|(?<=\\d)-|=|(?<=\\d)\\+");
            lines.add(new HashMap<>(Map.of("line_number", lines.size() + 1, "quantity", new BigDecimal(values[0]), "unit_price",
                    new BigDecimal(values[1]), "discount_amount", new BigDecimal(values[2]), "net_amount", new BigDecimal(values[3]),
                    "tax_amount", new BigDecimal(values[4]))));
        }
        return lines;
    }

    private static List<Map<String, Object>> payments(String written) {
        List<Map<String, Object>> payments = new ArrayList<>();
        for (String amount : words(written)) {
            payments.add(Map.of("line_number", payments.size() + 1, "amount", new BigDecimal(amount)));
        }
        return payments;
    }

    private static List<String> words(String written) {
        return Stream.of(written.trim().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
