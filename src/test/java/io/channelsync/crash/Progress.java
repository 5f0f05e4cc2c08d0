package io.channelsync.crash;

import io.channelsync.testing.Site;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Counts what has arrived at HQ or been told to a channel, on a connection of its own that stays open. */
final class Progress implements AutoCloseable {

    private final SingleConnectionDataSource connection;
    private final JdbcClient hq;

    private Progress(SingleConnectionDataSource connection) {
        this.connection = connection;
        this.hq = JdbcClient.create(connection);
    }

    static Progress at(Site site) {
        try {
            DataSource hq = site.hqDatabase();
            return new Progress(new SingleConnectionDataSource(hq.getConnection(), true));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows of the inbox, accounts, addresses, orders and members of statements, and how far the channels have read. */
    long rows() {
        return hq.sql("""
                select (select count(*) from async_customer) + (select count(*) from retail_transaction)
                     + (select count(*) from async_contact) + (select count(*) from async_affiliation) + (select count(*) from async_attribute)
                     + (select count(*) from customer) + (select count(*) from customer_address)
                     + (select count(*) from sales_order) + (select count(*) from retail_statement_transaction)
                     + (select coalesce(sum(change_number), 0) from channel_cursor)""")
                .query(Long.class)
                .single();
    }

    /** HQ, to ask it something else. */
    JdbcClient hq() {
        return hq;
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
