package io.channelsync.verify;

import io.channelsync.channel.Channel;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A site at rest that is made of cells: a customer with address, contact, affiliation, attribute and customer order, or a customer with address and the only
 * sale of a business day, which is a statement of its own. Nothing joins two cells, so that a finding tells which one it means.
 */
final class Business implements AutoCloseable {

    static final List<String> CHANNELS = List.of("north", "south");

    private static final String CUSTOMERS = """
            insert into async_customer (operation_id, operation, async_id, created_at, created_by, party_type, title, first_name,
              middle_name, last_name, email, phone, receipt_email, receipt_option, customer_group, currency, language, tax_number)
            select md5('operation' || ? || i)::uuid, 'CREATE', md5('customer' || ? || i)::uuid, timestamptz '2024-01-01 12:00Z',
                   'till', 'PERSON', 'Dr.', 'First' || i, 'M', 'Last' || i, 'c' || i || '@example.com', '+12065550100',
                   'r' || i || '@example.com', 'EMAIL', 'RETAIL', 'USD', 'en-US', 'T' || i
              from generate_series(1, ?) i""";

    private static final String ADDRESSES = """
            insert into async_address (operation_id, operation, async_id, created_at, created_by, address_id, purpose, name, street,
              street_number, building_complement, district, city, county, state, postal_code, country, phone, email, is_primary)
            select md5('address operation' || ? || i)::uuid, 'CREATE', md5('customer' || ? || i)::uuid,
                   timestamptz '2024-01-01 12:00Z', 'till', md5('address' || ? || i)::uuid, 'HOME', 'Home', 'Main Street', '1', 'B',
                   'Centre', 'Springfield', 'King', 'WA', '98101', 'US', '+12065550100', 'a' || i || '@example.com', true
              from generate_series(1, ?) i""";

    private static final String CONTACTS = """
            insert into async_contact (operation_id, operation, async_id, created_at, created_by, contact_id, contact_type, value,
              description, is_primary, marketing_consent)
            select md5('contact operation' || ? || i)::uuid, 'CREATE', md5('customer' || ? || i)::uuid,
                   timestamptz '2024-01-01 12:00Z', 'till', md5('contact' || ? || i)::uuid, 'EMAIL', 'x' || i || '@example.com',
                   'at work', true, true
              from generate_series(1, ?) i""";

    private static final String AFFILIATIONS = """
            insert into async_affiliation (operation_id, operation, async_id, created_at, created_by, affiliation)
            select md5('affiliation operation' || ? || i)::uuid, 'CREATE', md5('customer' || ? || i)::uuid,
                   timestamptz '2024-01-01 12:00Z', 'till', 'VIP'
              from generate_series(1, ?) i""";

    private static final String ATTRIBUTES = """
            insert into async_attribute (operation_id, operation, async_id, created_at, created_by, name, value_type, value)
            select md5('attribute operation' || ? || i)::uuid, 'CREATE', md5('customer' || ? || i)::uuid,
                   timestamptz '2024-01-01 12:00Z', 'till', 'motto', 'TEXT', 'Onwards ' || i
              from generate_series(1, ?) i""";

    private static final String TRANSACTIONS = """
            insert into retail_transaction (transaction_id, transaction_type, receipt_number, business_date, created_at, terminal,
              staff, currency, async_id, delivery_address_id, net_amount, tax_amount, gross_amount, discount_amount, item_count)
            select md5('transaction' || ? || i)::uuid, case when i <= ? then 'CASH_AND_CARRY' else 'CUSTOMER_ORDER' end, 'R' || i,
                   date '2024-01-01' + i, timestamptz '2024-01-01 12:00Z' + i * interval '1 day', '1', 'Staff', 'USD',
                   md5('customer' || ? || i)::uuid, case when i > ? then md5('address' || ? || i)::uuid end, 30, 3, 33, 0, 2
              from generate_series(1, ?) i""";

    private static final String LINES = """
            insert into retail_transaction_line (transaction_id, line_number, item_id, description, quantity, unit, unit_price,
              discount_amount, tax_amount, net_amount)
            select transaction_id, n, 'ITEM' || n, 'An item', 1, 'EA', 10 * n, 0, n, 10 * n
              from retail_transaction, generate_series(1, 2) n""";

    private static final String PAYMENTS = """
            insert into retail_transaction_payment (transaction_id, line_number, tender_type, amount)
            select transaction_id, 1, 'CASH', 33 from retail_transaction""";

    private static final String SHIFTS = """
            insert into retail_shift (shift_id, terminal, business_date, status, opened_at, closed_at, starting_amount, counted_amount)
            select md5('shift' || ? || i)::uuid, '1', date '2024-01-01' + i, 'CLOSED', timestamptz '2024-01-01 06:00Z',
                   timestamptz '2024-01-01 22:00Z', 100, 133
              from generate_series(1, ?) i""";

    private static final String CARDS = """
            insert into loyalty_card (card_number, async_id, issued_at)
            select 'L-' || ? || '-' || i, md5('customer' || ? || i)::uuid, timestamptz '2024-01-01 12:00Z'
              from generate_series(1, ?) i""";

    /** Everything that can be named about a cell, and where it stands. */
    private static final String CELLS = """
            select c.channel_id, c.operation_id, c.async_id, u.account_number, u.party_number,
                   a.operation_id as address_operation_id, a.address_id, n.address_number,
                   p.operation_id as contact_operation_id, p.contact_id, k.contact_number,
                   f.operation_id as affiliation_operation_id, b.operation_id as attribute_operation_id,
                   t.transaction_id, t.transaction_type, t.business_date, coalesce(o.sales_order_number, g.sales_order_number) as sales_order_number,
                   m.statement_id, s.statement_number, i.invoice_number, h.shift_id, l.card_number
              from async_customer c
              join customer u on u.async_id = c.async_id
              join async_address a on a.async_id = c.async_id
              join customer_address n on n.async_address_id = a.address_id
              join async_contact p on p.async_id = c.async_id
              join customer_contact k on k.async_contact_id = p.contact_id
              join async_affiliation f on f.async_id = c.async_id
              join async_attribute b on b.async_id = c.async_id
              join retail_transaction t on t.async_id = c.async_id
              left join sales_order o on o.channel_id = t.channel_id and o.transaction_id = t.transaction_id
              left join retail_statement_transaction m on m.channel_id = t.channel_id and m.transaction_id = t.transaction_id
              left join retail_statement s on s.statement_id = m.statement_id
              left join retail_statement_aggregate g on g.statement_id = m.statement_id and g.aggregate_number = m.aggregate_number
              left join sales_invoice i on i.statement_id = m.statement_id
              join loyalty_card l on l.channel_id = c.channel_id and l.async_id = c.async_id
              left join retail_shift h on h.channel_id = t.channel_id and h.business_date = t.business_date
             order by c.channel_id, c.async_id""";

    private final Site site;

    private Business(Site site) {
        this.site = site;
    }

    /** Opens one: so many cells with a sale and so many with an order, in each of the two channels. */
    static Business of(int sales, int orders) {
        Business business = new Business(Site.of(Product.POSTGRESQL, CHANNELS, Business::channel)
                .set("channelsync.attribute.motto", "TEXT"));
        CHANNELS.forEach(id -> fill(new JdbcTemplate(business.site.channelDatabase(id)), id, sales, sales + orders));
        business.site.runUntilQuiet(List.of(Flow.values()));
        return business;
    }

    private static Channel channel(String id, TestDatabase database) {
        return new Channel(id, id, database.address(), "all", "US", ZoneId.of("UTC"), LocalTime.of(4, 0), List.of("all"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }

    private static void fill(JdbcTemplate channel, String id, int sales, int all) {
        channel.update(CUSTOMERS, id, id, all);
        channel.update(ADDRESSES, id, id, id, all);
        channel.update(CONTACTS, id, id, id, all);
        channel.update(AFFILIATIONS, id, id, all);
        channel.update(ATTRIBUTES, id, id, all);
        channel.update(TRANSACTIONS, id, sales, id, sales, id, all);
        channel.update(LINES);
        channel.update(PAYMENTS);
        channel.update(SHIFTS, id, sales);
        channel.update(CARDS, id, id, all);
    }

    Site site() {
        return site;
    }

    JdbcTemplate at(String place) {
        return new JdbcTemplate(place.equals(Corruption.HQ) ? site.hqDatabase() : site.channelDatabase(place));
    }

    /** The cells: what is found in one is found under one of these values. */
    List<Map<String, Object>> cells() {
        return at(Corruption.HQ).queryForList(CELLS);
    }

    @Override
    public void close() {
        site.close();
    }
}
