package io.channelsync.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.operate.Disagreement;
import io.channelsync.operate.Sites;
import io.channelsync.operate.Verify;
import io.channelsync.operate.VerifyReport;
import io.channelsync.testing.Proof;
import io.channelsync.verify.Corruption.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every column of every table that somebody relies on is corrupted, every row is deleted, one in each cell of a business at
 * rest. Verify has to name all of them, and none where nothing was done.
 */
class PlantedCorruptionsTest {

    private static final int SALES = 75;
    private static final int ORDERS = 465;
    private static final int PLANTED = 1_000;

    private static final String BOOKKEEPING = "event_at received_at created_at updated_at modified_at completed_at validated_at created_by attempts next_attempt_at report_due emptied_at";

    /**
     * What a till staged: HQ transforms it on the way in, persons correct it there, and no flow reads it again. A lost
     * {@code uploaded_at} only brings the row once more.
     */
    private static final String[] STAGED = ("uploaded_at account_number party_type title first_name middle_name last_name organization_name"
            + " email phone receipt_email receipt_option customer_group currency language tax_number identification_number address_book"
            + " purpose name street street_number building_complement district city county state postal_code country is_primary"
            + " contact_type value description marketing_consent affiliation value_type decisions")
            .split(" ");

    private final long seed = Proof.seed("channelsync.verify.seed");

    @Test
    void a_thousand_silent_corruptions_of_every_kind_are_all_found() {
        try (Business business = Business.of(SALES, ORDERS)) {
            assertThat(verify(business).findings()).isEmpty();
            List<Map<String, Object>> cells = new ArrayList<>(business.cells());
            assertThat(cells).hasSize(2 * (SALES + ORDERS));
            Collections.shuffle(cells, new Random(seed));
            disarm(business);

            List<Planted> planted = plant(business, cells);
            VerifyReport report = verify(business);

            Set<String> found = report.findings().stream().map(Disagreement::key).collect(Collectors.toSet());
            assertThat(planted).hasSize(PLANTED);
            assertThat(planted.stream().map(Planted::corruption).distinct()).hasSameSizeAs(ways(business));
            assertThat(planted.stream().filter(one -> Collections.disjoint(one.names(), found)).map(Planted::corruption))
                    .as("not found%n%s", replay()).isEmpty();
            planted.forEach(one -> found.removeAll(one.names()));
            assertThat(found).as("named without a cause%n%s", replay()).isEmpty();
        }
    }

    /** @param names under which verify may name it: the keys of the cell, and what the corrupted column says now */
    private record Planted(Corruption corruption, Set<String> names) {}

    private static List<Planted> plant(Business business, List<Map<String, Object>> cells) {
        List<Corruption> ways = ways(business);
        List<Planted> planted = new ArrayList<>();
        List<Map<String, Object>> free = new LinkedList<>(cells);
        for (int i = 0; planted.size() < PLANTED; i++) {
            Corruption way = ways.get(i % ways.size());
            free.stream().filter(way::fits).findFirst().ifPresent(cell -> {
                free.remove(cell);
                String place = way.place().equals(Corruption.HQ) ? Corruption.HQ : (String) cell.get("channel_id");
                Set<String> names = cell.values().stream().filter(Objects::nonNull).map(String::valueOf).collect(Collectors.toSet());
                names.add(String.valueOf(way.plant(business.at(place), cell)));
                List.of("statement", "invoice").forEach(thing -> {
                    if (cell.get(thing + "_number") != null) {
                        names.add(thing + " number " + Long.valueOf(cell.get(thing + "_number").toString().replaceAll("\\D", "")));
                    }
                });
                planted.add(new Planted(way, names));
            });
        }
        return planted;
    }

    /** Foreign keys and triggers are what a silent corruption gets past. */
    private static void disarm(Business business) {
        for (String place : List.of(Corruption.HQ, "north", "south")) {
            JdbcTemplate database = business.at(place);
            String name = database.queryForObject("select current_database()", String.class);
            database.execute("alter database \"" + name + "\" set session_replication_role = replica");
        }
    }

    private static List<Corruption> ways(Business business) {
        List<Corruption> ways = new ArrayList<>(ofStatements(business));
        List.of(
                Row.of("async_customer", "operation_id", "operation_id", STAGED),
                Row.of("async_address", "operation_id", "address_operation_id", STAGED),
                Row.of("async_contact", "operation_id", "contact_operation_id", STAGED),
                Row.of("async_affiliation", "operation_id", "affiliation_operation_id", STAGED),
                Row.of("async_attribute", "operation_id", "attribute_operation_id", STAGED),
                Row.of("customer_contact", "contact_number", "contact_number"),
                Row.of("customer_affiliation", "account_number", "account_number"),
                Row.of("customer_attribute", "account_number", "account_number"),
                Row.of("retail_transaction_line", "transaction_id", "transaction_id"),
                Row.of("retail_transaction_payment", "transaction_id", "transaction_id"),
                Row.of("retail_shift", "shift_id", "shift_id", "uploaded_at"),
                Row.of("loyalty_card", "card_number", "card_number", "uploaded_at", "account_number"),
                Row.of("customer", "account_number", "account_number", "identification_number", "financial_dimensions"),
                Row.of("customer_address", "address_number", "address_number")).forEach(row -> {
                    ways.addAll(ways(business, Corruption.HQ, row));
                    ways.addAll(ways(business, Corruption.CHANNEL, row));
                });
        ways.addAll(ways(business, Corruption.HQ, Row.of("retail_transaction", "transaction_id", "transaction_id")));
        // HQ fills in the account, so that a sale may go up without one.
        ways.addAll(ways(business, Corruption.CHANNEL,
                Row.of("retail_transaction", "transaction_id", "transaction_id", "uploaded_at", "account_number")));
        List.of(
                Row.of("customer_address_book", "account_number", "account_number"),
                Row.of("sales_order", "sales_order_number", "sales_order_number"),
                Row.of("sales_order_line", "sales_order_number", "sales_order_number"),
                Row.of("order_status", "transaction_id", "transaction_id", "retry_count"))
                .forEach(row -> ways.addAll(ways(business, Corruption.HQ, row)));
        return ways;
    }

    /** First, because few cells have a statement. */
    private static List<Corruption> ofStatements(Business business) {
        List<Corruption> ways = new ArrayList<>();
        List.of(
                // Of the first number in use nobody knows that it was the first; the others are gaps, which VerifyTest plants.
                Row.of("retail_statement", "statement_id", "statement_id", "statement_number"),
                Row.of("retail_statement_transaction", "transaction_id", "transaction_id").and("statement_id", "statement_id"),
                Row.of("retail_statement_tender", "statement_id", "statement_id", "counted_amount"),
                Row.of("retail_statement_shift", "shift_id", "shift_id"),
                Row.of("statement_voucher", "shift_id", "shift_id"),
                Row.of("retail_statement_aggregate", "statement_id", "statement_id"),
                Row.of("retail_statement_event", "statement_id", "statement_id", "operation", "detail"),
                Row.of("sales_invoice", "invoice_number", "invoice_number"),
                Row.of("sales_invoice_line", "invoice_number", "invoice_number"),
                Row.of("payment_journal_line", "statement_id", "statement_id"))
                .forEach(row -> ways.addAll(ways(business, Corruption.HQ, row)));
        return ways;
    }

    private static List<Corruption> ways(Business business, String place, Row row) {
        List<Corruption> ways = new ArrayList<>();
        ways.add(new Corruption(place, row, null, null, 0));
        Set<String> free = new HashSet<>(row.free());
        free.addAll(List.of(BOOKKEEPING.split(" ")));
        business.at(place.equals(Corruption.HQ) ? Corruption.HQ : "north")
                .query("select column_name, data_type, coalesce(character_maximum_length, 12) from information_schema.columns"
                                + " where table_name = ? and is_generated = 'NEVER' order by ordinal_position",
                        result -> {
                            String column = result.getString(1);
                            if (!free.contains(column)) {
                                ways.add(new Corruption(place, row, column, result.getString(2), result.getInt(3)));
                            }
                        }, row.table());
        return ways;
    }

    private static VerifyReport verify(Business business) {
        return new Verify(new Sites(business.site().hqDatabase(), business.site()::channelDatabase,
                business.site().settings().channels(), business.site().clock())).run();
    }

    private String replay() {
        return "replay with: mvn test -Dtest=PlantedCorruptionsTest -Dchannelsync.verify.seed=" + seed;
    }
}
