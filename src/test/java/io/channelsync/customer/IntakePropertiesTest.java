package io.channelsync.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for any input at all. */
class IntakePropertiesTest {

    private static final List<String> CUSTOMER_TEXTS = List.copyOf(Sample.CUSTOMER.longest().keySet());
    private static final List<String> ADDRESS_TEXTS = List.copyOf(Sample.ADDRESS.longest().keySet());

    private final CustomerIntake customers = new CustomerIntake(Sample.CUSTOMER, true);
    private final AddressIntake addresses = new AddressIntake(Sample.ADDRESS);

    @Property(tries = 3000)
    void customers_are_safe(@ForAll("customerRows") Map<String, Object> typed) {
        Map<String, Object> once = customers.transform(typed, Sample.SEATTLE);
        assertThat(customers.transform(once, Sample.SEATTLE)).isEqualTo(once);
        assertFits(once, Sample.CUSTOMER);
        assertKeepsSilent(typed, once);
        assertStorable(once);
    }

    @Property(tries = 3000)
    void addresses_are_safe(@ForAll("addressRows") Map<String, Object> typed) {
        Map<String, Object> once = addresses.transform(typed, Sample.BERLIN);
        assertThat(addresses.transform(once, Sample.BERLIN)).isEqualTo(once);
        assertFits(once, Sample.ADDRESS);
        assertKeepsSilent(typed, once);
        assertStorable(once);
    }

    @Property(tries = 5000)
    void an_accepted_address_is_final(@ForAll("emails") String typed) {
        Verdict verdict = EmailAddress.read(typed);
        if (!verdict.isRefused()) {
            assertThat(EmailAddress.read(verdict.value())).isEqualTo(verdict);
        }
    }

    @Property(tries = 5000)
    void an_accepted_number_is_final(@ForAll("phones") String typed) {
        Verdict verdict = PhoneNumber.read(typed, "US");
        if (!verdict.isRefused()) {
            assertThat(PhoneNumber.read(verdict.value(), "DE")).isEqualTo(verdict);
        }
    }

    @Property(tries = 5000)
    void an_accepted_tag_is_final(@ForAll("tags") String typed) {
        Verdict verdict = Language.read(typed);
        if (!verdict.isRefused()) {
            assertThat(Language.read(verdict.value())).isEqualTo(verdict);
        }
    }

    @Property(tries = 5000)
    void proper_case_is_final(@ForAll("names") String typed) {
        String cleaned = WhiteSpace.collapse(typed);
        if (cleaned != null) {
            String proper = PersonName.properCase(cleaned);
            assertThat(PersonName.properCase(proper)).isEqualTo(proper);
        }
    }

    private static void assertFits(Map<String, Object> row, ColumnLengths lengths) {
        if ("PENDING".equals(row.get("sync_status")) && !"DEACTIVATE".equals(row.get("operation"))) {
            lengths.longest().forEach((column, longest) -> {
                if (row.get(column) instanceof String text) {
                    assertThat(text.length()).as(column).isLessThanOrEqualTo(longest);
                }
            });
        }
    }

    /** Values that are rule words by chance are left out: the words of a reason say nothing about a customer. */
    private static void assertKeepsSilent(Map<String, Object> typed, Map<String, Object> row) {
        String reasons = (String) row.get("sync_error");
        assertThat(reasons == null).isEqualTo("PENDING".equals(row.get("sync_status")));
        typed.values().forEach(value -> {
            if (reasons != null && value instanceof String text && text.length() > 3 && !text.isBlank()
                    && !text.matches("[a-zA-Z_ ]+")) {
                assertThat(reasons).doesNotContain(text);
            }
        });
    }

    private static void assertStorable(Map<String, Object> row) {
        row.values().forEach(value -> {
            if (value instanceof String text) {
                assertThat(text.codePoints()).noneMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF);
            }
        });
    }

    @Provide
    Arbitrary<Map<String, Object>> customerRows() {
        return rows(CUSTOMER_TEXTS);
    }

    @Provide
    Arbitrary<Map<String, Object>> addressRows() {
        return rows(ADDRESS_TEXTS);
    }

    private Arbitrary<Map<String, Object>> rows(List<String> columns) {
        Arbitrary<String> operations = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of("CREATE", "update", " DEACTIVATE ")),
                Tuple.of(1, texts()));
        Arbitrary<Map<String, String>> values =
                Arbitraries.maps(Arbitraries.of(columns), texts()).ofMaxSize(columns.size());
        return Combinators.combine(operations, values).as((operation, given) -> {
            Map<String, Object> row = new HashMap<>(Sample.row(operation, "last_name", "Lee"));
            row.putAll(given);
            return row;
        });
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(300),
                Arbitraries.strings().withChars(" \t\u0000\u00A0\u200B\uFEFF\uD83D\uDE00aZ'-İßŉǆΣ").ofMaxLength(30),
                Arbitraries.strings().ascii().ofMaxLength(30), emails(), phones(), tags(), names(),
                Arbitraries.of("PERSON", "ORGANIZATION", "USD", "Germany", "USA", "de_de", "eur"));
    }

    @Provide
    Arbitrary<String> emails() {
        Arbitrary<String> parts = Arbitraries.oneOf(
                Arbitraries.strings().withChars("aZ.-\"\\ éİΣßſΩ\u0300\u3002\u200D").ofMaxLength(12),
                Arbitraries.strings().all().ofMaxLength(12));
        return Combinators.combine(parts, parts, Arbitraries.of(".com", ".DE", ".рф", "", "."))
                .as((local, domain, top) -> local + "@" + domain + top);
    }

    @Provide
    Arbitrary<String> phones() {
        return Combinators.combine(Arbitraries.of("", "+", "+1", "+49", "011", "+39", "+52", "+54", "+55", "+800"),
                Arbitraries.strings().withChars("0123456789-() /x").ofMaxLength(14)).as(String::concat);
    }

    @Provide
    Arbitrary<String> tags() {
        Arbitrary<String> subtags = Arbitraries.oneOf(
                Arbitraries.of("en", "eng", "iw", "no", "nb", "zh", "cmn", "yue", "i", "klingon", "x", "u", "ca", "US",
                        "419", "Latn", "1996", "lvariant", "posix", "ja", "JP", "JP-x-lvariant-JP", "art", "lojban"),
                Arbitraries.strings().alpha().ofMinLength(2).ofMaxLength(3));
        return subtags.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join("-", list));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("abcMCmcIVivdelaßİıŉǆǅΣς'’-. é").ofMaxLength(15);
    }
}
