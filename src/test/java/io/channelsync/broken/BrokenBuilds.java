package io.channelsync.broken;

import java.util.List;
import java.util.stream.Stream;

/** Every broken build. Keep each fault as small as it can be: it breaks one rule of docs/reliability.md. */
final class BrokenBuilds {

    private static final String KNOWN_OPERATIONS = "\"without(${body}, 'operation_id', ${header.known})\"";
    private static final String EVERYTHING = "\"with(${body}, '%s')\"";
    private static final String TRANSACTION = "- policy:\n            ref: hqTransaction\n";
    private static final String NO_TRANSACTION = "- pipeline:\n";

    private BrokenBuilds() {}

    /** All of them; those that are found fastest are {@link #quick}. */
    static List<BrokenBuild> all() {
        return Stream.of(uploads(), customers(), distribution(), sales()).flatMap(List::stream).toList();
    }

    /** The ones of every build. */
    static List<BrokenBuild> quick() {
        List<String> quick = List.of("no unique key in the inbox", "acknowledge first", "watermark poll", "money as float", "orders without guard");
        return all().stream().filter(build -> quick.contains(build.id())).toList();
    }

    private static List<BrokenBuild> uploads() {
        return List.of(
                new BrokenBuild("no unique key in the inbox")
                        .drop("async_customer", "async_customer_pkey", "primary key (operation_id, channel_id)")
                        .replace("upload-channels/store-customers.camel.yaml", KNOWN_OPERATIONS, EVERYTHING.formatted("operation_id")),
                new BrokenBuild("no unique key of transactions")
                        .drop("retail_transaction", "retail_transaction_pkey", "primary key (channel_id, transaction_id)")
                        .drop("retail_transaction_line", "retail_transaction_line_pkey", "primary key (channel_id, transaction_id, line_number)")
                        .drop("retail_transaction_payment", "retail_transaction_payment_pkey", "primary key (channel_id, transaction_id, line_number)")
                        .drop("order_status", "order_status_pkey", "primary key (channel_id, transaction_id)")
                        .replace("upload-channels/store-transactions.camel.yaml", "\"without(${body}, 'transaction_id', ${header.known})\"",
                                EVERYTHING.formatted("transaction_id")),
                acknowledgedWhenRead("acknowledge first", "upload-channels/select-due-customers.sql", "async_customer", "operation_id",
                        "select replication_counter,"),
                acknowledgedWhenRead("acknowledge sales first", "upload-channels/select-due-transactions.sql", "retail_transaction", "transaction_id",
                        "select transaction_id,"),
                new BrokenBuild("watermark poll").replace("upload-channels/select-due-customers.sql", "where uploaded_at is null",
                        "where replication_counter > (select coalesce(max(d.replication_counter), 0) from async_customer d where d.uploaded_at is not null)"),
                new BrokenBuild("range acknowledgement")
                        .replace("upload-channels/acknowledge-customers.sql", "where operation_id in (:#in:operation_id)",
                                "where replication_counter between (select min(a.replication_counter) from async_customer a where a.operation_id in (:#in:operation_id))\n"
                                        + "   and (select max(b.replication_counter) from async_customer b where b.operation_id in (:#in:operation_id))")
                        .replace("upload-channels/take-customers.camel.yaml", "                          expect: page\n", ""),
                new BrokenBuild("acknowledgement by customer")
                        .replace("upload-channels/acknowledge-customers.sql", "where operation_id in (:#in:operation_id)",
                                "where async_id in (select a.async_id from async_customer a where a.operation_id in (:#in:operation_id))")
                        .replace("upload-channels/take-customers.camel.yaml", "                          expect: page\n", ""),
                eagerRepository(),
                new BrokenBuild("transactions stored piece by piece").replace("upload-channels/store-transactions.camel.yaml", TRANSACTION, NO_TRANSACTION),
                new BrokenBuild("refused rows dropped").replace("shared/quarantine-row.camel.yaml", "${header.CamelSqlUpdateCount} == 0",
                        "${header.CamelSqlUpdateCount} == -1"),
                new BrokenBuild("a page with an error dropped").replace("upload-channels/take-customers.camel.yaml", """
                                - to:
                                    id: store-customers-page
                                    uri: bisect
                                    parameters:
                                      to: direct:store-customers
                                      park: direct:quarantine-row
                        """, """
                                - doTry:
                                    id: store-or-drop
                                    steps:
                                      - to:
                                          uri: direct:store-customers
                                    doCatch:
                                      - exception:
                                          - java.lang.Exception
                        """));
    }

    private static BrokenBuild acknowledgedWhenRead(String id, String file, String table, String key, String begin) {
        String due = "  from " + table + "\n where uploaded_at is null\n   and (next_attempt_at is null or next_attempt_at <= :#now)\n order by replication_counter\n limit :#page_size";
        String acknowledge = "update " + table + " set uploaded_at = :#now where " + key + " in (select d." + key + " from " + table
                + " d where d.uploaded_at is null order by d.replication_counter limit :#page_size) returning ";
        return new BrokenBuild(id).replace(file, due, "").replace(file, begin, begin.replace("select ", acknowledge));
    }

    /** What has been seen once is taken for done, whatever became of it. */
    private static BrokenBuild eagerRepository() {
        String steps = """
                        - policy:
                            ref: hqTransaction
                            steps:
                              - to:
                                  id: select-seen
                                  uri: page
                                  parameters:
                                    query: "file:{{routes}}/upload-channels/select-seen.sql"
                                    dataSource: "#hq"
                                    outputHeader: seen
                              - setHeader:
                                  name: all_of_page
                                  expression:
                                    simple:
                                      expression: "${body}"
                              - setBody:
                                  expression:
                                    method:
                                      ref: rows
                                      method: "without(${body}, 'operation_id', ${header.seen})"
                              - to:
                                  id: insert-seen
                                  uri: page
                                  parameters:
                                    query: "file:{{routes}}/upload-channels/insert-seen.sql"
                                    dataSource: "#hq"
                """;
        String all = """
                        - setBody:
                            expression:
                              simple:
                                expression: "${header.all_of_page}"
                """;
        String store = "        - to:\n            id: store-customers-page\n";
        String last = "        # Acknowledged last: until here a crash only makes the same page come again.\n";
        return new BrokenBuild("eager idempotent repository")
                .create("seen", "operation_id uuid primary key")
                .add("upload-channels/select-seen.sql", "select operation_id from seen where operation_id in (:#in:operation_id)\n")
                .add("upload-channels/insert-seen.sql", "insert into seen (operation_id) values (:#operation_id)\n")
                .replace("upload-channels/take-customers.camel.yaml", store, steps + store)
                .replace("upload-channels/take-customers.camel.yaml", last, all);
    }

    private static List<BrokenBuild> customers() {
        String folder = "synchronize-customers/";
        return List.of(
                new BrokenBuild("a second account for a GUID")
                        .drop("customer", "customer_async_id_key", "unique (async_id)")
                        .replace(folder + "lock-customers.sql", "   and sync_status || '' = 'PENDING'\n", "")
                        .replace(folder + "complete-customers.sql", "   and sync_status || '' = 'PENDING'", "")
                        .replace(folder + "select-accounts.sql", "  from customer\n where async_id in", "  from customer\n where change_number < 0 and async_id in"),
                new BrokenBuild("conversion without its status").replace(folder + "complete-customers.sql", "set sync_status = 'SYNCHRONIZED'",
                        "set sync_status = sync_status"),
                new BrokenBuild("customers converted piece by piece").replace(folder + "convert-customers.camel.yaml", TRANSACTION, NO_TRANSACTION),
                new BrokenBuild("address of another customer").replace(folder + "lock-addresses.sql",
                        "coalesce((select coalesce(m.merged_into, m.account_number) from customer m where m.account_number = a.account_number),",
                        "coalesce((select min(o.account_number) from customer o),"),
                new BrokenBuild("edits taken for creations").replace(folder + "select-due-customers.sql", "   and operation = 'CREATE'\n", ""),
                new BrokenBuild("numbers given out twice").replace("shared/draw-numbers.sql", "set next_value = next_value + :#number_count",
                        "set next_value = next_value + 0 * cast(:#number_count as bigint)"));
    }

    private static List<BrokenBuild> distribution() {
        String folder = "distribute-customers/";
        String store = "        - to:\n            id: store-customers-at-channel\n";
        return List.of(
                new BrokenBuild("cursor of the channel first")
                        .replace(folder + "apply-changes.camel.yaml", store, moveFirst("channelTransaction", "move-channel-state", "channel") + store)
                        .replace(folder + "move-channel-state.sql", "   and change_number = :#state_change", "")
                        .replace(folder + "claim-channel-state.sql", "   and change_number = :#state_change", ""),
                new BrokenBuild("cursor of HQ first")
                        .replace(folder + "apply-changes.camel.yaml", store, moveFirst("hqTransaction", "move-cursor", "hq") + store),
                new BrokenBuild("retired by customer").replace(folder + "retire-operations.sql", "where operation_id in (:#in:operation_id)",
                        "where async_id in (select a.async_id from async_customer a where a.operation_id in (:#in:operation_id))"),
                new BrokenBuild("the log stands still").replace("shared/take-change-number.sql", "set change_number = change_number + 1",
                        "set change_number = greatest(change_number, 1)"),
                new BrokenBuild("page of the log ends too early").replace(folder + "select-customers.sql", "and c.change_number <= :#page_change",
                        "and c.change_number < :#page_change"),
                new BrokenBuild("addresses do not come down").replace(folder + "select-addresses.sql", "where account_number in",
                        "where is_primary = false and account_number in"),
                new BrokenBuild("report settled, not written").replace(folder + "write-transaction-reports.sql", "where transaction_id = :#transaction_id",
                        "where transaction_id = :#transaction_id and uploaded_at is null"));
    }

    private static String moveFirst(String transaction, String statement, String database) {
        return """
                        - policy:
                            ref: %s
                            steps:
                              - to:
                                  id: too-early
                                  uri: sql
                                  parameters:
                                    query: "file:{{routes}}/distribute-customers/%s.sql"
                                    dataSource: "#%s"
                """.formatted(transaction, statement, database);
    }

    private static List<BrokenBuild> sales() {
        String folder = "post-end-of-day/";
        return List.of(
                // The guard stands before the address: as long as one route of the flow names it, it steps in for all.
                new BrokenBuild("orders without guard")
                        .replace("synchronize-orders/synchronize-orders.camel.yaml",
                                "routeConfigurationId: pause-failed-database,guard-orders", "routeConfigurationId: pause-failed-database")
                        .replace("synchronize-orders/synchronize-channel-orders.camel.yaml",
                                "routeConfigurationId: guard-orders", "autoStartup: true")
                        .replace("synchronize-orders/synchronize-order-changes.camel.yaml",
                                "routeConfigurationId: guard-orders", "autoStartup: true"),
                new BrokenBuild("end of day without guard").replace(folder + "advance-statement.camel.yaml",
                        "routeConfigurationId: park-failed-statement,guard-end-of-day", "routeConfigurationId: park-failed-statement"),
                new BrokenBuild("money as float").replace(folder + "calculate-totals.sql", "coalesce(sum(t.gross_amount), 0) as gross_amount",
                        "cast(coalesce(sum(cast(t.gross_amount as double precision)), 0) as decimal(19,4)) as gross_amount"),
                new BrokenBuild("totals by date").replace(folder + "calculate-totals.sql", " where m.statement_id = :#statement_id",
                        " where t.business_date = (select s.business_date from retail_statement s where s.statement_id = :#statement_id)\n"
                                + "   and t.channel_id = (select s.channel_id from retail_statement s where s.statement_id = :#statement_id)"),
                new BrokenBuild("late sales added to a posted statement").replace(folder + "insert-statement.sql",
                        "(select coalesce(max(s.sequence), 0) + 1 from", "(select greatest(1, coalesce(max(s.sequence), 0)) from"),
                new BrokenBuild("statement posted twice")
                        .replace(folder + "move-statement.sql", "   and state = :#from_state", ""),
                new BrokenBuild("sales cleared for any customer").replace(folder + "clear-day.sql",
                        "coalesce((select c.account_number from customer c where c.async_id = retail_transaction.async_id),",
                        "coalesce((select max(c.account_number) from customer c),"),
                new BrokenBuild("the largest payment for all").replace(folder + "insert-payment-journal.sql", "sum(p.amount)", "max(p.amount)"),
                new BrokenBuild("orders without lines").replace("synchronize-orders/insert-sales-order-lines.sql", "where o.sales_order_number in",
                        "where l.line_number < 2 and o.sales_order_number in"));
    }
}
