package io.channelsync.benchmark;

import java.sql.Connection;
import java.sql.SQLException;

/** The plain program for new customers: a few statements a store open all accounts. */
final class PlainNewCustomers extends PlainProgram {

    private static final String DRAW = "update number_sequence set next_value = next_value + %d where name = '%s' returning next_value - %1$d";
    private static final String COUNT_PENDING = "select count(*) from async_customer where channel_id = '%s' and sync_status = 'PENDING'";
    private static final String OPEN_ACCOUNTS = "insert into customer (account_number, async_id, party_number, party_type, title,"
            + " first_name, middle_name, last_name, organization_name, email, phone, receipt_email, receipt_option,"
            + " customer_group, currency, language, tax_number, identification_number, change_number, recorded_change, channel_id,"
            + " created_at, modified_at)"
            + " select 'C-' || lpad((%2$d + n)::text, 9, '0'), async_id, 'P-' || lpad((%3$d + n)::text, 9, '0'), party_type, title,"
            + " first_name, middle_name, last_name, organization_name, email, phone, receipt_email, receipt_option,"
            + " customer_group, currency, language, tax_number, identification_number, %4$d, %4$d, channel_id, now(), now()"
            + " from (select row_number() over () - 1 as n, i.* from async_customer i"
            + " where channel_id = '%1$s' and sync_status = 'PENDING') p";
    private static final String FILL_ADDRESS_BOOKS = "insert into customer_address_book (account_number, address_book)"
            + " select c.account_number, i.address_book from async_customer i join customer c on c.async_id = i.async_id"
            + " where i.channel_id = '%s' and i.sync_status = 'PENDING'";
    private static final String RETIRE = "update async_customer s set completed_at = now() from customer c"
            + " where c.async_id = s.async_id and s.completed_at is null";

    PlainNewCustomers(int threads) {
        super(threads);
    }

    /** Numbers are drawn and committed first, so that one store's accounts need not wait for another's. */
    @Override
    void synchronize(Connection hq, Store store) throws SQLException {
        long count = number(hq, COUNT_PENDING.formatted(store.id()));
        long account = number(hq, DRAW.formatted(count, "customer"));
        long party = number(hq, DRAW.formatted(count, "party"));
        long change = number(hq, TAKE_CHANGE_NUMBER);
        hq.commit();
        execute(hq, OPEN_ACCOUNTS.formatted(store.id(), account, party, change));
        execute(hq, FILL_ADDRESS_BOOKS.formatted(store.id()));
        execute(hq, COMPLETE.formatted(store.id(), change));
        hq.commit();
    }

    @Override
    void arrive(Connection hq, String changed, Connection channel) throws SQLException {
        CopyStream.copy(hq, changed, channel, "customer (" + DOWN + ")");
        execute(channel, RETIRE);
    }
}
