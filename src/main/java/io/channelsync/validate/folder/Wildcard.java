package io.channelsync.validate.folder;

/** The patterns that the route engine understands in names: a star at the end stands for any rest. */
public final class Wildcard {

    private Wildcard() {
    }

    public static boolean matches(String pattern, String name) {
        return pattern.endsWith("*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern);
    }
}
