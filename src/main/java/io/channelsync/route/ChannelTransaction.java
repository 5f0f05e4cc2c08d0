package io.channelsync.route;

import io.channelsync.database.Databases;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** One short transaction of the channel whose id travels in the header {@code channel_id}. */
final class ChannelTransaction extends TransactionBlock {

    private final Databases databases;
    private final CurrentChannel currentChannel;
    private final ChannelWorkers workers;

    /** @param workers are told while one of them depends on a channel */
    ChannelTransaction(
            Databases databases, CurrentChannel currentChannel, Consumer<String> reached, StopSign stopSign, ChannelWorkers workers) {
        super(new JdbcTransactionManager(currentChannel), reached, stopSign);
        this.databases = databases;
        this.currentChannel = currentChannel;
        this.workers = workers;
    }

    @Override
    String enter(Exchange exchange) {
        String channelId = exchange.getMessage().getHeader(Headers.CHANNEL_ID, String.class);
        currentChannel.choose(databases.channel(channelId));
        workers.enterChannel();
        return channelId;
    }

    @Override
    void leave() {
        currentChannel.leave();
        workers.leaveChannel();
    }
}
