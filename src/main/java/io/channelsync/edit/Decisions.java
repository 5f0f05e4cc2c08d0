package io.channelsync.edit;

import io.channelsync.edit.ConflictPolicy.Winner;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a person decided about the conflicts of one operation, field by field, as the inbox keeps it:
 * {@code email=hq, phone=channel}.
 *
 * @param winners by field
 */
public record Decisions(Map<String, Winner> winners) {

    /** Reads the column; null and blank mean that nothing was decided. */
    public static Decisions parse(String text) {
        Map<String, Winner> winners = new TreeMap<>();
        if (text != null) {
            for (String part : text.split(",")) {
                int equals = part.indexOf('=');
                if (equals > 0) {
                    winners.put(part.substring(0, equals).strip(),
                            Winner.valueOf(part.substring(equals + 1).strip().toUpperCase(Locale.ROOT)));
                }
            }
        }
        return new Decisions(winners);
    }

    /**
     * The decisions about some fields.
     *
     * @param usual whose value counts, {@code channel} or {@code hq}
     * @param exceptions other decisions, by field
     * @throws IllegalArgumentException with what was expected
     */
    public static Decisions of(List<String> fields, String usual, Map<String, String> exceptions) {
        Map<String, Winner> winners = new TreeMap<>();
        fields.forEach(field -> winners.put(field, winner(exceptions.getOrDefault(field, usual))));
        if (!winners.keySet().containsAll(exceptions.keySet())) {
            throw new IllegalArgumentException("expected FIELD=channel or FIELD=hq with a field of: " + String.join(", ", fields));
        }
        return new Decisions(winners);
    }

    private static Winner winner(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "channel" -> Winner.CHANNEL;
            case "hq" -> Winner.HQ;
            default -> throw new IllegalArgumentException("expected channel or hq, not " + text);
        };
    }

    /** These decisions and later ones, which count where both speak of a field. */
    public Decisions and(Decisions later) {
        Map<String, Winner> both = new TreeMap<>(winners);
        both.putAll(later.winners);
        return new Decisions(both);
    }

    /** The decisions as the inbox keeps them. */
    public String text() {
        return winners.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
