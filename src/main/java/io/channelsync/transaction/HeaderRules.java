package io.channelsync.transaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The rules about a sale as a whole. */
final class HeaderRules {

    private HeaderRules() {}

    static List<Fault> businessDate(StoreTransaction sale, Circumstances now) {
        LocalDate day = sale.businessDate();
        if (day.isAfter(now.latest())) {
            return fault(day, now.latest() + " or before");
        }
        return day.isBefore(now.earliest()) ? fault(day, now.earliest() + " or after") : List.of();
    }

    private static List<Fault> fault(LocalDate day, String open) {
        return List.of(new Fault(null, "business_date is " + day + " but open is " + open, day.toString(), open));
    }

    static List<Fault> customerExists(StoreTransaction sale, Circumstances now) {
        Object account = sale.header().get("account_number");
        if (now.customerKnown()) {
            return List.of();
        }
        return List.of(account == null
                ? new Fault(null, "account_number is empty but a sale goes to a customer", null, "an account")
                : new Fault(null, "account_number is " + account + " but HQ has no such customer", account.toString(), "an account"));
    }

    static List<Fault> notEmpty(StoreTransaction sale, Circumstances now) {
        return sale.lines().isEmpty() ? List.of(new Fault(null, "it has no lines", "0", "1 or more")) : List.of();
    }

    static List<Fault> netAmount(StoreTransaction sale, Circumstances now) {
        return asTheLines(sale, "net_amount", "net_amount");
    }

    static List<Fault> taxAmount(StoreTransaction sale, Circumstances now) {
        return asTheLines(sale, "tax_amount", "tax_amount");
    }

    static List<Fault> discountAmount(StoreTransaction sale, Circumstances now) {
        return asTheLines(sale, "discount_amount", "discount_amount");
    }

    /** Quantities have their sign: what is handed back is taken off. */
    static List<Fault> itemCount(StoreTransaction sale, Circumstances now) {
        return asTheLines(sale, "item_count", "quantity");
    }

    private static List<Fault> asTheLines(StoreTransaction sale, String header, String line) {
        return Fault.unlessEqual(header, sale.amount(header), "the sum of the lines", sale.ofLines(line));
    }

    static List<Fault> grossAmount(StoreTransaction sale, Circumstances now) {
        BigDecimal sum = sale.amount("net_amount").add(sale.amount("tax_amount"));
        return Fault.unlessEqual("gross_amount", sale.amount("gross_amount"), "net_amount + tax_amount", sum);
    }

    static List<Fault> paymentAmount(StoreTransaction sale, Circumstances now) {
        return Fault.unlessEqual("gross_amount", sale.amount("gross_amount"), "the sum of the payments", sale.paid());
    }
}
