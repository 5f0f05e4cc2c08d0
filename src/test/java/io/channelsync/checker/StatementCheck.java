package io.channelsync.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** I7 for sales: each in exactly one posted statement, and every total agrees with what it is the total of. */
final class StatementCheck {

    private final Source hq;
    private final List<Source> channels;
    private final Findings findings;

    StatementCheck(Source hq, List<Source> channels, Findings findings) {
        this.hq = hq;
        this.channels = channels;
        this.findings = findings;
    }

    void eachOnce() {
        for (Source channel : channels) {
            String of = " and channel_id = '" + channel.name() + "'";
            Set<String> held = hq.set("select transaction_id from retail_transaction where sync_status in ('FAILED', 'NEEDS_DECISION')" + of
                    + " union select cast(row_key as uuid) from quarantine where table_name = 'retail_transaction' and released_at is null" + of);
            List<String> sales = channel.rows("select transaction_id, business_date, currency from retail_transaction where transaction_type = 'CASH_AND_CARRY'");
            findings.same("I7", "sales of " + channel.name() + " in posted statements",
                    sales.stream().filter(row -> !held.contains(row.split(" ")[0])).toList(),
                    hq.rows("select m.transaction_id, s.business_date, m.currency from retail_statement_transaction m"
                            + " join retail_statement s on s.statement_id = m.statement_id and s.state = 'POSTED' and s.channel_id = m.channel_id"
                            + " where m.channel_id = '" + channel.name() + "'"));
        }
        totals();
        shifts();
        gapless();
    }

    /** A posted statement has closed shifts of its day, and for each what it began with, what was declared and what was missing or too much. */
    private void shifts() {
        String posted = " join retail_statement s on s.statement_id = h.statement_id and s.state = 'POSTED'";
        String ofDay = " join retail_shift r on r.channel_id = s.channel_id and r.shift_id = h.shift_id and r.business_date = s.business_date";
        String closed = " where r.status = 'CLOSED' or r.status = 'BLIND_CLOSED' and r.counted_amount is not null";
        findings.same("I7", "shifts of statements",
                hq.rows("select h.statement_id, h.shift_id, coalesce(r.starting_amount, 0), r.counted_amount from retail_statement_shift h" + posted + ofDay + closed),
                hq.rows("select h.statement_id, h.shift_id, h.starting_amount, h.counted_amount from retail_statement_shift h" + posted));
        List<String> expected = new ArrayList<>(hq.rows("select h.statement_id, h.shift_id, 'STARTING_AMOUNT', h.starting_amount from retail_statement_shift h" + posted));
        expected.addAll(hq.rows("select h.statement_id, h.shift_id, 'TENDER_DECLARATION', h.counted_amount from retail_statement_shift h" + posted
                + " where h.counted_amount is not null"));
        expected.addAll(hq.rows("select h.statement_id, h.shift_id, 'COUNT_DIFFERENCE', h.counted_amount - h.starting_amount - h.cash_amount"
                + " from retail_statement_shift h" + posted + " where h.counted_amount - h.starting_amount - h.cash_amount <> 0"));
        findings.same("I7", "vouchers of statements", expected,
                hq.rows("select h.statement_id, h.shift_id, h.voucher_type, h.amount from statement_voucher h" + posted));
    }

    private void totals() {
        agree("transaction_count", "count(*)", "retail_statement_transaction where 1 = 1");
        for (String amount : List.of("net_amount", "tax_amount", "gross_amount")) {
            agree(amount, "sum(" + amount + ")", "(select m.statement_id, t." + amount + " from retail_statement_transaction m"
                    + " join retail_transaction t on t.channel_id = m.channel_id and t.transaction_id = m.transaction_id) x where 1 = 1");
            agree(amount, "sum(" + amount + ")", "sales_order where statement_id is not null");
            agree(amount, "sum(" + amount + ")", "sales_invoice where statement_id is not null");
            agree(amount, "sum(" + amount + ")", "retail_statement_aggregate where 1 = 1");
        }
        agree("gross_amount", "sum(amount)", "retail_statement_tender where 1 = 1");
        agree("gross_amount", "sum(amount)", "payment_journal_line where posted");
        agree("net_amount", "sum(net_amount)", "(select o.statement_id, l.net_amount from sales_order_line l"
                + " join sales_order o on o.sales_order_number = l.sales_order_number) x where statement_id is not null");
        agree("net_amount", "sum(net_amount)", "(select i.statement_id, l.net_amount from sales_invoice_line l"
                + " join sales_invoice i on i.invoice_number = l.invoice_number) x where statement_id is not null");
    }

    /** A statement of shifts alone is worth nothing, and nothing is worth anything with it. */
    private void agree(String total, String sum, String along) {
        String table = along.startsWith("(") ? along.replaceFirst("^\\(select .*? from (\\w+).*$", "$1") : along.split(" ")[0];
        findings.same("I7", total + " of statements against " + table,
                hq.rows("select statement_id, cast(" + total + " as decimal(24,4)) from retail_statement where state = 'POSTED'"
                        + " and (transaction_count <> 0 or " + total + " <> 0)"),
                hq.rows("select y.statement_id, y.v from (select statement_id, cast(" + sum + " as decimal(24,4)) as v from " + along + " group by statement_id) y"
                        + " join retail_statement s on s.statement_id = y.statement_id where s.state = 'POSTED'"));
    }

    /** Statement numbers may not have gaps. */
    private void gapless() {
        List<Integer> numbers = new ArrayList<>(hq.rows("select statement_number from retail_statement where statement_number is not null").stream()
                .map(number -> Integer.valueOf(number.replaceAll("\\D", ""))).sorted().toList());
        List<Integer> expected = IntStream.rangeClosed(1, numbers.size()).boxed().toList();
        if (!numbers.equals(expected)) {
            findings.none("I7", "statement numbers with gaps", List.of(numbers.toString()));
        }
    }
}
