package io.channelsync.operate;

import io.channelsync.operate.Disagreement.Kind;
import java.util.List;
import java.util.Map;

/** A promise inside headquarters: one statement that selects {@code place, row_key, detail} of every row that breaks it. */
record HeadquartersCheck(Sites sites, String name, Kind kind, String statement) implements VerifyCheck {

    @Override
    public void run(Findings findings) {
        for (Map<String, Object> row : sites.rows(Sites.HQ, statement, Map.of())) {
            findings.add(kind, Values.text(row, "place"), Values.text(row, "row_key"), Values.text(row, "detail"));
        }
    }

    /** All of them, in the order in which rows travel. */
    static List<VerifyCheck> all(Sites sites) {
        return List.of(
                new HeadquartersCheck(sites, "every synchronized customer has an account", Kind.MISSING, "verify-customer-missing"),
                new HeadquartersCheck(sites, "no GUID has two accounts", Kind.DOUBLED, "verify-customer-doubled"),
                new HeadquartersCheck(sites, "every customer comes from an operation", Kind.ORPHANED, "verify-customer-orphaned"),
                new HeadquartersCheck(sites, "every synchronized address has a number", Kind.MISSING, "verify-address-missing"),
                new HeadquartersCheck(sites, "every synchronized order is a sales order", Kind.MISSING, "verify-order-missing"),
                new HeadquartersCheck(sites, "no order is two sales orders", Kind.DOUBLED, "verify-order-doubled"),
                new HeadquartersCheck(sites, "every sales order comes from an order", Kind.ORPHANED, "verify-order-orphaned"),
                new HeadquartersCheck(sites, "a sales order has the totals of its order", Kind.DIFFERENT, "verify-order-totals"),
                new HeadquartersCheck(sites, "a sales order has the lines of its order", Kind.DIFFERENT, "verify-order-lines"),
                new HeadquartersCheck(sites, "orders and sales have the account of their customer", Kind.DIFFERENT, "verify-order-account"),
                new HeadquartersCheck(sites, "orders have the number of their delivery address", Kind.DIFFERENT, "verify-order-address"),
                new HeadquartersCheck(sites, "every synchronized sale is in a posted statement", Kind.MISSING, "verify-sale-missing"),
                new HeadquartersCheck(sites, "a posted statement has the totals of its sales, orders and invoices", Kind.DIFFERENT, "verify-statement-totals"),
                new HeadquartersCheck(sites, "the orders of a posted statement have the lines of its sales", Kind.DIFFERENT, "verify-statement-lines"),
                new HeadquartersCheck(sites, "a posted statement has the tenders of its sales", Kind.DIFFERENT, "verify-statement-tenders"),
                new HeadquartersCheck(sites, "the posted payments are those of the sales", Kind.DIFFERENT, "verify-statement-payments"),
                new HeadquartersCheck(sites, "the lines of a sale add up to its totals", Kind.DIFFERENT, "verify-transaction-sums"),
                new HeadquartersCheck(sites, "the lines of a sales order add up to its totals", Kind.DIFFERENT, "verify-order-sums"),
                new HeadquartersCheck(sites, "the lines of an invoice add up to its totals", Kind.DIFFERENT, "verify-invoice-sums"),
                new HeadquartersCheck(sites, "an invoice has the totals of its sales order", Kind.DIFFERENT, "verify-invoice-totals"),
                new NumbersAboveUse(sites),
                new StatementNumbersWithoutGaps(sites));
    }
}
