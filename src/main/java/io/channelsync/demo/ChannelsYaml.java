package io.channelsync.demo;

import io.channelsync.channel.Channel;
import java.util.List;
import java.util.stream.Collectors;

/** Channels as {@code channels.yaml} tells them. */
public final class ChannelsYaml {

    private static final String ENTRY = """
              - id: %s
                name: %s
                url: %s
                username: %s
                password: %s
                group: %s
                country: %s
                time-zone: %s
                day-ends-at: "%s"
                address-books: [%s]
                default-customer:
            %s    paused: %s
                customer-data: %s
            """;

    private ChannelsYaml() {}

    /** The text of the file. */
    public static String of(List<Channel> channels) {
        return channels.stream().map(ChannelsYaml::entry).collect(Collectors.joining("\n", "channels:\n", ""));
    }

    private static String entry(Channel channel) {
        return ENTRY.formatted(
                channel.id(),
                quoted(channel.name()),
                quoted(channel.address().url()),
                quoted(channel.address().username()),
                quoted(channel.address().password()),
                channel.group(),
                quoted(channel.country()),
                channel.timeZone(),
                channel.dayEndsAt(),
                String.join(", ", channel.addressBooks()),
                defaults(channel.defaultCustomer()),
                channel.paused(),
                channel.customerData());
    }

    private static String defaults(Channel.DefaultCustomer customer) {
        return field("account-number", customer.accountNumber())
                + field("customer-group", customer.customerGroup())
                + field("currency", customer.currency())
                + field("language", customer.language())
                + field("address-book", customer.addressBook())
                + field("receipt-option", customer.receiptOption())
                + field("party-type", customer.partyType())
                + field("receipt-email", customer.receiptEmail())
                + list("affiliations", customer.affiliations());
    }

    private static String list(String name, List<String> values) {
        return values.isEmpty() ? "" : "      " + name + ": ["
                + values.stream().map(ChannelsYaml::quoted).collect(Collectors.joining(", ")) + "]\n";
    }

    private static String field(String name, String value) {
        return value == null ? "" : "      " + name + ": " + quoted(value) + "\n";
    }

    /** Quoted, because YAML takes a bare NO or 0123 for something else. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
