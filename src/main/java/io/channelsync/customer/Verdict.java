package io.channelsync.customer;

/**
 * What a rule says about one value: its final form, or why it cannot be accepted.
 *
 * @param value the final form; null when the value is refused
 * @param reason the rule that is broken, as the end of a sentence that begins with the field's name; never holds the
 *     value itself, because reasons travel into logs and back to the channel. Null when the value is accepted
 */
public record Verdict(String value, String reason) {

    public static Verdict accepted(String value) {
        return new Verdict(value, null);
    }

    public static Verdict refused(String reason) {
        return new Verdict(null, reason);
    }

    public boolean isRefused() {
        return reason != null;
    }
}
