package io.channelsync.statement;

import io.channelsync.channel.Channel;
import io.channelsync.flow.Board;
import io.channelsync.route.Headers;
import io.channelsync.route.Rows;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.springframework.util.LinkedCaseInsensitiveMap;

/**
 * The step {@code bean: defaultCustomer}: anonymous sales go to the channel's default customer (domain section F3). If
 * the configuration names no account for it, one is opened under a GUID that follows from the channel's id, so that it
 * is opened once whoever is first.
 */
public final class DefaultCustomer {

    private final Board board;

    public DefaultCustomer(Board board) {
        this.board = board;
    }

    /** The default customer of the channel as a new customer would be. */
    public List<Map<String, Object>> request(Exchange exchange) {
        String channelId = exchange.getMessage().getHeader(Headers.CHANNEL_ID, String.class);
        Channel channel = board.channel(channelId).orElseThrow(() -> new IllegalArgumentException("no channel " + channelId));
        Map<String, Object> customer = new LinkedCaseInsensitiveMap<>();
        customer.put("async_id", UUID.nameUUIDFromBytes(("default-customer/" + channelId).getBytes(StandardCharsets.UTF_8)));
        customer.put("channel_id", null); // made at HQ, not by the channel
        customer.put("party_type", "ORGANIZATION");
        customer.put("organization_name", channel.name());
        customer.put("customer_group", channel.defaultCustomer().customerGroup());
        customer.put("currency", channel.defaultCustomer().currency());
        customer.put("language", channel.defaultCustomer().language());
        customer.put("address_book", channel.defaultCustomer().addressBook());
        customer.put("configured_account", channel.defaultCustomer().accountNumber());
        return List.of(customer);
    }

    /** The request again when no account is configured or open yet, else nothing. */
    public List<Map<String, Object>> missing(Exchange exchange) {
        Message message = exchange.getMessage();
        List<Map<String, Object>> request = Rows.of(message.getBody(List.class));
        Object configured = request.get(0).get("configured_account");
        if (configured != null) {
            message.setHeader("default_customer", List.of(Map.of("account_number", configured)));
            return List.of();
        }
        return message.getHeader("default_customer", List.class).isEmpty() ? request : List.of();
    }
}
