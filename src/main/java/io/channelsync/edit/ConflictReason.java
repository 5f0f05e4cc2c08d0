package io.channelsync.edit;

import java.util.List;

/** The reason on an operation that a person has to decide about, because HQ has changed the same fields meanwhile. */
public final class ConflictReason {

    private static final String WORDS = "changed at HQ meanwhile: ";

    private ConflictReason() {}

    static String of(List<String> fields) {
        return WORDS + String.join(", ", fields);
    }

    /** The fields that are in conflict; none for any other reason. */
    public static List<String> fields(String reason) {
        return reason != null && reason.startsWith(WORDS) ? List.of(reason.substring(WORDS.length()).split(", ")) : List.of();
    }
}
