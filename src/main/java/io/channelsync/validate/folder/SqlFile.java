package io.channelsync.validate.folder;

import io.channelsync.database.Product;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One `*.sql` file.
 *
 * @param place where it lies
 * @param text  its text
 */
public record SqlFile(FilePlace place, String text) {

    static final String ENDING = ".sql";
    private static final Pattern PARAMETER = Pattern.compile(":[#?](?:in:)?(\\w+|\\$\\{[^}]*})");

    public String firstLine() {
        return text.lines().findFirst().orElse("");
    }

    /** The line, from 1, where a second statement starts; 0 when there is none. */
    public int secondStatementLine() {
        String bare = SqlText.withoutCommentsAndLiterals(text);
        int end = bare.indexOf(';');
        if (end < 0) {
            return 0;
        }
        for (int i = end + 1; i < bare.length(); i++) {
            if (!Character.isWhitespace(bare.charAt(i)) && bare.charAt(i) != ';') {
                return 1 + (int) bare.substring(0, i).chars().filter(c -> c == '\n').count();
            }
        }
        return 0;
    }

    /** The names of its parameters. */
    public SortedSet<String> parameters() {
        SortedSet<String> names = new TreeSet<>();
        Matcher parameter = PARAMETER.matcher(SqlText.withoutCommentsAndLiterals(text));
        while (parameter.find()) {
            names.add(parameter.group(1));
        }
        return names;
    }

    /** For the text of one database product: the file, below the routes folder, that it replaces there. */
    public Optional<String> replaces() {
        return Stream.of(Product.values())
                .filter(product -> ("/" + place.folder()).endsWith("/" + product.folder()))
                .map(product -> place.relative().replaceFirst("(^|/)" + product.folder() + "/([^/]+)$", "$1$2"))
                .findFirst();
    }
}
