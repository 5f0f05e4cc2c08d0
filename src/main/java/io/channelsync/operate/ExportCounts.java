package io.channelsync.operate;

/**
 * How much an export wrote.
 *
 * @param invoices number of invoices
 * @param lines number of their lines
 * @param payments number of payments
 */
record ExportCounts(long invoices, long lines, long payments) {

    String text() {
        return Phrases.count(invoices, "invoice", "invoices") + ", " + Phrases.count(lines, "line", "lines") + ", "
                + Phrases.count(payments, "payment", "payments");
    }

    boolean none() {
        return invoices == 0 && payments == 0;
    }
}
