package io.channelsync.customer;

/**
 * White space and the characters that nobody typed on purpose.
 *
 * <p>Decisions, in one place:
 * <ul>
 *   <li>Every Unicode space and every control character counts as white space. NUL, which PostgreSQL cannot store, is
 *       one of them: tills pad fields with it, and scanners separate fields with others, so a blank keeps apart what
 *       was apart.
 *   <li>Invisible marks that come along when numbers and names are pasted (byte order mark, zero width space, word
 *       joiner, direction marks and overrides) are dropped. The zero width joiners stay: Persian, Indic scripts and
 *       emoji need them.
 *   <li>Half of a surrogate pair, which neither database can store, becomes U+FFFD, so that the damage stays visible.
 * </ul>
 */
public final class WhiteSpace {

    private static final int DAMAGED = 0xFFFD;

    private WhiteSpace() {}

    /**
     * The text without white space at its ends, with single blanks inside and without invisible marks.
     *
     * @param text may be null
     * @return null when nothing is left
     */
    public static String collapse(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (isPlain(text)) {
            return text;
        }
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (isWhite(character)) {
                gap = true;
            } else if (!isInvisible(character)) {
                if (gap && !collapsed.isEmpty()) {
                    collapsed.append(' ');
                }
                gap = false;
                collapsed.appendCodePoint(whole(character));
            }
        }
        return collapsed.isEmpty() ? null : collapsed.toString();
    }

    /**
     * The text as it was typed, only without white space at its ends, and storable: for rows that a person has to see.
     *
     * @param text may be null
     * @return null when there is nothing but white space and invisible marks
     */
    public static String trim(String text) {
        if (text == null || isPlain(text)) {
            return text == null || text.isEmpty() ? null : text;
        }
        if (collapse(text) == null) {
            return null;
        }
        int from = 0;
        int to = text.length();
        while (isWhite(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (isWhite(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        StringBuilder storable = new StringBuilder(to - from);
        text.substring(from, to).codePoints().forEach(c -> storable.appendCodePoint(c == 0 ? ' ' : whole(c)));
        return storable.toString();
    }

    /** Nearly all texts: printable ASCII with single blanks between words. Spares them the copy. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~' || character == ' ' && before == ' ') {
                return false;
            }
            before = character;
        }
        return before != ' ';
    }

    private static boolean isWhite(int character) {
        return Character.isISOControl(character) || Character.isSpaceChar(character)
                || Character.isWhitespace(character);
    }

    private static boolean isInvisible(int character) {
        return character == 0xFEFF || character == 0x200B || character == 0x2060
                || character == 0x200E || character == 0x200F
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }

    private static int whole(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE ? DAMAGED : character;
    }
}
