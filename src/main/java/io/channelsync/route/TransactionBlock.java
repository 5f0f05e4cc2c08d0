package io.channelsync.route;

import io.channelsync.database.DatabaseFailure;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.TransactedPolicy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * The steps inside a {@code policy} block happen in one transaction of one database, or not at all. Errors leave
 * it named after that database, so that whoever handles them pauses the right one.
 */
abstract class TransactionBlock implements TransactedPolicy {

    private final PlatformTransactionManager transactions;
    private final Consumer<String> reached;
    private final StopSign stopSign;

    /**
     * @param reached is told the name of the database after each commit
     * @param stopSign is looked at before each transaction
     */
    TransactionBlock(PlatformTransactionManager transactions, Consumer<String> reached, StopSign stopSign) {
        this.transactions = transactions;
        this.reached = reached;
        this.stopSign = stopSign;
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
        return exchange -> {
            String database = enter(exchange);
            try {
                inTransaction(exchange, steps);
                reached.accept(database);
            } catch (Exception | Error e) {
                exchange.setException(new DatabaseFailure(database, e));
            } finally {
                leave();
            }
        };
    }

    private void inTransaction(Exchange exchange, Processor steps) throws Exception {
        stopSign.check();
        var status = transactions.getTransaction(new DefaultTransactionDefinition());
        exchange.getUnitOfWork().beginTransactedBy(this);
        try {
            steps.process(exchange);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
            var extension = exchange.getExchangeExtension();
            if (extension.isErrorHandlerHandledSet() && extension.isErrorHandlerHandled()) {
                throw new IllegalStateException("an error was handled inside a transaction; its route needs noErrorHandler");
            }
        } catch (Exception | Error e) {
            // Errors too: the transaction would stay with this thread, and everything that it does later would join it.
            rollback(status, e);
            throw e;
        } finally {
            exchange.getUnitOfWork().endTransactedBy(this);
        }
        transactions.commit(status);
    }

    /** What went wrong first counts: on a broken connection the rollback fails as well, and says less. */
    private void rollback(TransactionStatus status, Throwable cause) {
        try {
            transactions.rollback(status);
        } catch (RuntimeException broken) {
            cause.addSuppressed(broken);
        }
    }
}
