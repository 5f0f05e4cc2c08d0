package io.channelsync.settings;

/**
 * What {@code channels.yaml} says about all channels of a group.
 *
 * @param paused true pauses every channel of it
 * @param customerData what its channels have that say nothing themselves; null when the group says nothing either
 */
record ChannelGroup(boolean paused, Boolean customerData) {

    static final ChannelGroup SILENT = new ChannelGroup(false, null);

    /** Reads one entry. */
    static ChannelGroup read(YamlMapping entry) {
        entry.refuseUnknown(ChannelKeys.names(ChannelKeys.GROUP_KEYS));
        return new ChannelGroup(
                entry.text(ChannelKeys.PAUSED).map(Boolean::parseBoolean).orElse(false),
                entry.text(ChannelKeys.CUSTOMER_DATA).map(Boolean::parseBoolean).orElse(null));
    }

    boolean customerDataOf(Boolean channel) {
        if (channel != null) {
            return channel;
        }
        return customerData == null || customerData;
    }
}
