package io.channelsync.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the tables hold after the work: row counts and fingerprints of the values that every contestant must arrive at.
 * Which account a customer got, under which change number and when, may differ; so may which of two edits that one till made
 * one after the other is noted for what both asked for: a program with pages may see the first one alone.
 */
record EndState(Map<String, String> tables) {

    private static final Map<String, String> AT_HQ = Map.of(
            "inbox", "select concat_ws('|', channel_id, replication_counter, operation_id, operation, async_id, party_type, first_name,"
                    + " last_name, email, phone, customer_group, currency, language, address_book, replace(sync_status, 'SUPERSEDED',"
                    + " 'SYNCHRONIZED'), sync_error, completed_at is not null, change_number is not null) as row from async_customer",
            "customers", "select concat_ws('|', async_id, party_type, first_name, last_name, email, phone, customer_group, currency,"
                    + " language, channel_id, blocked, change_number between 1 and (select change_number from change_counter))"
                    + " as row from customer",
            "address books", "select concat_ws('|', c.async_id, b.address_book) as row"
                    + " from customer_address_book b join customer c on c.account_number = b.account_number",
            "account numbers", "select account_number as row from customer",
            "audit log", "select concat_ws('|', c.async_id, c.account_number = a.item, a.action, a.channel_id, a.table_name, a.field,"
                    + " a.old_value, a.new_value) as row from audit_log a join customer c on c.account_number = a.account_number",
            "party numbers", "select party_number as row from customer",
            "cursors", "select concat_ws('|', channel_id, flow, change_number = (select change_number from change_counter)) as row"
                    + " from channel_cursor");
    private static final Map<String, String> AT_STORE = Map.of(
            "customers", "select concat_ws('|', async_id, party_type, first_name, last_name, email, phone, customer_group, currency,"
                    + " language, blocked, change_number > 0) as row from customer",
            "account numbers", "select account_number as row from customer",
            "staging", "select concat_ws('|', operation_id, uploaded_at is not null, completed_at is not null, sync_error) as row"
                    + " from async_customer",
            "pending in lookup", "select async_id::text as row from customer_lookup where pending",
            "state", "select concat_ws('|', channel_id, change_number > 0) as row from channel_state");
    private static final String ACCOUNT_OF_EACH =
            "select concat_ws('|', async_id, account_number, party_number, change_number) as row from customer";

    /**
     * Reads it.
     *
     * @throws IllegalStateException when a store knows a customer under another account than HQ
     */
    static EndState of(FreshSite site) {
        Map<String, String> tables = new TreeMap<>();
        AT_HQ.forEach((table, rows) -> tables.put("HQ " + table, fingerprint(site.hq(), rows)));
        String accounts = fingerprint(site.hq(), ACCOUNT_OF_EACH);
        for (Store store : Store.ALL) {
            DataSource database = site.database(store);
            AT_STORE.forEach((table, rows) -> tables.put(store.id() + " " + table, fingerprint(database, rows)));
            if (!fingerprint(database, ACCOUNT_OF_EACH).equals(accounts)) {
                throw new IllegalStateException(store.id() + " knows customers under other accounts than HQ");
            }
        }
        return new EndState(tables);
    }

    private static String fingerprint(DataSource database, String rows) {
        return JdbcClient.create(database)
                .sql("select count(*) || ' rows, ' || coalesce(sum(hashtextextended(row, 0)), 0) from (" + rows + ") r")
                .query(String.class)
                .single();
    }

    /** Where this state differs from the other, with both fingerprints. */
    Map<String, String> differences(EndState other) {
        Map<String, String> differences = new LinkedHashMap<>();
        tables.forEach((table, print) -> {
            if (!print.equals(other.tables.get(table))) {
                differences.put(table, print + " against " + other.tables.get(table));
            }
        });
        return differences;
    }
}
