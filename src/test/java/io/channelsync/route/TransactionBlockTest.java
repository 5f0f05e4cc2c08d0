package io.channelsync.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Database;
import io.channelsync.database.DatabaseFailure;
import io.channelsync.database.Timeouts;
import io.channelsync.testing.Hsqldb;
import io.channelsync.testing.TestDatabase;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultUnitOfWork;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** However the steps of a transaction end, nothing of it stays with the thread. */
class TransactionBlockTest {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private TestDatabase server;
    private Database hq;
    private HqTransaction transaction;

    @BeforeEach
    void open() {
        server = Hsqldb.fresh();
        server.execute("create table person (name varchar(100))");
        Duration patience = Duration.ofSeconds(5);
        hq = new Database("hq", server.address(), 1, new Timeouts(patience, patience, patience, patience, patience));
        transaction = new HqTransaction(hq, new CurrentChannel(), name -> {}, new StopSign());
    }

    @AfterEach
    void close() throws Exception {
        hq.close();
        server.close();
        context.close();
    }

    @Test
    void an_error_rolls_back_and_leaves_the_thread_free_for_the_next_transaction() throws Exception {
        Exchange failed = run(exchange -> {
            insert("Ann");
            throw new AssertionError("as a driver throws it on a broken connection");
        });

        assertThat(failed.getException()).isInstanceOf(DatabaseFailure.class).hasCauseInstanceOf(AssertionError.class);
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();

        Exchange done = run(exchange -> insert("Ben"));

        assertThat(done.getException()).isNull();
        assertThat(new JdbcTemplate(server).queryForList("select name from person", String.class)).containsExactly("Ben");
    }

    private void insert(String name) {
        new JdbcTemplate(hq).update("insert into person values (?)", name);
    }

    private Exchange run(Processor steps) throws Exception {
        Exchange exchange = new DefaultExchange(context);
        exchange.getExchangeExtension().setUnitOfWork(new DefaultUnitOfWork(exchange));
        transaction.wrap(null, steps).process(exchange);
        return exchange;
    }
}
