package io.channelsync.statement;

import io.channelsync.demo.BatchInsert;
import io.channelsync.testing.Site;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Baskets as they stand at HQ before the end of day, and what stands there after it. */
final class Baskets {

    static final int DAYS = 8;
    static final int CUSTOMERS = 3;
    private static final String CHANNEL = "north";
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 2, 1);
    private static final OffsetDateTime NOON = FIRST_DAY.atTime(12, 0).atOffset(ZoneOffset.UTC);

    private final Site site;
    private final JdbcTemplate hq;

    Baskets(Site site) {
        this.site = site;
        this.hq = new JdbcTemplate(site.hqDatabase());
    }

    static String account(int customer) {
        return "C-" + (customer + 1);
    }

    /** Uploaded and cleared, each under a customer that HQ has. */
    void insert(List<Basket> baskets) {
        BatchInsert customers = new BatchInsert(hq, "customer", "account_number", "party_type", "change_number", "created_at",
                "modified_at", "party_number");
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.add(account(i), "PERSON", 1L, NOON, NOON, "P-" + (i + 1));
        }
        BatchInsert sales = new BatchInsert(hq, "retail_transaction", "channel_id", "transaction_id", "replication_counter",
                "transaction_type", "business_date", "created_at", "currency", "account_number", "net_amount", "tax_amount",
                "gross_amount", "discount_amount", "item_count", "received_at", "sync_status", "cleared");
        BatchInsert lines = new BatchInsert(hq, "retail_transaction_line", "channel_id", "transaction_id", "line_number", "item_id",
                "quantity", "unit_price", "discount_amount", "tax_amount", "net_amount");
        BatchInsert payments = new BatchInsert(hq, "retail_transaction_payment", "channel_id", "transaction_id", "line_number",
                "tender_type", "amount");
        for (int i = 0; i < baskets.size(); i++) {
            add(i, baskets.get(i), sales, lines, payments);
        }
        Stream.of(customers, sales, lines, payments).forEach(BatchInsert::flush);
    }

    private static void add(int number, Basket basket, BatchInsert sales, BatchInsert lines, BatchInsert payments) {
        UUID id = UUID.nameUUIDFromBytes(("basket " + number).getBytes(StandardCharsets.UTF_8));
        sales.add(CHANNEL, id, (long) number + 1, "CASH_AND_CARRY", FIRST_DAY.plusDays(basket.day()), NOON.plusDays(basket.day()),
                basket.money().name(), account(basket.customer()), basket.net(), basket.tax(), basket.gross(), basket.discount(),
                basket.quantity(), NOON, "PENDING", true);
        int line = 0;
        for (Basket.Line each : basket.lines()) {
            lines.add(CHANNEL, id, ++line, each.item(), each.quantity(), each.price(), each.discount(), each.tax(), each.net());
        }
        line = 0;
        for (Basket.Payment each : basket.payments()) {
            payments.add(CHANNEL, id, ++line, each.tender(), each.amount());
        }
    }

    /** What was posted, under the names of {@link Ledger}. */
    Ledger posted() {
        Ledger ledger = new Ledger();
        hq.query("select business_date, net_amount, tax_amount, transaction_count from retail_statement where state = 'POSTED'", row -> {
            String day = "day " + day(row.getObject(1, LocalDate.class));
            ledger.add(day + " net", row.getBigDecimal(2));
            ledger.add(day + " tax", row.getBigDecimal(3));
            ledger.add(day + " baskets", row.getBigDecimal(4));
        });
        hq.query("select invoice_date, account_number, currency, net_amount, tax_amount, gross_amount from sales_invoice", row -> {
            String of = "invoice " + day(row.getObject(1, LocalDate.class)) + " " + row.getString(2) + " " + row.getString(3);
            ledger.add(of + " net", row.getBigDecimal(4));
            ledger.add(of + " tax", row.getBigDecimal(5));
            ledger.add(of + " gross", row.getBigDecimal(6));
        });
        hq.query("""
                select i.invoice_date, i.account_number, i.currency, l.item_id, l.unit_price, l.quantity, l.discount_amount, l.tax_amount,
                       l.net_amount
                  from sales_invoice i join sales_invoice_line l on l.invoice_number = i.invoice_number""", row -> {
            String position = "line " + day(row.getObject(1, LocalDate.class)) + " " + row.getString(2) + " " + row.getString(3) + " "
                    + row.getString(4) + " " + Ledger.price(row.getBigDecimal(5));
            ledger.add(position + " quantity", row.getBigDecimal(6));
            ledger.add(position + " discount", row.getBigDecimal(7));
            ledger.add(position + " tax", row.getBigDecimal(8));
            ledger.add(position + " net", row.getBigDecimal(9));
        });
        hq.query("""
                select s.business_date, j.account_number, j.currency, j.tender_type, j.amount
                  from payment_journal_line j join retail_statement s on s.statement_id = j.statement_id where j.posted""", row -> {
            String tender = day(row.getObject(1, LocalDate.class)) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4);
            ledger.add("payment " + tender, row.getBigDecimal(5));
        });
        return ledger;
    }

    private static long day(LocalDate date) {
        return date.toEpochDay() - FIRST_DAY.toEpochDay();
    }

    /** What stands in the way of a statement, if anything does. */
    List<String> troubles() {
        return site.hq().sql("select state || ' ' || coalesce(error_message, '') from retail_statement where state <> 'POSTED'")
                .query(String.class).list();
    }

    /** The sum of a column over a table. */
    BigDecimal sum(String column, String table) {
        return hq.queryForObject("select sum(" + column + ") from " + table, BigDecimal.class);
    }
}
