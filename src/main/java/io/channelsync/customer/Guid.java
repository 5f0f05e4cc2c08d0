package io.channelsync.customer;

import java.util.Locale;
import java.util.regex.Pattern;

/** The identity that a channel gives, as text: 32 hexadecimal digits with hyphens, also in braces as older tills write it. */
final class Guid {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Guid() {}

    static Verdict read(String text) {
        boolean braces = text.startsWith("{") && text.endsWith("}") && text.length() > 1;
        String guid = (braces ? text.substring(1, text.length() - 1) : text).toLowerCase(Locale.ROOT);
        return FORM.matcher(guid).matches() ? Verdict.accepted(guid) : Verdict.refused("is not a GUID");
    }
}
