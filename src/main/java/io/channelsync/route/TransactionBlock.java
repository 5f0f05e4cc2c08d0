package io.channelsync.route;

import io.channelsync.database.DatabaseFailure;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.TransactedPolicy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * The steps inside a {@code policy} block happen in one transaction of one database, or not at all. Errors leave
 * it named after that database, so that whoever handles them pauses the right one.
 */
abstract class TransactionBlock implements TransactedPolicy {

    private final PlatformTransactionManager transactions;
    private final Consumer<String> reached;

    /** @param reached is told the name of the database after each commit */
    TransactionBlock(PlatformTransactionManager transactions, Consumer<String> reached) {
        this.transactions = transactions;
        this.reached = reached;
    }

    /** Chooses the database for this exchange and answers its name. */
    abstract String enter(Exchange exchange);

    abstract void leave();

    @Override
    public void beforeWrap(Route route, NamedNode definition) {
        // nothing to prepare: the block works on the exchange alone
    }

    @Override
    public Processor wrap(Route route, Processor steps) {
        boolean handlesErrors = route.getRoute() instanceof RouteDefinition definition && definition.getRouteConfigurationId() != null;
        return exchange -> {
            String database = enter(exchange);
            Object outer = exchange.getProperty(DatabaseFailure.PROPERTY);
            exchange.setProperty(DatabaseFailure.PROPERTY, database);
            try {
                if (committed(exchange, steps, handlesErrors)) {
                    reached.accept(database);
                }
            } catch (Exception e) {
                exchange.setException(new DatabaseFailure(database, e));
            } finally {
                exchange.setProperty(DatabaseFailure.PROPERTY, outer);
                leave();
            }
        };
    }

    /**
     * False when an error was handled on the spot, by the configuration of the route in which the block stands: then
     * everything is rolled back, and the route does not go on.
     */
    private boolean committed(Exchange exchange, Processor steps, boolean handlesErrors) throws Exception {
        var status = transactions.getTransaction(new DefaultTransactionDefinition());
        exchange.getUnitOfWork().beginTransactedBy(this);
        boolean handled;
        try {
            steps.process(exchange);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
            var extension = exchange.getExchangeExtension();
            handled = extension.isErrorHandlerHandledSet() && extension.isErrorHandlerHandled();
            if (handled && !handlesErrors) {
                throw new IllegalStateException("an error was handled inside a transaction; its route needs noErrorHandler");
            }
        } catch (Exception e) {
            transactions.rollback(status);
            throw e;
        } finally {
            exchange.getUnitOfWork().endTransactedBy(this);
        }
        if (handled) {
            transactions.rollback(status);
            return false;
        }
        transactions.commit(status);
        return true;
    }
}
