package io.channelsync.route;

import io.channelsync.database.Databases;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** One short transaction of the channel whose id travels in the header {@code channel_id}. */
final class ChannelTransaction extends TransactionBlock {

    private final Databases databases;
    private final CurrentChannel currentChannel;

    ChannelTransaction(Databases databases, CurrentChannel currentChannel, Consumer<String> reached, StopSign stopSign) {
        super(new JdbcTransactionManager(currentChannel), reached, stopSign);
        this.databases = databases;
        this.currentChannel = currentChannel;
    }

    @Override
    String enter(Exchange exchange) {
        String channelId = exchange.getMessage().getHeader(Headers.CHANNEL_ID, String.class);
        currentChannel.choose(databases.channel(channelId));
        return channelId;
    }

    @Override
    void leave() {
        currentChannel.leave();
    }
}
