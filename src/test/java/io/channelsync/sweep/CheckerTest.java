package io.channelsync.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.checker.Checker;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The independent checker finds each kind of wrong row; every one is planted in databases in which all is well, and taken back. */
class CheckerTest {

    private static final Lane LANE = new Lane("checker");
    private static final String FIRST_ORDER = "(select min(sales_order_number) from sales_order where transaction_id is not null)";
    private static final String FIRST_ADDRESS_ORDER = "(select min(sales_order_number) from sales_order where delivery_address_number is not null)";

    @BeforeAll
    static void all_is_well() {
        LANE.learn(false);
    }

    @AfterAll
    static void close() {
        LANE.close();
    }

    @Test
    void it_finds_nothing_when_all_is_well() throws SQLException {
        assertThat(withPlanted("hq", "select 1", Checker::atRest)).isEmpty();
        assertThat(withPlanted("hq", "select 1", Checker::atAnyMoment)).isEmpty();
        assertThat(withPlanted("hq", "select 1", Checker::nothingRefused)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            I1 | hq    | alter table customer drop constraint customer_async_id_key; update customer set async_id = (select async_id from customer where account_number = 'C-000000001') where account_number = 'C-000000002'
            I1 | hq    | update customer set async_id = gen_random_uuid() where account_number = 'C-000000003'
            I1 | hq    | alter table customer drop constraint customer_party_number_key; update customer set party_number = 'P-000000001'
            I1 | north | alter table customer drop constraint customer_async_id_key; update customer set async_id = (select async_id from customer where account_number = 'C-000000001') where account_number = 'C-000000002'
            I4 | web   | update customer set account_number = 'C-000000099' where account_number = 'C-000000001'
            I4 | south | update customer_address set account_number = 'C-000000099' where address_number = 'A-000000001'
            I4 | hq    | update retail_transaction set account_number = 'C-000000001'
            I4 | hq    | update sales_order set account_number = 'C-000000001'
            I4 | hq    | update retail_statement_transaction set account_number = 'C-000000001'
            I5 | hq    | update sales_order set account_number = 'nobody' where sales_order_number = FIRST_ORDER
            I5 | hq    | update sales_order set delivery_address_number = 'nowhere' where sales_order_number = FIRST_ADDRESS_ORDER
            I5 | hq    | update sales_order set delivery_address_number = null where sales_order_number = FIRST_ADDRESS_ORDER
            I5 | hq    | update payment_journal_line set account_number = 'nobody'
            I7 | hq    | alter table sales_order drop constraint sales_order_channel_id_transaction_id_key; update sales_order o set transaction_id = (select min(transaction_id::text)::uuid from sales_order m where m.channel_id = o.channel_id) where transaction_id is not null
            I7 | hq    | alter table retail_statement_transaction drop constraint retail_statement_transaction_pkey; insert into retail_statement_transaction select * from retail_statement_transaction
            I8 | hq    | delete from async_customer where operation_id = (select min(operation_id::text)::uuid from async_customer)
            I8 | hq    | delete from async_address where operation_id = (select min(operation_id::text)::uuid from async_address)
            I8 | hq    | delete from retail_transaction where transaction_id = (select min(transaction_id::text)::uuid from retail_transaction)
            I8 | hq    | delete from retail_transaction_line where line_number = 2 and item_id = 'ITEM-2'
            I8 | hq    | update retail_transaction_line set net_amount = net_amount + 0.0001 where line_number = 22
            I8 | hq    | update retail_transaction_payment set amount = amount + 0.0001
            I1 | hq    | alter table customer_contact drop constraint customer_contact_async_contact_id_key; update customer_contact set async_contact_id = (select min(async_contact_id::text)::uuid from customer_contact)
            I1 | hq    | alter table customer_loyalty_card drop constraint customer_loyalty_card_pkey; insert into customer_loyalty_card select * from customer_loyalty_card
            I4 | hq    | update customer_contact set account_number = (select max(account_number) from customer where async_id is not null)
            I4 | hq    | update customer_loyalty_card set account_number = (select max(account_number) from customer where async_id is not null)
            I8 | hq    | delete from async_contact where operation = 'UPDATE'
            I8 | hq    | delete from async_affiliation where operation = 'DEACTIVATE'
            I8 | hq    | delete from async_attribute where operation = 'CREATE'
            I8 | hq    | delete from loyalty_card
            I8 | north | delete from async_contact where operation = 'CREATE'
            I8 | north | delete from loyalty_card
            I8 | north | delete from async_customer where replication_counter = (select min(replication_counter) from async_customer)
            I8 | hq    | alter table async_customer drop constraint async_customer_pkey; insert into async_customer select * from async_customer
            """)
    void it_finds_at_any_moment(String invariant, String database, String sql) throws SQLException {
        assertThat(withPlanted(database, sql, Checker::atAnyMoment)).as(sql).anyMatch(finding -> finding.startsWith(invariant));
        assertThat(withPlanted(database, sql, Checker::atRest)).as(sql).anyMatch(finding -> finding.startsWith(invariant));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            I2 | north | update async_customer set uploaded_at = null where replication_counter = (select min(replication_counter) from async_customer)
            I2 | web   | update retail_transaction set uploaded_at = null where replication_counter = (select min(replication_counter) from retail_transaction)
            I2 | hq    | update async_customer set sync_status = 'PENDING' where operation_id = (select min(operation_id::text)::uuid from async_customer)
            I2 | hq    | update async_address set sync_status = 'FAILED' where operation_id = (select min(operation_id::text)::uuid from async_address)
            I2 | hq    | delete from customer where account_number = 'C-000000005'
            I2 | hq    | delete from customer_address where address_number = 'A-000000002'
            I3 | north | delete from customer where account_number = 'C-000000005'
            I3 | south | update customer set email = 'other@example.com' where account_number = 'C-000000005'
            I3 | south | update customer set change_number = 0 where account_number = 'C-000000005'
            I3 | web   | delete from customer_address where address_number = 'A-000000002'
            I3 | web   | update customer_address set street = 'Elsewhere' where address_number = 'A-000000002'
            I2 | north | update loyalty_card set uploaded_at = null
            I2 | north | update async_attribute set uploaded_at = null where operation = 'UPDATE'
            I2 | hq    | update async_contact set sync_status = 'PENDING' where operation = 'UPDATE'
            I2 | hq    | update loyalty_card set sync_status = 'FAILED'
            I2 | hq    | delete from customer_contact where active
            I2 | hq    | update customer_contact set value = 'other@example.com' where active
            I2 | hq    | update customer_contact set active = true
            I2 | hq    | delete from customer_affiliation
            I2 | hq    | insert into customer_affiliation select account_number, 'staff' from customer_affiliation
            I2 | hq    | update customer_attribute set value = '1'
            I2 | hq    | update customer_address set street = 'Main Street' where street = 'Side Street'
            I2 | hq    | delete from customer_loyalty_card
            I4 | hq    | insert into customer_affiliation select account_number, 'guest' from customer_affiliation
            I4 | hq    | insert into customer_attribute select account_number, 'shoe-size', 'INTEGER', '42' from customer_attribute
            I6 | hq    | update async_affiliation set sync_status = 'SUPERSEDED' where affiliation = 'club'
            I6 | hq    | update async_attribute set sync_status = 'SUPERSEDED'
            I3 | south | delete from customer_contact
            I3 | south | delete from customer_affiliation
            I3 | web   | update customer_attribute set value = '1'
            I3 | north | update async_contact set completed_at = null where operation = 'UPDATE'
            I3 | north | update async_affiliation set completed_at = null where affiliation = 'club'
            I3 | north | update async_customer set completed_at = null where replication_counter = (select min(replication_counter) from async_customer)
            I6 | hq    | update customer set email = 'older@example.com' where account_number = 'C-000000005'
            I7 | hq    | delete from sales_order where sales_order_number = FIRST_ORDER
            I7 | hq    | update sales_order set gross_amount = gross_amount + 0.0001 where sales_order_number = FIRST_ORDER
            I7 | hq    | update sales_order set gross_amount = gross_amount + 0.0001 where statement_id is not null
            I7 | hq    | update sales_order_line set net_amount = net_amount - 0.0001 where line_number = 22
            I7 | hq    | update order_status set status = 'FAILED'
            I7 | hq    | update sales_order set status = 'OPEN', canceled_by = null where status = 'CANCELED'
            I7 | hq    | update sales_order set status = 'CANCELED' where sales_order_number = FIRST_ORDER
            I7 | hq    | update sales_order_line set quantity = quantity + 1 where sales_order_number in (select o.sales_order_number from sales_order o where o.revised_by is not null)
            I7 | hq    | update sales_order set gross_amount = gross_amount + 0.0001 where revised_by is not null
            I7 | north | update retail_transaction set transaction_type = 'ORDER_CANCELLATION' where transaction_type = 'ORDER_EDIT'
            I7 | hq    | delete from retail_statement_transaction where transaction_id = (select min(transaction_id::text)::uuid from retail_statement_transaction)
            I7 | hq    | update retail_statement set state = 'INVOICED' where statement_number = 'ST-000000001'
            I7 | hq    | update retail_statement set gross_amount = gross_amount + 0.0001
            I7 | hq    | update retail_statement set tax_amount = tax_amount + 0.0001
            I7 | hq    | update retail_statement set transaction_count = 9
            I7 | hq    | update retail_statement set statement_number = 'ST-000000009' where statement_number = 'ST-000000002'
            I7 | hq    | update retail_statement_tender set amount = amount + 0.0001
            I7 | hq    | update retail_statement_aggregate set net_amount = net_amount + 0.0001
            I7 | hq    | update sales_invoice set gross_amount = gross_amount + 0.0001
            I7 | hq    | update sales_invoice_line set net_amount = net_amount + 0.0001
            I7 | hq    | update payment_journal_line set amount = amount + 0.0001
            I7 | hq    | update payment_journal_line set posted = false
            """)
    void it_finds_at_rest(String invariant, String database, String sql) throws SQLException {
        assertThat(withPlanted(database, sql, Checker::atRest)).as(sql).anyMatch(finding -> finding.startsWith(invariant));
    }

    @Test
    void it_keeps_in_mind_which_account_a_customer_had() throws SQLException {
        try (Connection hq = LANE.databases().of("hq").getConnection()) {
            Checker checker = new Checker(hq, Map.of());
            checker.atAnyMoment();
            plant(hq, "update customer set account_number = 'C-000000099' where account_number = 'C-000000001'");
            List<String> findings = checker.atAnyMoment();
            hq.rollback();
            hq.setAutoCommit(true);
            assertThat(findings).anyMatch(finding -> finding.startsWith("I4: 1 accounts that changed"));
        }
    }

    private static List<String> withPlanted(String database, String sql, Databases.Checking<List<String>> check) throws SQLException {
        Map<String, Connection> opened = new LinkedHashMap<>();
        try {
            for (String name : List.of("hq", "north", "south", "web")) {
                opened.put(name, LANE.databases().of(name).getConnection());
            }
            Connection planted = opened.get(database);
            plant(planted, sql);
            try {
                Map<String, Connection> channels = new LinkedHashMap<>(opened);
                return check.with(new Checker(channels.remove("hq"), channels));
            } finally {
                planted.rollback();
                planted.setAutoCommit(true);
            }
        } finally {
            for (Connection connection : opened.values()) {
                connection.close();
            }
        }
    }

    /** In a transaction, and without the constraints that would refuse it. */
    private static void plant(Connection connection, String sql) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local session_replication_role = replica; "
                    + sql.replace("FIRST_ORDER", FIRST_ORDER).replace("FIRST_ADDRESS_ORDER", FIRST_ADDRESS_ORDER));
        }
    }
}
