package io.channelsync.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseAddress;
import io.channelsync.flow.Backoff;
import io.channelsync.flow.Board;
import io.channelsync.flow.Tally;
import io.channelsync.route.Headers;
import io.channelsync.testing.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransactionValidationTest {

    private static final RuleBook ALL = new RuleBook(List.of(ValidationRule.values()), 0, Units.of(""));
    private static final RuleBook NONE = new RuleBook(List.of(), 0, Units.of(""));
    private static final UUID SALE = new UUID(0, 1);

    private final CamelContext camel = new DefaultCamelContext();
    private final Exchange exchange = new DefaultExchange(camel);

    @AfterEach
    void close() throws Exception {
        camel.close();
    }

    @Test
    void a_sale_that_keeps_every_rule_is_successful() {
        assertThat(judged(ALL, sale("north"), line(1, "10"))).containsEntry("validation_status", "SUCCESSFUL").doesNotContainKey("errors");
        assertThat(validation(ALL).passed(page())).hasSize(1);
        assertThat(validation(ALL).failed(page())).isEmpty();
        assertThat(validation(ALL).withErrors(page())).isEmpty();
    }

    @Test
    void a_sale_is_none_when_every_rule_is_switched_off() {
        assertThat(judged(NONE, sale("north"))).containsEntry("validation_status", "NONE");
        assertThat(validation(NONE).passed(page())).hasSize(1);
    }

    @Test
    void a_sale_that_broke_a_rule_before_has_faults_to_be_taken_away() {
        Map<String, Object> sale = sale("north");
        sale.put("validation_status", "ERROR");
        assertThat(judged(ALL, sale, line(1, "10"))).containsEntry("validation_status", "SUCCESSFUL");
        assertThat(validation(ALL).withErrors(page())).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_reason_names_the_first_faults_and_the_table_gets_all() {
        Map<?, ?>[] lines = IntStream.rangeClosed(1, 10).mapToObj(number -> line(number, "1.005")).toArray(Map[]::new);

        Map<String, Object> sale = judged(new RuleBook(List.of(ValidationRule.CURRENCY_ROUNDING), 0, Units.of("")), sale("north"), lines);

        assertThat((String) sale.get("sync_error"))
                .startsWith("currency-rounding: line 1: net_amount is 1.005 but rounded to USD it is 1.01; currency-rounding: line 2: ")
                .endsWith("; and 5 more");
        List<Map<String, Object>> errors = (List<Map<String, Object>>) sale.get("errors");
        assertThat(errors).extracting(row -> row.get("error_number")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(errors.get(9)).containsEntry("line_number", 10).containsEntry("actual_value", "1.005").containsEntry("transaction_id", SALE);
        validation(ALL).note(exchange);
        assertThat(Tally.of(exchange).held()).hasSize(1);
        assertThat(Tally.of(exchange).steps()).isEqualTo(Map.of("refused", 1L));
    }

    @Test
    void lines_are_those_of_the_same_channel() {
        Map<String, Object> line = line(1, "10");
        line.put("channel_id", "south");
        assertThat(judged(ALL, sale("north"), line)).containsEntry("sync_error", "not-empty: it has no lines");
    }

    /** It is half past twelve at night of the 11th in Auckland while UTC has noon of the 10th, and one in the morning in Honolulu. */
    @Test
    void the_day_is_that_of_the_channel() {
        Map<String, Object> auckland = sale("auckland");
        auckland.put("business_date", LocalDate.of(2026, 3, 12));
        Map<String, Object> honolulu = sale("honolulu");
        honolulu.put("business_date", LocalDate.of(2026, 3, 12));

        assertThat(judged(ALL, auckland, line("auckland"))).containsEntry("validation_status", "SUCCESSFUL");
        assertThat(judged(ALL, honolulu, line("honolulu"))).containsEntry("validation_status", "ERROR");
    }

    @Test
    void what_may_have_cured_a_sale_follows_from_the_settings_and_the_day() {
        exchange.getMessage().setHeader(Headers.NOW, OffsetDateTime.parse("2026-03-10T12:00:00Z"));
        validation(new RuleBook(List.of(ValidationRule.SIGN), 30, Units.of(""))).causes(exchange);

        assertThat(exchange.getMessage().getHeader("rules_off", String.class)).contains(",gross-amount,").doesNotContain(",sign,");
        assertThat(exchange.getMessage().getHeader("earliest")).isEqualTo(LocalDate.of(2026, 2, 9));
        assertThat(exchange.getMessage().getHeader("latest")).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(exchange.getMessage().getHeader("impossible")).isEqualTo(LocalDate.of(9999, 12, 31));
        validation(ALL).causes(exchange);
        assertThat(exchange.getMessage().getHeader("rules_off")).isEqualTo(",,");
        assertThat(exchange.getMessage().getHeader("impossible")).isEqualTo(LocalDate.of(2026, 3, 12));
    }

    private Map<String, Object> judged(RuleBook rules, Map<String, Object> sale, Map<?, ?>... lines) {
        exchange.getMessage().setHeader(Headers.NOW, OffsetDateTime.parse("2026-03-10T12:00:00Z"));
        exchange.getMessage().setHeader("lines", new ArrayList<>(List.of(lines)));
        exchange.getMessage().setHeader("payments", List.of(Map.of("channel_id", sale.get("channel_id"), "transaction_id", SALE, "line_number", 1,
                "amount", BigDecimal.TEN)));
        exchange.getMessage().setHeader("known_accounts", List.of(Map.of("account_number", "C-000000001")));
        exchange.getMessage().setBody(List.of(sale));
        validation(rules).judge(exchange);
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKeys("lines", "payments", "known_accounts");
        return sale;
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> page() {
        return exchange.getMessage().getBody(List.class);
    }

    private static Map<String, Object> sale(String channel) {
        Map<String, Object> sale = new HashMap<>(Map.of("channel_id", channel, "transaction_id", SALE, "replication_counter", 1L, "currency", "USD",
                "business_date", LocalDate.of(2026, 3, 9), "net_amount", BigDecimal.TEN, "tax_amount", BigDecimal.ZERO, "gross_amount", BigDecimal.TEN));
        sale.putAll(Map.of("discount_amount", BigDecimal.ZERO, "item_count", BigDecimal.ONE, "account_number", "C-000000001", "cleared", true));
        return sale;
    }

    private static Map<String, Object> line(String channel) {
        Map<String, Object> line = line(1, "10");
        line.put("channel_id", channel);
        return line;
    }

    private static Map<String, Object> line(int number, String net) {
        return new HashMap<>(Map.of("channel_id", "north", "transaction_id", SALE, "line_number", number, "quantity", BigDecimal.ONE,
                "unit_price", new BigDecimal(net), "discount_amount", BigDecimal.ZERO, "tax_amount", BigDecimal.ZERO, "net_amount", new BigDecimal(net)));
    }

    private static TransactionValidation validation(RuleBook rules) {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), 5);
        return new TransactionValidation(new Board(List.of(channel("north", "UTC"), channel("auckland", "Pacific/Auckland"),
                channel("honolulu", "Pacific/Honolulu")), backoff, backoff, new SettableClock(Instant.EPOCH)), rules);
    }

    private static Channel channel(String id, String zone) {
        return new Channel(id, id, new DatabaseAddress("jdbc:hsqldb:mem:none", "sa", ""), "all", "US", ZoneId.of(zone), LocalTime.of(0, 0),
                List.of("all"), new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }
}
