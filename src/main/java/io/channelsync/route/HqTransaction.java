package io.channelsync.route;

import io.channelsync.database.Database;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** One transaction of HQ. Never inside a channel's transaction: a till must not wait for headquarters. */
final class HqTransaction extends TransactionBlock {

    private final CurrentChannel currentChannel;
    private final String name;

    HqTransaction(Database hq, CurrentChannel currentChannel, Consumer<String> reached, StopSign stopSign) {
        super(new JdbcTransactionManager(hq), reached, stopSign);
        this.currentChannel = currentChannel;
        this.name = hq.name();
    }

    @Override
    String enter(Exchange exchange) {
        if (currentChannel.isChosen()) {
            throw new IllegalStateException("a hqTransaction block stands inside a channelTransaction block");
        }
        return name;
    }

    @Override
    void leave() {
        // HQ is one; there is nothing to unset
    }
}
