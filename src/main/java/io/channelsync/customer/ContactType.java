package io.channelsync.customer;

import java.util.Locale;

/** How a contact reaches its customer. */
public enum ContactType {
    PHONE,
    EMAIL;

    /** Judges a cleaned text as one contact type, in whatever case. */
    public static Verdict read(String text) {
        String name = text.toUpperCase(Locale.ROOT);
        for (ContactType type : values()) {
            if (type.name().equals(name)) {
                return Verdict.accepted(name);
            }
        }
        return Verdict.refused("is neither PHONE nor EMAIL");
    }
}
