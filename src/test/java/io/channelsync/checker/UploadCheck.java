package io.channelsync.checker;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** I8 and I2: what a channel committed is in the inbox, in quarantine or still to come; in the end each row is decided. */
final class UploadCheck {

    private static final List<String> TABLES = List.of("async_customer", "async_address", "async_contact", "async_affiliation", "async_attribute",
            "business_partner_request", "retail_transaction", "loyalty_card");

    /** Whose operations a later one may replace, in a run in which nothing was wrong with any row. */
    private static final List<String> REPLACED = List.of("async_address", "async_contact", "async_affiliation", "async_attribute");

    private final Source hq;
    private final List<Source> channels;
    private final Findings findings;

    UploadCheck(Source hq, List<Source> channels, Findings findings) {
        this.hq = hq;
        this.channels = channels;
        this.findings = findings;
    }

    /** I8: acknowledged means arrived, and nothing arrived that no channel has. */
    void nothingLost() {
        for (Source channel : channels) {
            for (String table : TABLES) {
                nothingLost(channel, table, "select " + key(table) + " from " + table);
            }
            nothingLost(channel, "retail_shift", "select shift_id from retail_shift");
            parts(channel, "retail_transaction_line", "line_number, item_id, quantity, unit, unit_price, discount_amount, tax_amount, net_amount");
            parts(channel, "retail_transaction_payment", "line_number, tender_type, amount");
        }
    }

    private void nothingLost(Source channel, String table, String keys) {
        String at = table + " of " + channel.name();
        Set<String> arrivedBefore = hq.set(keys + " where channel_id = '" + channel.name() + "'");
        Set<String> committed = channel.set(keys);
        Set<String> acknowledged = channel.set(keys + " where uploaded_at is not null");
        List<String> arrived = hq.rows(keys + " where channel_id = '" + channel.name() + "'");
        Set<String> here = new TreeSet<>(arrived);
        here.addAll(quarantined(channel, table));
        findings.within("I8", "acknowledged, but neither in the inbox nor in quarantine: " + at, acknowledged, here);
        findings.within("I8", "in the inbox, but not at the channel: " + at, arrivedBefore, committed);
        findings.once("I8", "in the inbox: " + at, arrived);
    }

    /** A transaction arrives with all its parts or not at all; transactions are read first, their parts came with them. */
    private void parts(Source channel, String table, String columns) {
        String select = "select transaction_id, " + columns + " from " + table;
        String at = table + " of " + channel.name();
        Set<String> transactions = hq.set("select transaction_id from retail_transaction where channel_id = '" + channel.name() + "'");
        List<String> arrived = hq.rows(select + " where channel_id = '" + channel.name() + "'");
        List<String> committed = channel.rows(select);
        findings.within("I8", "missing: " + at, committed.stream().filter(row -> transactions.contains(row.split(" ")[0])).toList(), arrived);
        findings.within("I8", "not expected: " + at, arrived, committed);
        findings.once("I8", at, arrived);
    }

    /** I2: nothing is left to upload; what is in the inbox took effect or says why not. */
    void everythingDecided() {
        for (Source channel : channels) {
            for (String table : TABLES) {
                String at = table + " of " + channel.name();
                findings.none("I2", "not uploaded: " + at, channel.rows("select " + key(table) + " from " + table + " where uploaded_at is null"));
                findings.none("I2", "neither done nor refused with a cause: " + at, hq.rows("select " + key(table) + ", sync_status from " + table
                        + " where channel_id = '" + channel.name() + "' and sync_status not in ('SYNCHRONIZED', 'SUPERSEDED')"
                        + " and not (sync_status in ('FAILED', 'NEEDS_DECISION') and sync_error is not null)"));
            }
            findings.none("I2", "quarantined without a cause: " + channel.name(), hq.rows("select table_name, row_key from quarantine"
                    + " where channel_id = '" + channel.name() + "' and released_at is null and trim(reason) = ''"));
        }
    }

    void nothingRefused() {
        findings.none("I2", "in quarantine", hq.rows("select channel_id, table_name, row_key, reason from quarantine"));
        for (String table : TABLES) {
            findings.none("I2", "refused: " + table, hq.rows("select channel_id, " + key(table) + ", sync_status from " + table
                    + " where sync_status <> 'SYNCHRONIZED'" + (REPLACED.contains(table) ? " and sync_status <> 'SUPERSEDED'" : "") + " or sync_error is not null"));
            channels.forEach(channel -> findings.none("I2", "with an error at " + channel.name() + ": " + table,
                    channel.rows("select " + key(table) + " from " + table + " where sync_error is not null")));
        }
    }

    private Set<String> quarantined(Source channel, String table) {
        return hq.set("select row_key from quarantine where released_at is null and channel_id = '" + channel.name() + "' and table_name = '" + table + "'");
    }

    private static String key(String table) {
        return switch (table) {
            case "retail_transaction" -> "transaction_id";
            case "loyalty_card" -> "card_number";
            default -> "operation_id";
        };
    }
}
