package io.channelsync.operate;

import io.channelsync.operate.Disagreement.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A promise inside headquarters: one statement that selects {@code place, row_key, detail} of every row that breaks it. */
record HeadquartersCheck(Sites sites, String name, Kind kind, String statement) implements VerifyCheck {

    private record Promise(Kind broken, String statement, String name) {}

    private static final List<Promise> PROMISES = List.of(
            new Promise(Kind.MISSING, "verify-customer-missing", "every synchronized customer has an account"),
            new Promise(Kind.DOUBLED, "verify-customer-doubled", "no GUID has two accounts"),
            new Promise(Kind.ORPHANED, "verify-customer-orphaned", "every customer comes from an operation"),
            new Promise(Kind.MISSING, "verify-address-missing", "every synchronized address has a number"),
            new Promise(Kind.MISSING, "verify-contact-missing", "every synchronized contact has a number"),
            new Promise(Kind.MISSING, "verify-order-missing", "every synchronized order is a sales order"),
            new Promise(Kind.DOUBLED, "verify-order-doubled", "no order is two sales orders"),
            new Promise(Kind.ORPHANED, "verify-order-orphaned", "every sales order comes from an order"),
            new Promise(Kind.DIFFERENT, "verify-order-totals", "a sales order has the totals of its order"),
            new Promise(Kind.DIFFERENT, "verify-order-lines", "a sales order has the lines of its order"),
            new Promise(Kind.DIFFERENT, "verify-order-account", "orders and sales have the account of their customer"),
            new Promise(Kind.DIFFERENT, "verify-order-address", "orders have the number of their delivery address"),
            new Promise(Kind.DIFFERENT, "verify-order-status", "an order has the status of its transaction"),
            new Promise(Kind.DIFFERENT, "verify-order-changes", "what took effect on an order is the last of its changes"),
            new Promise(Kind.ORPHANED, "verify-order-revisions", "a sales order was changed by edits and cancellations of its own"),
            new Promise(Kind.DIFFERENT, "verify-repaired", "what was repaired at HQ was repaired by somebody"),
            new Promise(Kind.DIFFERENT, "verify-synchronized-state", "what is synchronized is cleared and has no error"),
            new Promise(Kind.ORPHANED, "verify-erased", "nothing is left of an erased customer but the account"),
            new Promise(Kind.DIFFERENT, "verify-change-numbers", "no change number is above the counter"),
            new Promise(Kind.MISSING, "verify-sale-missing", "every synchronized sale is in a posted statement"),
            new Promise(Kind.DIFFERENT, "verify-statement-totals",
                    "a posted statement has the totals of its sales, orders and invoices"),
            new Promise(Kind.DIFFERENT, "verify-statement-posted", "a posted statement is of its day and has no error"),
            new Promise(Kind.MISSING, "verify-statement-events", "every step of a posted statement is in its event log"),
            new Promise(Kind.DIFFERENT, "verify-statement-aggregates", "the aggregates of a posted statement are its orders"),
            new Promise(Kind.DIFFERENT, "verify-statement-members", "a posted statement has the members of its kind"),
            new Promise(Kind.DIFFERENT, "verify-statement-gathered", "the aggregates of a posted statement gather its members"),
            new Promise(Kind.DIFFERENT, "verify-statement-lines", "the orders of a posted statement have the lines of its sales"),
            new Promise(Kind.DIFFERENT, "verify-statement-tenders", "a posted statement has the tenders of its sales"),
            new Promise(Kind.DIFFERENT, "verify-statement-shifts", "the shifts of a posted statement are closed shifts of its day"),
            new Promise(Kind.DIFFERENT, "verify-statement-vouchers", "the vouchers of a posted statement are those of its shifts"),
            new Promise(Kind.DIFFERENT, "verify-statement-payments", "the posted payments are those of the sales"),
            new Promise(Kind.DIFFERENT, "verify-transaction-sums", "the lines of a sale add up to its totals"),
            new Promise(Kind.DIFFERENT, "verify-order-sums", "the lines of a sales order add up to its totals"),
            new Promise(Kind.DIFFERENT, "verify-invoice-lines", "an invoice has the lines of its sales order"),
            new Promise(Kind.DIFFERENT, "verify-invoice-sums", "the lines of an invoice add up to its totals"),
            new Promise(Kind.MISSING, "verify-hierarchy-missing", "every approved organization has a hierarchy"),
            new Promise(Kind.ORPHANED, "verify-hierarchy-orphaned", "every hierarchy was approved and has one admin"),
            new Promise(Kind.DIFFERENT, "verify-prospect-state", "a prospect and its request say the same"),
            new Promise(Kind.ORPHANED, "verify-installation-numbers", "every operation comes from a database that its channel had"),
            new Promise(Kind.DOUBLED, "verify-alias-doubled", "a GUID has an account of its own or is linked"),
            new Promise(Kind.ORPHANED, "verify-alias-orphaned", "every link was decided"),
            new Promise(Kind.MISSING, "verify-alias-missing", "every decision to link is a link"),
            new Promise(Kind.DIFFERENT, "verify-duplicate-state", "every finding about a duplicate comes from an operation"),
            new Promise(Kind.MISSING, "verify-card-missing", "every synchronized loyalty card is its account's"),
            new Promise(Kind.DIFFERENT, "verify-card-error", "a synchronized loyalty card has no error"),
            new Promise(Kind.ORPHANED, "verify-card-orphaned", "every holder of a loyalty card comes from a card"),
            new Promise(Kind.DIFFERENT, "verify-card-account", "a loyalty card has the account of its customer"),
            new Promise(Kind.DIFFERENT, "verify-invoice-totals", "an invoice says what its sales order says"),
            new Promise(Kind.ORPHANED, "verify-exported", "what is marked as exported belongs to an export"),
            new Promise(Kind.DIFFERENT, "verify-exports", "an export has the invoices and payments that it wrote"));

    @Override
    public void run(Findings findings) {
        try (OrderedRows rows = OrderedRows.read(sites, Sites.HQ, Sql.of(statement), Map.of())) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                findings.add(kind, row.key(), String.valueOf(row.value("row_key")), (String) row.value("detail"));
            }
        }
    }

    /** All of them, in the order in which rows travel. */
    static List<VerifyCheck> all(Sites sites) {
        List<VerifyCheck> checks = new ArrayList<>();
        checks.add(new HqTrusted(sites));
        PROMISES.forEach(promise -> checks.add(
                new HeadquartersCheck(sites, promise.name(), promise.broken(), promise.statement())));
        checks.add(new ErasedCustomers(sites, Sites.HQ));
        checks.add(new FrozenSetsUnchanged(sites));
        checks.add(new NumbersAboveUse(sites));
        checks.add(new NumbersWithoutGaps(sites, NumberedThing.STATEMENT));
        checks.add(new NumbersWithoutGaps(sites, NumberedThing.INVOICE));
        return checks;
    }
}
