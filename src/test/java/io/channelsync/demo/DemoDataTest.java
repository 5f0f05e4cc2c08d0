package io.channelsync.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.channelsync.database.Migrations;
import io.channelsync.database.Product;
import io.channelsync.testing.Hsqldb;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

class DemoDataTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final List<String> TABLES = List.of(
            "async_customer", "async_address", "retail_shift", "retail_transaction", "retail_transaction_line",
            "retail_transaction_payment");

    static Stream<String> stores() {
        return DemoData.channelIds().stream();
    }

    @ParameterizedTest
    @EnumSource
    void the_same_day_gives_the_same_rows(Product product) {
        try (TestDatabase first = filled(product, "munich");
                TestDatabase second = filled(product, "munich")) {
            assertThat(rows(first)).isEqualTo(rows(second));
        }
    }

    @Test
    void both_products_hold_the_same_receipts() {
        String query = "select receipt_number, business_date, gross_amount from retail_transaction order by 1";
        try (TestDatabase one = filled(Product.HSQLDB, "osaka");
                TestDatabase other = filled(Product.POSTGRESQL, "osaka")) {
            assertThat(new JdbcTemplate(one).queryForList(query).toString())
                    .isEqualToIgnoringCase(new JdbcTemplate(other).queryForList(query).toString());
        }
    }

    @Test
    void a_store_that_has_customers_is_left_alone() {
        try (TestDatabase store = filled(Product.HSQLDB, "seattle")) {
            Map<String, List<Map<String, Object>>> before = rows(store);

            assertThat(DemoData.fill("seattle", store, TODAY.plusDays(1))).isFalse();
            assertThat(rows(store)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void every_store_has_forty_customers_and_four_of_them_are_wrong(String store) {
        List<DemoCustomer> customers = DemoCustomer.of(DemoStore.of(store), TODAY);

        assertThat(customers).hasSize(40);
        assertThat(customers).filteredOn(DemoCustomer::isOrganization).hasSize(5);
        assertThat(customers)
                .filteredOn(DemoCustomer::isWrong)
                .extracting(customer -> customer.typed("wrong"))
                .containsExactlyInAnyOrder("e-mail", "phone", "name", "country");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void phones_are_valid_unless_wrong_on_purpose(String store) {
        String country = DemoStore.of(store).channel(null).country();

        assertThat(DemoCustomer.of(DemoStore.of(store), TODAY))
                .filteredOn(customer -> customer.typed("phone") != null)
                .allSatisfy(customer -> assertThat(valid(customer.typed("phone"), country))
                        .as(customer.typed("phone"))
                        .isEqualTo(!"phone".equals(customer.typed("wrong"))));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void every_receipt_adds_up(String store) {
        try (TestDatabase database = filled(Product.HSQLDB, store)) {
            assertThat(count(database, """
                    select count(*) from retail_transaction t
                     where t.gross_amount <> t.net_amount + t.tax_amount
                        or t.gross_amount <> (select sum(p.amount) from retail_transaction_payment p
                                               where p.transaction_id = t.transaction_id)
                        or exists (select 1 from retail_transaction_line l
                                    where l.transaction_id = t.transaction_id
                                      and l.net_amount <> l.quantity * l.unit_price - l.discount_amount)
                        or (t.net_amount, t.tax_amount, t.discount_amount, t.item_count) <>
                           (select sum(l.net_amount), sum(l.tax_amount), sum(l.discount_amount), sum(l.quantity)
                              from retail_transaction_line l where l.transaction_id = t.transaction_id)"""))
                    .isZero();
            assertThat(count(database, "select count(*) from retail_transaction")).isBetween(40, 50);
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void drawers_of_closed_days_hold_the_cash_and_today_is_open(String store) {
        try (TestDatabase database = filled(Product.HSQLDB, store)) {
            assertThat(count(database, """
                    select count(*) from retail_shift s
                     where s.status = 'CLOSED'
                       and s.counted_amount - s.starting_amount <>
                           (select coalesce(sum(p.amount), 0)
                              from retail_transaction t
                              join retail_transaction_payment p on p.transaction_id = t.transaction_id
                             where t.shift_id = s.shift_id and p.tender_type = 'CASH')""")).isZero();
            assertThat(new JdbcTemplate(database).queryForList(
                            "select distinct business_date || ' ' || status from retail_shift order by 1",
                            String.class))
                    .containsExactly("2026-03-10 CLOSED", "2026-03-11 CLOSED", "2026-03-12 OPEN");
            assertThat(count(database, "select count(*) from retail_transaction t"
                            + " join retail_shift s"
                            + " on s.shift_id = t.shift_id and s.business_date = t.business_date"
                            + " and t.created_at > s.opened_at and (s.closed_at is null or t.created_at < s.closed_at)"))
                    .isEqualTo(count(database, "select count(*) from retail_transaction"));
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void there_is_something_of_everything(String store) {
        try (TestDatabase database = filled(Product.HSQLDB, store)) {
            for (String condition : List.of(
                    "transaction_type = 'CUSTOMER_ORDER' and delivery_address_id is not null",
                    "transaction_type = 'CUSTOMER_ORDER' and delivery_address_id is null",
                    "transaction_type = 'CASH_AND_CARRY' and async_id is null",
                    "transaction_type = 'CASH_AND_CARRY' and item_count < 0",
                    "transaction_type = 'CASH_AND_CARRY' and business_date = date '2026-03-12'",
                    "discount_amount > 0",
                    "transaction_id in (select transaction_id from retail_transaction_payment where line_number = 2)",
                    "async_id in (select async_id from async_customer where email like '%(at)%'"
                            + " or email like '%@@%' or phone like 'ruft%')")) {
                assertThat(count(database, "select count(*) from retail_transaction where " + condition))
                        .as(condition)
                        .isPositive();
            }
        }
    }

    @Test
    void a_store_that_the_demo_does_not_have_is_refused() {
        assertThatThrownBy(() -> DemoData.fill("atlantis", Hsqldb.fresh(), TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the demo has no store atlantis");
    }

    @Test
    void stores_are_in_different_days_at_the_same_instant() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-11T23:30:00Z"), ZoneOffset.UTC);

        assertThat(DemoData.today("seattle", clock)).isEqualTo("2026-03-11");
        assertThat(DemoData.today("munich", clock)).isEqualTo("2026-03-11");
        assertThat(DemoData.today("osaka", clock)).isEqualTo("2026-03-12");
    }

    private static TestDatabase filled(Product product, String store) {
        TestDatabase database = product == Product.POSTGRESQL ? PostgresServer.shared().create(store) : Hsqldb.fresh();
        Migrations.migrateChannel(database);
        assertThat(DemoData.fill(store, database, TODAY)).isTrue();
        return database;
    }

    private static Map<String, List<Map<String, Object>>> rows(TestDatabase database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        return TABLES.stream().collect(Collectors.toMap(
                table -> table, table -> jdbc.queryForList("select * from " + table + " order by 1, 2")));
    }

    private static int count(TestDatabase database, String query) {
        return new JdbcTemplate(database).queryForObject(query, Integer.class);
    }

    private static boolean valid(String phone, String country) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            return plans.isValidNumber(plans.parse(phone, country));
        } catch (NumberParseException unreadable) {
            return false;
        }
    }
}
