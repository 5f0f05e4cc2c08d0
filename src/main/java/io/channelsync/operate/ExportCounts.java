package io.channelsync.operate;

/**
 * How much an export wrote.
 *
 * @param invoices number of invoices
 * @param lines number of their lines
 * @param payments number of payments
 * @param vouchers number of vouchers of shifts
 */
record ExportCounts(long invoices, long lines, long payments, long vouchers) {

    String text() {
        return Phrases.count(invoices, "invoice", "invoices") + ", " + Phrases.count(lines, "line", "lines") + ", "
                + Phrases.count(payments, "payment", "payments") + ", " + Phrases.count(vouchers, "voucher", "vouchers");
    }

    boolean none() {
        return invoices == 0 && payments == 0 && vouchers == 0;
    }
}
