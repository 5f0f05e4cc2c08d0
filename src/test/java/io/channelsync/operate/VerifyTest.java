package io.channelsync.operate;

import static io.channelsync.operate.Disagreement.Kind.DIFFERENT;
import static io.channelsync.operate.Disagreement.Kind.DOUBLED;
import static io.channelsync.operate.Disagreement.Kind.MISSING;
import static io.channelsync.operate.Disagreement.Kind.ORPHANED;
import static io.channelsync.operate.TwoStores.guid;
import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Product;
import io.channelsync.operate.Disagreement.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class VerifyTest extends BothProducts {

    /** Something done to rows that agree, and what verify has to say about it. */
    private record Corruption(String place, String change, List<String> expected) {

        @Override
        public String toString() {
            return change;
        }
    }

    static Stream<Corruption> corruptions() {
        return Stream.of(
                at("HQ", "delete from async_customer where async_id = '" + TwoStores.CLEO + "'",
                        found(ORPHANED, "HQ", "C-000000003"), found(MISSING, "toronto", guid(103))),
                at("HQ", "update retail_transaction set validation_status = 'ERROR' where transaction_id = '" + TwoStores.SALE + "'",
                        found(DIFFERENT, "seattle", TwoStores.SALE)),
                at("HQ", "update retail_transaction set validation_status = null where transaction_id = '" + TwoStores.SALE + "'",
                        found(DIFFERENT, "seattle", TwoStores.SALE)),
                at("HQ", "delete from quarantine", found(MISSING, "toronto", TwoStores.REFUSED_ROW)),
                at("HQ", "update quarantine set released_at = quarantined_at",
                        found(MISSING, "toronto", TwoStores.REFUSED_ROW)),
                at("seattle", "delete from async_address", found(ORPHANED, "seattle", guid(111))),
                at("seattle", "update retail_transaction set gross_amount = 12 where transaction_id = '" + TwoStores.SALE + "'",
                        found(DIFFERENT, "seattle", TwoStores.SALE)),
                at("seattle", "insert into retail_transaction_line select transaction_id, 2, item_id, description,"
                                + " quantity, unit, unit_price, discount_amount, tax_amount, net_amount"
                                + " from retail_transaction_line where transaction_id = '" + TwoStores.SALE + "'",
                        found(DIFFERENT, "seattle", TwoStores.SALE)),
                at("seattle", "update retail_transaction_payment set amount = 1 where transaction_id = '" + TwoStores.ORDER + "'",
                        found(DIFFERENT, "seattle", TwoStores.ORDER)),
                at("HQ", "update customer set async_id = null where account_number = 'C-000000003'",
                        found(MISSING, "toronto", guid(103)), found(DIFFERENT, "toronto", "C-000000003")),
                at("HQ", "update async_customer set sync_status = 'PENDING' where async_id = '" + TwoStores.CLEO + "'",
                        found(ORPHANED, "HQ", "C-000000003"), found(DIFFERENT, "toronto", guid(103))),
                at("HQ", "update async_address set address_id = '" + guid(99) + "'",
                        found(MISSING, "seattle", guid(111)), found(DIFFERENT, "seattle", guid(111))),
                at("HQ", "update sales_order set transaction_id = '" + guid(98) + "' where transaction_id is not null",
                        found(MISSING, "seattle", TwoStores.ORDER), found(ORPHANED, "seattle", "SO-000000001"),
                        found(DIFFERENT, "seattle", "SO-000000001")),
                at("HQ", "update sales_order set gross_amount = 34 where transaction_id is not null",
                        found(DIFFERENT, "seattle", "SO-000000001")),
                at("HQ", "update sales_order_line set item_id = 'glove' where sales_order_number = 'SO-000000001'",
                        found(DIFFERENT, "seattle", "SO-000000001")),
                at("HQ", "update sales_order set account_number = 'C-000000003' where transaction_id is not null",
                        found(DIFFERENT, "seattle", TwoStores.ORDER)),
                at("HQ", "update sales_order set delivery_address_number = null",
                        found(DIFFERENT, "seattle", TwoStores.ORDER)),
                at("HQ", "update sales_order set revised_by = '" + guid(97) + "', revision = 2 where sales_order_number = 'SO-000000001'",
                        found(ORPHANED, "seattle", "SO-000000001"), found(DIFFERENT, "seattle", "SO-000000001")),
                at("HQ", "update sales_order set canceled_by = '" + guid(97) + "', revision = 2, status = 'CANCELED' where sales_order_number = 'SO-000000001'",
                        found(ORPHANED, "seattle", "SO-000000001")),
                at("HQ", "update sales_order set revision = 3 where sales_order_number = 'SO-000000001'",
                        found(ORPHANED, "seattle", "SO-000000001")),
                at("HQ", "insert into retail_statement_transaction (statement_id, channel_id, transaction_id, account_number, currency) values ('"
                                + TwoStores.STATEMENT + "', 'seattle', '" + TwoStores.ORDER + "', 'C-000000001', 'USD')",
                        found(DOUBLED, "seattle", TwoStores.ORDER), found(DIFFERENT, "seattle", TwoStores.STATEMENT),
                        found(DIFFERENT, "seattle", TwoStores.STATEMENT),
                        found(DIFFERENT, "seattle", TwoStores.STATEMENT), found(DIFFERENT, "seattle", TwoStores.STATEMENT),
                        found(DIFFERENT, "seattle", TwoStores.STATEMENT), found(DIFFERENT, "seattle", TwoStores.STATEMENT),
                        found(DIFFERENT, "seattle", TwoStores.STATEMENT)),
                at("HQ", "update retail_statement set member_hash = 'another'", found(DIFFERENT, "seattle", TwoStores.STATEMENT)),
                at("HQ", "update retail_statement_aggregate set line_count = 3", found(DIFFERENT, "seattle", TwoStores.STATEMENT)),
                at("HQ", "update retail_statement set state = 'CHECKED'", found(MISSING, "seattle", TwoStores.SALE),
                        found(MISSING, "seattle", TwoStores.OTHER_SALE)),
                at("HQ", "update retail_statement set net_amount = 31", found(DIFFERENT, "seattle", TwoStores.STATEMENT)),
                at("HQ", "update retail_statement_tender set amount = 32", found(DIFFERENT, "seattle", TwoStores.STATEMENT)),
                at("HQ", "update retail_statement_shift set starting_amount = 99",
                        found(DIFFERENT, "seattle", TwoStores.STATEMENT), found(DIFFERENT, "seattle", TwoStores.STATEMENT), found(DIFFERENT, "seattle", TwoStores.STATEMENT)),
                at("HQ", "update retail_statement_shift set cash_amount = 32", found(DIFFERENT, "seattle", TwoStores.STATEMENT)),
                at("HQ", "delete from retail_statement_shift", found(DIFFERENT, "seattle", TwoStores.STATEMENT),
                        found(DIFFERENT, "seattle", TwoStores.STATEMENT), found(DIFFERENT, "seattle", TwoStores.STATEMENT)),
                at("HQ", "delete from statement_voucher where voucher_type = 'COUNT_DIFFERENCE'", found(DIFFERENT, "seattle", TwoStores.STATEMENT)),
                at("HQ", "update statement_voucher set amount = 101 where voucher_type = 'STARTING_AMOUNT'", found(DIFFERENT, "seattle", TwoStores.STATEMENT)),
                at("HQ", "update statement_voucher set tender_type = 'CARD' where voucher_type = 'STARTING_AMOUNT'", found(DIFFERENT, "seattle", TwoStores.STATEMENT)),
                at("HQ", "update payment_journal_line set posted = false", found(DIFFERENT, "seattle", TwoStores.STATEMENT)),
                at("HQ", "update sales_order_line set unit_price = 2 where sales_order_number = 'SO-000000002'",
                        found(DIFFERENT, "seattle", TwoStores.STATEMENT), found(DIFFERENT, "seattle", "SO-000000002")),
                at("HQ", "update sales_invoice_line set net_amount = 29", found(DIFFERENT, "HQ", "INV-000000001"),
                        found(DIFFERENT, "seattle", "SO-000000002")),
                at("HQ", "update sales_invoice set account_number = 'C-000000003'",
                        found(DIFFERENT, "seattle", "SO-000000002"), found(DIFFERENT, "seattle", TwoStores.STATEMENT)),
                at("HQ", "update sales_order set status = 'INVOICED' where sales_order_number = 'SO-000000001'",
                        found(DIFFERENT, "seattle", "SO-000000001")),
                at("HQ", "update number_sequence set next_value = 3 where name = 'customer'",
                        found(DIFFERENT, "HQ", "customer")),
                at("HQ", "update retail_statement set statement_number = 'ST-000000007'",
                        found(DIFFERENT, "HQ", "statement")),
                at("HQ", "update number_sequence set next_value = 4 where name = 'statement'",
                        found(MISSING, "HQ", "statement number 2"), found(MISSING, "HQ", "statement number 3")),
                at("HQ", "update number_sequence set next_value = 3 where name = 'invoice'",
                        found(MISSING, "HQ", "invoice number 2")),
                at("HQ", "update sales_invoice set export_id = 7", found(ORPHANED, "seattle", "INV-000000001")),
                at("HQ", "update payment_journal_line set export_id = 7", found(ORPHANED, "seattle", TwoStores.STATEMENT)),
                at("HQ", "update statement_voucher set export_id = 7", found(ORPHANED, "seattle", TwoStores.STATEMENT)),
                at("HQ", "insert into invoice_export (export_id, selection, started_at, exported_at, invoice_count, payment_count)"
                                + " values (7, 'everything', current_timestamp, current_timestamp, 1, 0)",
                        found(DIFFERENT, "HQ", "7")),
                at("HQ", "insert into invoice_export (export_id, selection, started_at, exported_at, invoice_count, payment_count, voucher_count)"
                                + " values (7, 'everything', current_timestamp, current_timestamp, 0, 0, 1)",
                        found(DIFFERENT, "HQ", "7")),
                at("toronto", "delete from customer",
                        found(MISSING, "toronto", "C-000000003")),
                at("toronto", "update customer set last_name = 'Other'", found(DIFFERENT, "toronto", "C-000000003")),
                at("toronto", "insert into customer (account_number, party_type, change_number) values ('C-7', 'PERSON', 1)",
                        found(ORPHANED, "toronto", "C-7")),
                at("HQ", "update customer_address_book set address_book = 'fr' where address_book = 'ca'",
                        found(ORPHANED, "toronto", "C-000000003")),
                at("seattle", "delete from customer_address", found(MISSING, "seattle", "A-000000001")),
                at("seattle", "update customer_address set street = 'Other'", found(DIFFERENT, "seattle", "A-000000001")),
                at("toronto", "update async_customer set completed_at = null where async_id = '" + TwoStores.CLEO + "'",
                        found(MISSING, "toronto", guid(103))),
                at("toronto", "update channel_state set channel_id = 'seattle'", found(DIFFERENT, "toronto", "channel_state"),
                        found(DIFFERENT, "toronto", "channel_installation")),
                at("toronto", "update channel_state set change_number = 2", found(DIFFERENT, "toronto", "channel_state")),
                at("HQ", "update change_counter set change_number = 2", found(DIFFERENT, "seattle", "channel_cursor"),
                        found(DIFFERENT, "toronto", "channel_cursor"), found(DIFFERENT, "HQ", "C-000000003"),
                        found(DIFFERENT, "toronto", guid(103)), found(DIFFERENT, "seattle", "channel_installation"),
                        found(DIFFERENT, "toronto", "channel_installation")),
                at("HQ", "update change_counter set behind_since = current_timestamp, behind_channel = 'seattle'",
                        found(DIFFERENT, "HQ", "change_counter")),
                at("seattle", "update channel_state set installation_id = '" + guid(999) + "'",
                        found(DIFFERENT, "seattle", "channel_installation")));
    }

    static Stream<Arguments> corruptionsOnBothProducts() {
        return Arrays.stream(Product.values())
                .flatMap(product -> corruptions().map(corruption -> Arguments.of(product, corruption)));
    }

    @ParameterizedTest
    @EnumSource
    void rows_that_agree_give_no_findings(Product product) {
        VerifyReport report = new Verify(stores(product).sites()).run();

        assertThat(report.findings()).isEmpty();
        assertThat(report.exitCode()).isZero();
        assertThat(report.text())
                .startsWith("compared HQ (3 customers, 1 addresses, 3 orders and sales, 2 sales orders, 1 statements)"
                        + " with 2 channels, ")
                .endsWith("rows: no findings");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_away_is_named_and_the_rest_is_compared(Product product) {
        TwoStores stores = stores(product);

        VerifyReport withoutToronto = new Verify(stores.sitesWithout("toronto")).run();
        VerifyReport withoutHq = new Verify(stores.sitesWithout("HQ")).run();

        assertThat(withoutToronto.text()).contains("not compared: toronto (not reachable)", "with 1 channel,");
        assertThat(withoutToronto.exitCode()).isEqualTo(3);
        assertThat(withoutHq.away()).containsOnlyKeys("HQ");
        assertThat(withoutHq.exitCode()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void two_accounts_of_one_guid_are_found_even_where_the_database_lost_its_constraint(Product product) {
        TwoStores stores = stores(product);
        String constraint = stores.at("HQ").queryForObject(
                "select c.constraint_name from information_schema.table_constraints c"
                        + " join information_schema.constraint_column_usage u on u.constraint_name = c.constraint_name"
                        + " and u.constraint_schema = c.constraint_schema"
                        + " where c.constraint_type = 'UNIQUE' and lower(u.table_name) = 'customer'"
                        + " and lower(u.column_name) = 'async_id'", String.class);
        stores.at("HQ").execute("alter table customer drop constraint \"" + constraint + "\"");
        try {
            stores.at("HQ").update("update customer set async_id = ? where account_number = 'C-000000003'", TwoStores.ADA);

            assertThat(new Verify(stores.sites()).run().findings())
                    .anyMatch(found -> found.kind() == DOUBLED && found.key().equals(TwoStores.ADA.toString()));
        } finally {
            stores.agree();
            stores.at("HQ").execute("alter table customer add constraint customer_guid unique (async_id)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_search_that_lists_a_customer_twice_is_found(Product product) {
        try (TwoStores stores = TwoStores.on(product).agree()) {
            stores.at("toronto").execute("drop view customer_lookup");
            stores.at("toronto").execute("create view customer_lookup as"
                    + " select async_id from customer union all select async_id from async_customer");

            assertThat(new Verify(stores.sites()).run().findings())
                    .extracting(found -> found(found.kind(), found.place(), found.key()))
                    .containsExactly(found(DOUBLED, "toronto", TwoStores.CLEO));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rows_in_flight_are_not_findings(Product product) {
        TwoStores stores = stores(product);
        stores.at("HQ").update("update customer set last_name = 'Newer', change_number = 4 where account_number = 'C-000000003'");
        stores.at("HQ").update("update change_counter set change_number = 4");
        stores.at("HQ").update("update retail_statement set state = 'CHECKED'");
        stores.at("HQ").update("update retail_transaction set sync_status = 'PENDING' where transaction_type = 'CASH_AND_CARRY'");

        assertThat(new Verify(stores.sites()).run().findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("corruptionsOnBothProducts")
    void a_corruption_gives_exactly_its_findings(Product product, Corruption corruption) {
        TwoStores stores = stores(product);
        stores.at(corruption.place()).execute(corruption.change());

        VerifyReport report = new Verify(stores.sites()).run();

        assertThat(report.findings().stream().map(finding -> found(finding.kind(), finding.place(), finding.key())))
                .as(report.text())
                .containsExactlyInAnyOrderElementsOf(corruption.expected());
        assertThat(report.exitCode()).isEqualTo(corruption.expected().isEmpty() ? 0 : 5);
    }

    private static Corruption at(String place, String change, String... expected) {
        return new Corruption(place, change, List.of(expected));
    }

    private static String found(Kind kind, String place, Object key) {
        return kind + " " + place + " " + key;
    }
}
