package io.channelsync.flow;

import io.channelsync.channel.Channel;
import io.channelsync.route.Headers;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The step {@code bean: channels}: makes a channel the subject of the message. */
public final class ChannelScope {

    /** Takes the channel in the body; from here on the steps on {@code #channel} reach its database. */
    public void choose(Exchange exchange) {
        Message message = exchange.getMessage();
        Channel channel = message.getBody(Channel.class);
        message.setHeader(Headers.CHANNEL, channel);
        message.setHeader(Headers.CHANNEL_ID, channel.id());
        message.setHeader("customer_data", channel.customerData());
        message.setBody(null);
    }

    /** The address books of the channel, as a page of rows. */
    public List<Map<String, Object>> addressBooks(Exchange exchange) {
        return booksOf(exchange);
    }

    /** The address books of the channel that the exchange is about, as a page of rows. */
    public static List<Map<String, Object>> booksOf(Exchange exchange) {
        Channel channel = exchange.getMessage().getHeader(Headers.CHANNEL, Channel.class);
        if (!channel.customerData()) {
            // No book has no name, so nobody is in it.
            return List.of(Map.of("address_book", ""));
        }
        return channel.addressBooks().stream().map(book -> Map.<String, Object>of("address_book", book)).toList();
    }
}
