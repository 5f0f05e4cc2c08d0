package io.channelsync.simulation;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a till writes in one transaction, and what the model learns when that has committed. */
final class Draft {

    private record Row(String sql, Object[] values) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    private void row(String table, String columns, Object... values) {
        rows.add(new Row("insert into " + table + " (" + columns + ") values (" + "?, ".repeat(values.length - 1) + "?)", values));
    }

    Draft customer(Model model, Model.Customer customer, String firstName, String email, OffsetDateTime at) {
        row("async_customer", "operation_id, operation, async_id, created_at, created_by, party_type, first_name, last_name, email",
                customer.operationId, "CREATE", customer.asyncId, at, "till", "PERSON", firstName, customer.lastName, email);
        afterwards.add(() -> model.customers.put(customer.asyncId, customer));
        return this;
    }

    Draft edit(Model model, Model.Edit edit, OffsetDateTime at) {
        row("async_customer", "operation_id, operation, async_id, created_at, created_by, party_type, first_name, last_name",
                edit.operationId(), "UPDATE", edit.of().asyncId, at, "till", "PERSON", "Edited", edit.lastName());
        afterwards.add(() -> model.edits.put(edit.operationId(), edit));
        return this;
    }

    Draft address(Model model, Model.Address address, OffsetDateTime at) {
        row("async_address", "operation_id, operation, async_id, created_at, created_by, address_id, street, city, country, is_primary",
                address.operationId(), "CREATE", address.owner().asyncId, at, "till", address.addressId(), address.street(), "Springfield", "US", true);
        afterwards.add(() -> model.addresses.put(address.addressId(), address));
        return this;
    }

    /** @param shortBy what the header says too little; zero for a sale that adds up */
    Draft sale(Model model, Model.Sale sale, UUID shift, BigDecimal shortBy, String staff, OffsetDateTime at) {
        BigDecimal zero = BigDecimal.ZERO.setScale(4);
        BigDecimal header = sale.net().subtract(shortBy);
        row("retail_transaction", "transaction_id, transaction_type, receipt_number, business_date, created_at, terminal, staff, shift_id, currency,"
                        + " async_id, account_number, delivery_address_id, net_amount, tax_amount, gross_amount, discount_amount, item_count",
                sale.id(), sale.order() ? "CUSTOMER_ORDER" : "CASH_AND_CARRY", "R", sale.day(), at, "1", staff, shift, "USD",
                sale.asyncId(), sale.account(), sale.addressId(), header, sale.tax(), header.add(sale.tax()), zero, BigDecimal.valueOf(2));
        BigDecimal bag = new BigDecimal("0.33");
        BigDecimal item = sale.net().subtract(bag);
        line(sale, 1, "ITEM-" + Math.floorMod(sale.id().hashCode(), 3), item, sale.tax());
        line(sale, 2, "BAG", bag, zero);
        row("retail_transaction_payment", "transaction_id, line_number, tender_type, amount", sale.id(), 1, "CASH", bag);
        row("retail_transaction_payment", "transaction_id, line_number, tender_type, amount", sale.id(), 2, "CARD", sale.gross().subtract(bag));
        afterwards.add(() -> model.sales.put(sale.id(), sale));
        return this;
    }

    private void line(Model.Sale sale, int number, String item, BigDecimal net, BigDecimal tax) {
        row("retail_transaction_line",
                "transaction_id, line_number, item_id, description, quantity, unit, unit_price, discount_amount, tax_amount, net_amount",
                sale.id(), number, item, "An item", BigDecimal.ONE, number == 1 ? "EA" : null, net, BigDecimal.ZERO.setScale(4), tax, net);
    }

    Draft shift(Model model, Model.Shift shift, OffsetDateTime at) {
        row("retail_shift", "shift_id, terminal, business_date, status, opened_at", shift.id(), "1", shift.day(), "OPEN", at);
        afterwards.add(() -> model.openShifts.add(shift));
        return this;
    }

    /** @param account of the owner; null to name the owner by GUID */
    Draft belonging(Model model, Operation operation, String account, OffsetDateTime at) {
        String item = switch (operation.thing.kind()) {
            case ADDRESS -> "address_id, street, city, country, is_primary";
            case CONTACT -> "contact_id, contact_type, value";
            case AFFILIATION -> "affiliation";
            case ATTRIBUTE -> "name, value_type, value";
        };
        List<Object> values = new ArrayList<>(Arrays.asList(operation.id, operation.verb.name(), account == null ? operation.thing.owner().asyncId : null, account,
                at, "till"));
        boolean says = operation.value() != null;
        values.addAll(switch (operation.thing.kind()) {
            case ADDRESS -> Arrays.asList(UUID.fromString(operation.thing.item()), operation.value(), says ? "Springfield" : null, says ? "US" : null, says ? true : null);
            case CONTACT -> Arrays.asList(UUID.fromString(operation.thing.item()), says ? "EMAIL" : null, operation.value());
            case AFFILIATION -> List.of(operation.thing.item());
            case ATTRIBUTE -> Arrays.asList(operation.thing.item(), says ? "INTEGER" : null, operation.value());
        });
        row(operation.thing.kind().table(), "operation_id, operation, async_id, account_number, created_at, created_by, " + item, values.toArray());
        afterwards.add(() -> model.belongings.add(operation));
        return this;
    }

    /** @param account of the holder; null to name the holder by GUID */
    Draft card(Model model, Cards.Card card, String account, OffsetDateTime at) {
        row("loyalty_card", "card_number, account_number, async_id, issued_at", card.number().toString(), account, account == null ? card.owner().asyncId : null, at);
        afterwards.add(() -> model.cards.add(card));
        return this;
    }

    /** @param organization account to which a user is added; otherwise null */
    Draft request(Model model, Partners.Request request, String organization, OffsetDateTime at) {
        boolean comes = request.type() == Partners.Type.ONBOARD || request.type() == Partners.Type.ADD_USER;
        row("business_partner_request", "operation_id, operation, async_id, account_number, created_at, created_by, request_type, organization_name,"
                        + " requester_first_name, requester_last_name, email",
                request.id(), comes ? "CREATE" : request.type() == Partners.Type.EDIT_USER ? "UPDATE" : "DEACTIVATE", request.user(), organization, at, "till",
                request.type().name(), request.type() == Partners.Type.ONBOARD ? "Organization " + request.id() : null, null, request.name(),
                comes ? request.user() + "@example.com" : null);
        afterwards.add(() -> model.partners.add(request));
        return this;
    }

    /** Something else to be done once the transaction has committed. */
    void then(Runnable afterwards) {
        this.afterwards.add(afterwards);
    }

    /** Sends the statements; the caller holds the transaction. */
    void send(JdbcTemplate channel) {
        rows.forEach(row -> channel.update(row.sql(), row.values()));
    }

    /** The transaction has committed. */
    void committed() {
        afterwards.forEach(Runnable::run);
    }
}
