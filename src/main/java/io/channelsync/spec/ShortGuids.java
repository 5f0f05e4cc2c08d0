package io.channelsync.spec;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GUIDs that people can read: {@code ann} stands for a GUID that follows from the word, and is shown for it again. */
final class ShortGuids {

    private static final Pattern GUID =
            Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");

    private final Map<String, String> words = new HashMap<>();

    /** The GUID that a word stands for; a GUID written out stands for itself. */
    UUID of(String word) {
        if (GUID.matcher(word).matches()) {
            return UUID.fromString(word);
        }
        UUID guid = UUID.nameUUIDFromBytes(word.getBytes(StandardCharsets.UTF_8));
        words.put(guid.toString(), word);
        return guid;
    }

    /** The text with every known GUID in it replaced by its word. */
    String shortened(String text) {
        Matcher guids = GUID.matcher(text);
        return guids.replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(), found.group())));
    }
}
