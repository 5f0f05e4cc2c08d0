package io.channelsync.settings;

import io.channelsync.channel.Channel;
import io.channelsync.channel.Channel.DefaultCustomer;
import io.channelsync.database.DatabaseAddress;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads one entry of {@code channels.yaml}. */
final class ChannelReader {

    private static final String DEFAULT_GROUP = "default";

    private final YamlMapping entry;
    private final Findings findings;
    private final BaseFolder base;
    private final Optional<String> id;
    private final int findingsBefore;
    private final Map<String, ChannelGroup> groups;

    ChannelReader(MappingNode mapping, Findings findings, Secrets secrets, BaseFolder base, Map<String, ChannelGroup> groups) {
        this.groups = groups;
        this.findings = findings;
        this.findingsBefore = findings.count();
        this.base = base;
        this.entry = new YamlMapping("channel " + nameOf(mapping) + ": ", mapping, findings, secrets);
        this.id = entry.text(ChannelKeys.ID);
    }

    Optional<String> id() {
        return id;
    }

    int idLine() {
        return entry.line(ChannelKeys.ID);
    }

    int urlLine() {
        return entry.line(ChannelKeys.URL);
    }

    int defaultCustomerLine() {
        return entry.line(ChannelKeys.DEFAULT_CUSTOMER);
    }

    /** The channel, or nothing when there were findings. */
    Optional<Channel> read() {
        entry.refuseUnknown(ChannelKeys.names(ChannelKeys.CHANNEL));
        Optional<DatabaseAddress> address = address();
        Optional<String> country = entry.text(ChannelKeys.COUNTRY);
        Optional<ZoneId> timeZone = entry.text(ChannelKeys.TIME_ZONE).map(ZoneId::of);
        Optional<LocalTime> dayEndsAt = entry.text(ChannelKeys.DAY_ENDS_AT).map(LocalTime::parse);
        List<String> addressBooks = entry.texts(ChannelKeys.ADDRESS_BOOKS);
        Optional<DefaultCustomer> defaultCustomer = entry.mapping(ChannelKeys.DEFAULT_CUSTOMER).map(this::defaultCustomer);
        Optional<String> name = entry.text(ChannelKeys.NAME);
        Optional<String> group = entry.text(ChannelKeys.GROUP);
        boolean paused = entry.text(ChannelKeys.PAUSED).map(Boolean::parseBoolean).orElse(false);
        Boolean customerData = entry.text(ChannelKeys.CUSTOMER_DATA).map(Boolean::valueOf).orElse(null);
        ChannelGroup all = groups.getOrDefault(group.orElse(DEFAULT_GROUP), ChannelGroup.SILENT);
        if (findings.count() > findingsBefore) {
            return Optional.empty();
        }
        return Optional.of(new Channel(id.orElseThrow(), name.or(this::id).orElseThrow(), address.orElseThrow(),
                group.orElse(DEFAULT_GROUP), country.orElseThrow(), timeZone.orElseThrow(), dayEndsAt.orElseThrow(),
                addressBooks, defaultCustomer.orElseThrow(), paused || all.paused(), all.customerDataOf(customerData)));
    }

    private Optional<DatabaseAddress> address() {
        String username = entry.text(ChannelKeys.USERNAME).orElse("");
        String password = entry.text(ChannelKeys.PASSWORD).orElse("");
        return entry.text(ChannelKeys.URL).map(url -> new DatabaseAddress(base.url(url), username, password));
    }

    private DefaultCustomer defaultCustomer(YamlMapping below) {
        below.refuseUnknown(ChannelKeys.names(ChannelKeys.OF_DEFAULT_CUSTOMER));
        return new DefaultCustomer(
                below.text(ChannelKeys.ACCOUNT_NUMBER).orElse(null),
                below.text(ChannelKeys.CUSTOMER_GROUP).orElse(null),
                below.text(ChannelKeys.CURRENCY).orElse(null),
                below.text(ChannelKeys.LANGUAGE).orElse(null),
                below.text(ChannelKeys.ADDRESS_BOOK).orElse(null),
                below.text(ChannelKeys.RECEIPT_OPTION).orElse(null),
                below.text(ChannelKeys.PARTY_TYPE).orElse(null),
                below.text(ChannelKeys.RECEIPT_EMAIL).orElse(null),
                below.texts(ChannelKeys.AFFILIATIONS));
    }

    /** How complaints name the channel: by its id, or by its line while it has none. */
    private static String nameOf(MappingNode mapping) {
        return mapping.getValue().stream()
                .filter(pair -> pair.getKeyNode() instanceof ScalarNode key && key.getValue().equals(ChannelKeys.ID.name()))
                .map(pair -> pair.getValueNode() instanceof ScalarNode value ? value.getValue() : "")
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("on line " + YamlMapping.line(mapping));
    }
}
