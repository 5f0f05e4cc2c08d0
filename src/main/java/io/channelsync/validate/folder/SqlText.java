package io.channelsync.validate.folder;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL with everything blanked out that only looks like SQL. */
final class SqlText {

    private static final Pattern NOT_SQL = Pattern.compile(
            "--[^\\n]*|/\\*.*?\\*/|'(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\"|\\$(\\w*)\\$.*?\\$\\1\\$", Pattern.DOTALL);

    private SqlText() {
    }

    /** The text without comments; a literal becomes `''`; line breaks stay, so that line numbers do. */
    static String withoutCommentsAndLiterals(String sql) {
        StringBuilder bare = new StringBuilder();
        Matcher match = NOT_SQL.matcher(sql);
        while (match.find()) {
            boolean comment = match.group().startsWith("--") || match.group().startsWith("/*");
            String breaks = match.group().replaceAll("[^\\n]", "");
            match.appendReplacement(bare, (comment ? " " : "''") + breaks);
        }
        return match.appendTail(bare).toString();
    }
}
