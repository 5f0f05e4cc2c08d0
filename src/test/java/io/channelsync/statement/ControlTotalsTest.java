package io.channelsync.statement;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Before a statement is posted each of its totals is compared with the same total along another way. */
class ControlTotalsTest {

    private static final BigDecimal SMALLEST = new BigDecimal("0.0001");

    private final Statements statements = new Statements(null, null);

    @Test
    void equal_totals_pass_whatever_their_scale() {
        Map<String, Object> control = control();
        control.put("invoiced_net", new BigDecimal("10"));
        assertThatCode(() -> statements.requireEqualTotals(exchange(control))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoiced_net", "invoiced_tax", "invoiced_gross", "paid"})
    void a_total_that_is_off_by_the_smallest_amount_stops_the_statement(String total) {
        Map<String, Object> control = control();
        control.compute(total, (name, amount) -> ((BigDecimal) amount).add(SMALLEST));
        assertThatThrownBy(() -> statements.requireEqualTotals(exchange(control)))
                .isInstanceOf(Statements.Disagreement.class)
                .hasMessageMatching(total + " is [0-9.]+01 but (net|tax|gross)_amount is [0-9.]+00");
    }

    @Test
    void a_member_that_was_not_counted_stops_the_statement() {
        Map<String, Object> control = control();
        control.put("members", 3L);
        assertThatThrownBy(() -> statements.requireEqualTotals(exchange(control))).hasMessage("the statement has 3 members, calculated were 2");
    }

    private static Map<String, Object> control() {
        Map<String, Object> control = new HashMap<>(Map.of("members", 2L, "transaction_count", 2));
        List.of("invoiced_net", "net_amount").forEach(total -> control.put(total, new BigDecimal("10.0000")));
        List.of("invoiced_tax", "tax_amount").forEach(total -> control.put(total, new BigDecimal("1.9000")));
        List.of("invoiced_gross", "paid", "gross_amount").forEach(total -> control.put(total, new BigDecimal("11.9000")));
        return control;
    }

    private static Exchange exchange(Map<String, Object> control) {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.getMessage().setHeader("control", List.of(control));
        return exchange;
    }
}
