package io.channelsync.validate.folder;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables that a SQL file names, as far as its words tell: enough for a catalogue, no parser.
 *
 * @param read    tables that rows come from
 * @param written tables that rows go to or vanish from
 */
public record SqlTables(SortedSet<String> read, SortedSet<String> written) {

    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:insert\\s+into|delete\\s+from|merge\\s+into|^\\s*update)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern READ =
            Pattern.compile("(?<!\\bdelete\\s)(?<!\\bdistinct\\s)\\b(?:from|join)\\s+([a-z_]\\w*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED_QUERY = Pattern.compile("\\b(\\w+)\\s+as\\s*\\(\\s*select\\b", Pattern.CASE_INSENSITIVE);
    /** A set-returning function stands where a table could, but is none. */
    private static final Set<String> FUNCTIONS = Set.of("unnest", "generate_series");

    public static SqlTables of(SqlFile file) {
        String bare = SqlText.withoutCommentsAndLiterals(file.text()).strip();
        SortedSet<String> read = names(READ, bare);
        read.removeAll(names(NAMED_QUERY, bare));
        read.removeAll(FUNCTIONS);
        return new SqlTables(read, names(WRITTEN, bare));
    }

    private static SortedSet<String> names(Pattern pattern, String text) {
        SortedSet<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
