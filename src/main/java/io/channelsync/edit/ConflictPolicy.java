package io.channelsync.edit;

import io.channelsync.settings.Settings;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose value counts when a channel and HQ have both changed a field, by field: {@code customer.phone}, a whole table
 * ({@code address}), or one attribute ({@code attribute.NAME}). The most particular one wins.
 */
public final class ConflictPolicy {

    /** Whose value counts. */
    public enum Winner { CHANNEL, HQ, ASK }

    private final Winner usual;
    private final Set<String> channel;
    private final Set<String> hq;

    ConflictPolicy(Winner usual, Set<String> channel, Set<String> hq) {
        this.usual = usual;
        this.channel = channel;
        this.hq = hq;
    }

    /** The policy of the settings {@code channelsync.conflict.*}. */
    public static ConflictPolicy of(Settings settings) {
        return new ConflictPolicy(Winner.valueOf(settings.text("channelsync.conflict.policy").toUpperCase(Locale.ROOT)),
                names(settings.text("channelsync.conflict.channel-wins")), names(settings.text("channelsync.conflict.hq-wins")));
    }

    private static Set<String> names(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /** @param field name of a column, or of an attribute */
    Winner of(EditedTable table, String field) {
        for (String name : new String[] {table.spoken() + "." + field, table.spoken()}) {
            if (channel.contains(name)) {
                return Winner.CHANNEL;
            }
            if (hq.contains(name)) {
                return Winner.HQ;
            }
        }
        return usual;
    }
}
