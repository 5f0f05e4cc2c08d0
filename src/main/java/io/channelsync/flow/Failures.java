package io.channelsync.flow;

import io.channelsync.database.DatabaseFailure;
import io.channelsync.database.ErrorKind;
import io.channelsync.route.Headers;
import org.apache.camel.Exchange;

/** The step {@code bean: failures}: leaves alone what failed, and only that. */
public final class Failures {

    private final Board board;

    public Failures(Board board) {
        this.board = board;
    }

    /** Notes the failure of the exchange; being overtaken by another worker is none. */
    public void pause(Exchange exchange) {
        Throwable error = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (ErrorKind.isConflict(error)) {
            return;
        }
        String subject = exchange.getMessage().getHeader(Headers.CHANNEL_ID, DatabaseFailure.HQ, String.class);
        Run run = Tally.of(exchange);
        run.failed(board.failed(run.flow(), DatabaseFailure.databaseOf(error, subject), error));
    }

    /**
     * Notes that another system than the databases failed, such as a web service. That is nobody's fault here: no database and
     * no other flow is left alone for it, only this run goes on no further.
     */
    public void rest(Exchange exchange) {
        Run run = Tally.of(exchange);
        String what = ErrorKind.root(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)).getClass().getSimpleName();
        run.failed(new Run.Failed(run.flow(), ErrorKind.OUTAGE.name(), what));
    }

    /** False once the run has met another system that failed. */
    public boolean going(Exchange exchange) {
        return !Tally.of(exchange).resting();
    }
}
