package io.channelsync.validate.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition, a column: the least that can be missing.
 *
 * @param line  where it stands, from 1
 * @param words its words and signs in order
 */
public record Piece(int line, List<String> words) {

    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'|:[#?](?:in:)?\\w+|[\\w.]+|[^\\s\\w()]");
    private static final Set<String> OPENING = Set.of("select", "insert", "update", "delete", "from", "join", "left", "on", "where",
            "and", "or", "set", "values", "group", "having", "order", "limit", "for", "union", "case", "when", ",");

    /** Of a statement: each begins with a comma or with a word such as {@code and}; parentheses are left out. */
    static List<Piece> of(SqlFile sql) {
        List<Piece> pieces = new ArrayList<>();
        String statement = SqlText.withoutComments(sql.text());
        Matcher token = TOKEN.matcher(statement);
        while (token.find()) {
            String word = token.group().startsWith("'") ? token.group() : token.group().toLowerCase(Locale.ROOT);
            if (pieces.isEmpty() || OPENING.contains(word)) {
                pieces.add(new Piece(SqlFile.lineAt(statement, token.start()), new ArrayList<>()));
            }
            // The first condition may change places with the others, the first column, too.
            pieces.get(pieces.size() - 1).words().add(word.equals("where") ? "and" : word);
        }
        return pieces;
    }

    /** As somebody would read it. */
    public String shown() {
        return String.join(" ", words);
    }
}
