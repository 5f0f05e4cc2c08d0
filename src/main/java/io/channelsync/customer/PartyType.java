package io.channelsync.customer;

import java.util.Locale;

/** What kind of party a customer is. */
public enum PartyType {
    PERSON,
    ORGANIZATION;

    /** Judges a cleaned text as one party type, in whatever case. */
    public static Verdict read(String text) {
        String name = text.toUpperCase(Locale.ROOT);
        for (PartyType type : values()) {
            if (type.name().equals(name)) {
                return Verdict.accepted(name);
            }
        }
        return Verdict.refused("is neither PERSON nor ORGANIZATION");
    }
}
