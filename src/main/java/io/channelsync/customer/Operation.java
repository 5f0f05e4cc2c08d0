package io.channelsync.customer;

import java.util.Locale;

/** What a staging row does to its customer or address. */
public enum Operation {
    CREATE,
    UPDATE,
    DEACTIVATE;

    /** Judges a cleaned text as one operation, in whatever case. An unknown one is refused, never ignored. */
    public static Verdict read(String text) {
        String name = text.toUpperCase(Locale.ROOT);
        for (Operation operation : values()) {
            if (operation.name().equals(name)) {
                return Verdict.accepted(name);
            }
        }
        return Verdict.refused("is not CREATE, UPDATE or DEACTIVATE");
    }
}
