package io.channelsync.operate;

import static io.channelsync.operate.TwoStores.ADA;
import static io.channelsync.operate.TwoStores.ADDRESS;
import static io.channelsync.operate.TwoStores.BEN;
import static io.channelsync.operate.TwoStores.CLEO;
import static io.channelsync.operate.TwoStores.DAY;
import static io.channelsync.operate.TwoStores.DORA;
import static io.channelsync.operate.TwoStores.FAILED_OPERATION;
import static io.channelsync.operate.TwoStores.HELD_ORDER;
import static io.channelsync.operate.TwoStores.NEW_ROW;
import static io.channelsync.operate.TwoStores.NOW;
import static io.channelsync.operate.TwoStores.ORDER;
import static io.channelsync.operate.TwoStores.OTHER_SALE;
import static io.channelsync.operate.TwoStores.REFUSED_ROW;
import static io.channelsync.operate.TwoStores.SALE;
import static io.channelsync.operate.TwoStores.SHIFT;
import static io.channelsync.operate.TwoStores.STATEMENT;
import static io.channelsync.operate.TwoStores.guid;
import static io.channelsync.operate.TwoStores.operation;
import static io.channelsync.operate.TwoStores.row;
import static io.channelsync.operate.TwoStores.with;

import io.channelsync.statement.Fingerprint;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Rows of headquarters and two stores that agree in everything: customers, an address, a customer order,
 * a posted day of two sales, a row that is still to be uploaded and one in quarantine.
 */
final class AgreeingRows {

    private final TwoStores stores;

    AgreeingRows(TwoStores stores) {
        this.stores = stores;
    }

    void insert() {
        customers();
        address();
        order();
        day();
        sequences();
        waiting();
    }

    /** Adds a customer whose e-mail address HQ did not accept, and an order that waits for them. */
    void insertFailedCustomer() {
        Map<String, Object> operation = with(operation(FAILED_OPERATION, DORA, 60), "email", "dora");
        stores.insert("seattle", "async_customer", with(operation, "uploaded_at", NOW, "sync_error", "email has no @"));
        stores.insert(Sites.HQ, "async_customer", with(operation, "channel_id", "seattle", "received_at", NOW,
                "sync_status", "FAILED", "sync_error", "email has no @", "attempts", 2));
        Map<String, Object> order = with(totals(5), "transaction_id", HELD_ORDER, "replication_counter", 61L,
                "transaction_type", "CUSTOMER_ORDER", "business_date", DAY, "created_at", NOW, "currency", "USD",
                "async_id", DORA, "discount_amount", 0, "item_count", 1);
        stores.insert("seattle", "retail_transaction", with(order, "uploaded_at", NOW));
        stores.insert(Sites.HQ, "retail_transaction", with(order, "channel_id", "seattle", "received_at", NOW,
                "sync_status", "PENDING", "sync_error", "customer " + DORA + " is FAILED", "attempts", 1,
                "next_attempt_at", NOW.plusMinutes(5)));
        stores.insert(Sites.HQ, "order_status", row("channel_id", "seattle", "transaction_id", HELD_ORDER, "status", "FAILED",
                "error_detail", "customer " + DORA + " is FAILED", "retry_count", 1, "modified_at", NOW));
    }

    private void customers() {
        customer("seattle", ADA, 1, "us");
        customer("seattle", BEN, 2, "us");
        customer("toronto", CLEO, 3, "ca");
    }

    private void customer(String store, UUID asyncId, long number, String book) {
        Map<String, Object> operation = operation(guid(100 + number), asyncId, number);
        stores.insert(store, "async_customer", with(operation, "uploaded_at", NOW, "completed_at", NOW));
        stores.insert(Sites.HQ, "async_customer", with(operation, "channel_id", store, "received_at", NOW,
                "sync_status", "SYNCHRONIZED", "change_number", number));
        String account = "C-00000000" + number;
        Map<String, Object> customer = row("account_number", account, "async_id", asyncId,
                "party_number", "P-00000000" + number, "party_type", "PERSON", "last_name", "Person " + number,
                "blocked", false, "change_number", number);
        stores.insert(store, "customer", customer);
        stores.insert(Sites.HQ, "customer", with(customer, "channel_id", store, "created_at", NOW, "modified_at", NOW));
        stores.insert(Sites.HQ, "customer_address_book", row("account_number", account, "address_book", book));
    }

    private void address() {
        Map<String, Object> operation = row("operation_id", guid(111), "operation", "CREATE", "async_id", ADA,
                "created_at", NOW, "replication_counter", 1L, "address_id", ADDRESS, "city", "Seattle");
        stores.insert("seattle", "async_address", with(operation, "uploaded_at", NOW, "completed_at", NOW));
        stores.insert(Sites.HQ, "async_address", with(operation, "channel_id", "seattle", "received_at", NOW,
                "sync_status", "SYNCHRONIZED", "change_number", 1L));
        Map<String, Object> address = row("address_number", "A-000000001", "account_number", "C-000000001",
                "async_address_id", ADDRESS, "city", "Seattle", "is_primary", true, "active", true);
        stores.insert("seattle", "customer_address", address);
        stores.insert(Sites.HQ, "customer_address", address);
    }

    private void order() {
        transaction(ORDER, 1, "CUSTOMER_ORDER", ADA, 30);
        stores.at("seattle").update("update retail_transaction set delivery_address_id = ? where transaction_id = ?", ADDRESS, ORDER);
        stores.at(Sites.HQ).update("update retail_transaction set delivery_address_id = ?, delivery_address_number = 'A-000000001',"
                + " account_number = 'C-000000001', cleared = true where transaction_id = ?", ADDRESS, ORDER);
        salesOrder("SO-000000001", "C-000000001", 30);
        stores.at(Sites.HQ).update("update sales_order set transaction_id = ?, delivery_address_number = 'A-000000001'", ORDER);
        stores.insert(Sites.HQ, "order_status", row("channel_id", "seattle", "transaction_id", ORDER, "status", "SUCCESSFUL",
                "modified_at", NOW));
    }

    private void day() {
        transaction(SALE, 2, "CASH_AND_CARRY", BEN, 10);
        transaction(OTHER_SALE, 3, "CASH_AND_CARRY", BEN, 20);
        stores.insert(Sites.HQ, "retail_statement", with(totals(30), "statement_id", STATEMENT,
                "statement_number", "ST-000000001", "channel_id", "seattle", "business_date", DAY, "sequence", 1,
                "state", "POSTED", "transaction_count", 2, "created_at", NOW, "posted_at", NOW));
        for (UUID sale : List.of(SALE, OTHER_SALE)) {
            stores.insert(Sites.HQ, "retail_statement_transaction", row("statement_id", STATEMENT, "channel_id", "seattle",
                    "transaction_id", sale, "account_number", "C-000000002", "currency", "USD", "aggregate_number", 1));
        }
        stores.at(Sites.HQ).update("update retail_transaction set account_number = 'C-000000002', cleared = true,"
                + " validation_status = 'SUCCESSFUL', statement_id = ?"
                + " where transaction_type = 'CASH_AND_CARRY'", STATEMENT);
        events();
        stores.at(Sites.HQ).update("update retail_statement set member_hash = ?", fingerprint());
        stores.insert(Sites.HQ, "retail_statement_aggregate", with(totals(30), "statement_id", STATEMENT,
                "aggregate_number", 1, "account_number", "C-000000002", "currency", "USD", "sales_order_number", "SO-000000002",
                "transaction_count", 2, "line_count", 2));
        stores.insert(Sites.HQ, "retail_statement_tender",
                row("statement_id", STATEMENT, "tender_type", "CASH", "amount", 33, "counted_amount", 33));
        shift();
        salesOrder("SO-000000002", "C-000000002", 30);
        stores.at(Sites.HQ).update("update sales_order set statement_id = ?, status = 'INVOICED'"
                + " where sales_order_number = 'SO-000000002'", STATEMENT);
        invoice();
    }

    private void shift() {
        Map<String, Object> shift = row("shift_id", SHIFT, "replication_counter", 1L, "terminal", "1", "business_date", DAY, "status", "CLOSED",
                "opened_at", NOW, "closed_at", NOW, "starting_amount", 100, "counted_amount", 132);
        stores.insert("seattle", "retail_shift", with(shift, "uploaded_at", NOW));
        stores.insert(Sites.HQ, "retail_shift", with(shift, "channel_id", "seattle", "received_at", NOW));
        stores.insert(Sites.HQ, "retail_statement_shift", row("statement_id", STATEMENT, "channel_id", "seattle", "shift_id", SHIFT, "terminal", "1",
                "starting_amount", 100, "cash_amount", 33, "counted_amount", 132));
        Map.of("STARTING_AMOUNT", 100, "TENDER_DECLARATION", 132, "COUNT_DIFFERENCE", -1).forEach((type, amount) -> stores.insert(Sites.HQ,
                "statement_voucher", row("statement_id", STATEMENT, "shift_id", SHIFT, "voucher_type", type, "tender_type", "CASH", "amount", amount)));
    }

    private String fingerprint() {
        Fingerprint fingerprint = new Fingerprint();
        stores.at(Sites.HQ).queryForList("select m.*, t.net_amount, t.tax_amount, t.gross_amount from retail_statement_transaction m"
                        + " join retail_transaction t on t.transaction_id = m.transaction_id order by m.transaction_id")
                .forEach(member -> fingerprint.add(member::get));
        return fingerprint.hex();
    }

    private void events() {
        stores.insert(Sites.HQ, "retail_statement_event", row("statement_id", STATEMENT, "event_at", NOW,
                "operation", "CREATE", "to_state", "STARTED"));
        stores.insert(Sites.HQ, "retail_statement_event", row("statement_id", STATEMENT, "event_at", NOW,
                "operation", "POST", "from_state", "STARTED", "to_state", "POSTED"));
    }

    private void invoice() {
        stores.insert(Sites.HQ, "sales_invoice", with(totals(30), "invoice_number", "INV-000000001",
                "sales_order_number", "SO-000000002", "statement_id", STATEMENT, "account_number", "C-000000002",
                "invoice_date", DAY, "currency", "USD", "created_at", NOW));
        stores.insert(Sites.HQ, "sales_invoice_line", with(line(30), "invoice_number", "INV-000000001"));
        stores.insert(Sites.HQ, "payment_journal_line", row("statement_id", STATEMENT, "account_number", "C-000000002",
                "tender_type", "CASH", "currency", "USD", "amount", 33, "invoice_number", "INV-000000001", "posted", true));
    }

    private void transaction(UUID id, long counter, String type, UUID customer, int net) {
        Map<String, Object> transaction = with(totals(net), "transaction_id", id, "replication_counter", counter,
                "transaction_type", type, "business_date", DAY, "created_at", NOW, "currency", "USD",
                "async_id", customer, "discount_amount", 0, "item_count", net);
        stores.insert("seattle", "retail_transaction", with(transaction, "uploaded_at", NOW));
        stores.insert(Sites.HQ, "retail_transaction",
                with(transaction, "channel_id", "seattle", "received_at", NOW, "sync_status", "SYNCHRONIZED"));
        Map<String, Object> line = with(line(net), "transaction_id", id);
        stores.insert("seattle", "retail_transaction_line", line);
        stores.insert(Sites.HQ, "retail_transaction_line", with(line, "channel_id", "seattle"));
        Map<String, Object> payment = row("transaction_id", id, "line_number", 1, "tender_type", "CASH",
                "amount", net + net / 10);
        stores.insert("seattle", "retail_transaction_payment", payment);
        stores.insert(Sites.HQ, "retail_transaction_payment", with(payment, "channel_id", "seattle"));
    }

    private void salesOrder(String number, String account, int net) {
        stores.insert(Sites.HQ, "sales_order", with(totals(net), "sales_order_number", number, "channel_id", "seattle",
                "account_number", account, "business_date", DAY, "currency", "USD", "status", "OPEN", "created_at", NOW));
        stores.insert(Sites.HQ, "sales_order_line", with(line(net), "sales_order_number", number));
    }

    private static Map<String, Object> totals(int net) {
        return row("net_amount", net, "tax_amount", net / 10, "gross_amount", net + net / 10);
    }

    private static Map<String, Object> line(int net) {
        return row("line_number", 1, "item_id", "helmet", "quantity", net, "unit", "EA", "unit_price", 1, "discount_amount", 0,
                "tax_amount", net / 10, "net_amount", net);
    }

    private void sequences() {
        Map<String, String> formats = Map.of("customer", "C", "party", "P", "address", "A", "sales-order", "SO",
                "statement", "ST", "invoice", "INV");
        Map<String, Long> next = Map.of("customer", 4L, "party", 4L, "address", 2L, "sales-order", 3L,
                "statement", 2L, "invoice", 2L);
        formats.forEach((name, prefix) -> stores.insert(Sites.HQ, "number_sequence", row("name", name,
                "format", prefix + "-#########", "next_value", next.get(name), "last_value", 999_999_999L)));
    }

    private void waiting() {
        stores.insert("seattle", "async_customer", operation(NEW_ROW, guid(43), 50));
        stores.insert("toronto", "async_customer",
                with(operation(REFUSED_ROW, guid(44), 51), "uploaded_at", NOW, "sync_error", "refused by the database"));
        stores.insert(Sites.HQ, "quarantine", row("channel_id", "toronto", "table_name", "async_customer",
                "row_key", REFUSED_ROW.toString(), "reason", "refused by the database", "payload", "{}",
                "quarantined_at", NOW));
    }
}
