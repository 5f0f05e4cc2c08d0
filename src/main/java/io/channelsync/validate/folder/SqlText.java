package io.channelsync.validate.folder;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL with everything blanked out that only looks like SQL. */
final class SqlText {

    private static final Pattern NOT_SQL = Pattern.compile(
            "--[^\\n]*|/\\*.*?\\*/|'(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\"|\\$(\\w*)\\$.*?\\$\\1\\$", Pattern.DOTALL);

    private SqlText() {
    }

    /** The text without comments; line breaks stay. */
    static String withoutComments(String sql) {
        return replaced(sql, text -> isComment(text) ? " " : text);
    }

    /** The text without comments; a literal becomes `''`; line breaks stay, so that line numbers do. */
    static String withoutCommentsAndLiterals(String sql) {
        return replaced(sql, text -> isComment(text) ? " " : "''");
    }

    private static boolean isComment(String text) {
        return text.startsWith("--") || text.startsWith("/*");
    }

    private static String replaced(String sql, UnaryOperator<String> replacement) {
        StringBuilder bare = new StringBuilder();
        Matcher match = NOT_SQL.matcher(sql);
        while (match.find()) {
            String instead = replacement.apply(match.group());
            String breaks = instead.equals(match.group()) ? "" : "\n".repeat((int) match.group().chars().filter(c -> c == '\n').count());
            match.appendReplacement(bare, Matcher.quoteReplacement(instead + breaks));
        }
        return match.appendTail(bare).toString();
    }
}
