package io.channelsync.demo;

import io.channelsync.demo.DemoSale.DemoPayment;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** Writes the sample into the tables of a channel as its point of sale would. */
final class DemoTables {

    private static final String CREATED_BY = "till 1";

    private final DemoStore store;
    private final JdbcOperations database;

    DemoTables(DemoStore store, JdbcOperations database) {
        this.store = store;
        this.database = database;
    }

    void insertCustomers(List<DemoCustomer> customers) {
        BatchInsert insert = new BatchInsert(
                database, "async_customer", "operation_id", "operation", "async_id", "created_at", "created_by",
                "party_type", "title", "first_name", "last_name", "organization_name", "email", "phone", "language",
                "tax_number");
        BatchInsert addresses = new BatchInsert(
                database, "async_address", "operation_id", "operation", "async_id", "created_at", "created_by",
                "address_id", "purpose", "street", "street_number", "city", "state", "postal_code", "country",
                "is_primary");
        for (DemoCustomer it : customers) {
            insert.add(
                    DemoCustomer.named("create " + it.asyncId()), "CREATE", it.asyncId(), it.createdAt(), CREATED_BY,
                    it.isOrganization() ? "ORGANIZATION" : "PERSON", it.typed("title"), it.typed("first_name"),
                    it.typed("last_name"), it.typed("organization_name"), it.typed("email"), it.typed("phone"),
                    it.isOrganization() ? store.language() : null, it.typed("tax_number"));
            if (it.hasAddress()) {
                addresses.add(
                        DemoCustomer.named("create " + it.addressId()), "CREATE", it.asyncId(), it.createdAt(),
                        CREATED_BY, it.addressId(), it.isOrganization() ? "Business" : "Home", it.typed("street"),
                        it.typed("street_number"), it.typed("city"), it.typed("state"), it.typed("postal_code"),
                        it.typed("country"), true);
            }
        }
        insert.flush();
        addresses.flush();
    }

    void insertShifts(List<DemoShift> shifts, List<DemoSale> sales) {
        BatchInsert insert = new BatchInsert(
                database, "retail_shift", "shift_id", "terminal", "business_date", "status", "opened_at", "closed_at",
                "starting_amount", "counted_amount");
        for (DemoShift shift : shifts) {
            BigDecimal cash = sales.stream()
                    .filter(sale -> sale.shift().equals(shift))
                    .map(DemoSale::cash)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            // Nobody miscounts here.
            BigDecimal counted = shift.closedAt() == null ? null : store.change().add(cash);
            insert.add(
                    shift.id(), shift.terminal(), shift.businessDate(), shift.status(), shift.openedAt(),
                    shift.closedAt(), store.change(), counted);
        }
        insert.flush();
    }

    void insertSales(List<DemoSale> sales) {
        BatchInsert insert = new BatchInsert(
                database, "retail_transaction", "transaction_id", "transaction_type", "receipt_number",
                "business_date", "created_at", "terminal", "staff", "shift_id", "currency", "async_id",
                "delivery_address_id", "net_amount", "tax_amount", "gross_amount", "discount_amount", "item_count");
        for (DemoSale sale : sales) {
            DemoShift shift = sale.shift();
            insert.add(
                    sale.id(), sale.type(), sale.receipt(), shift.businessDate(), sale.createdAt(), shift.terminal(),
                    "00010" + shift.terminal(), shift.id(), store.currency(), sale.asyncId(), sale.deliverTo(),
                    sale.net(), sale.tax(), sale.gross(), sale.discount(), sale.itemCount());
        }
        insert.flush();
        insertLines(sales);
        insertPayments(sales);
    }

    private void insertLines(List<DemoSale> sales) {
        BatchInsert insert = new BatchInsert(
                database, "retail_transaction_line", "transaction_id", "line_number", "item_id", "description",
                "quantity", "unit_price", "discount_amount", "tax_amount", "net_amount");
        for (DemoSale sale : sales) {
            int number = 0;
            for (DemoLine line : sale.lines()) {
                insert.add(
                        sale.id(), ++number, line.itemId(), line.description(), line.quantity(), line.unitPrice(),
                        line.discount(), line.tax(), line.net());
            }
        }
        insert.flush();
    }

    private void insertPayments(List<DemoSale> sales) {
        BatchInsert insert = new BatchInsert(
                database, "retail_transaction_payment", "transaction_id", "line_number", "tender_type", "amount");
        for (DemoSale sale : sales) {
            int number = 0;
            for (DemoPayment payment : sale.payments()) {
                insert.add(sale.id(), ++number, payment.tenderType(), payment.amount());
            }
        }
        insert.flush();
    }
}
