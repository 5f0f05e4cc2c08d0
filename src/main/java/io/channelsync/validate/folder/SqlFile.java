package io.channelsync.validate.folder;

import io.channelsync.database.Product;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
 * @param bare  the same without comments, and with literals emptied
 */
public record SqlFile(FilePlace place, String text, String bare) {

    static final String ENDING = ".sql";
    private static final Pattern PAGE_COLUMN = Pattern.compile("\\bin\\s*\\(\\s*:#in:(\\w+)\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST = Pattern.compile(":[#?]in:(\\w+|\\$\\{[^}]*})");
    private static final Pattern MARK = Pattern.compile(":[#?](\\w+|\\$\\{[^}]*})");
    private static final Pattern LOCK = Pattern.compile("\\bfor\\s+(no\\s+key\\s+)?(update|share)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE = Pattern.compile("'([^'\\s]+)'");
    private static final Pattern TOKEN = Pattern.compile("\\w+|[()]");
    private static final Pattern NAME = Pattern.compile("\\bas\\s+(\\w+)\\b(?!\\s*\\()", Pattern.CASE_INSENSITIVE);
    private static final Set<String> TYPES = Set.of("bigint", "boolean", "date", "decimal", "integer", "numeric", "text", "time",
            "timestamp", "uuid", "varchar", "longvarchar");
    private static final Set<String> VERBS = Set.of("select", "insert", "update", "delete");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern PARAMETER = Pattern.compile(":[#?](?:in:)?(\\w+|\\$\\{[^}]*})");

    public SqlFile(FilePlace place, String text) {
        this(place, text, SqlText.withoutCommentsAndLiterals(text));
    }

    public String firstLine() {
        return text.lines().findFirst().orElse("");
    }

    /** The line, from 1, where a second statement starts; 0 when there is none. */
    public int secondStatementLine() {
        int end = bare.indexOf(';');
        if (end < 0) {
            return 0;
        }
        for (int i = end + 1; i < bare.length(); i++) {
            if (!Character.isWhitespace(bare.charAt(i)) && bare.charAt(i) != ';') {
                return lineAt(bare, i);
            }
        }
        return 0;
    }

    /** The names of its parameters. */
    public SortedSet<String> parameters() {
        SortedSet<String> names = new TreeSet<>();
        Matcher parameter = PARAMETER.matcher(bare);
        while (parameter.find()) {
            names.add(parameter.group(1));
        }
        return names;
    }

    /**
     * The statement with question marks, as it reaches the database.
     *
     * @param product the product of the database
     * @param page    whether it runs for a page of rows, whose columns are bound as arrays
     */
    public String jdbc(Product product, boolean page) {
        String array = product == Product.POSTGRESQL ? "= any (?)" : "in (unnest(?))";
        String statement = SqlText.withoutComments(text);
        String lists = LIST.matcher(page ? PAGE_COLUMN.matcher(statement).replaceAll(array) : statement).replaceAll("?");
        return MARK.matcher(lists).replaceAll("?").stripTrailing().replaceFirst(";$", "");
    }

    /** The line, from 1, on which a word stands first; 0 when it does not occur. */
    public int lineOf(String word) {
        Matcher found = Pattern.compile("(?i)(?<!\\w)" + Pattern.quote(word) + "(?!\\w)").matcher(bare);
        return found.find() ? lineAt(bare, found.start()) : 0;
    }

    /** The line, from 1, on which a parameter stands first; 0 when it does not occur. */
    public int parameterLine(String name) {
        return PARAMETER.matcher(bare).results().filter(found -> found.group(1).equals(name)).findFirst()
                .map(found -> lineAt(bare, found.start())).orElse(0);
    }

    public static int lineAt(String bare, int position) {
        return 1 + (int) bare.substring(0, position).chars().filter(c -> c == '\n').count();
    }

    /** The words of the statement, parameters left out, in small letters. */
    public Stream<String> words() {
        return WORD.matcher(withoutParameters()).results().map(word -> word.group().toLowerCase(Locale.ROOT));
    }

    /** Its words and parentheses, in small letters. */
    public List<String> tokens() {
        return TOKEN.matcher(bare).results().map(token -> token.group().toLowerCase(Locale.ROOT)).toList();
    }

    /** The names that it gives with `as`, types of a cast left out. */
    public Stream<String> names() {
        return NAME.matcher(withoutParameters()).results().map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .filter(name -> !TYPES.contains(name));
    }

    /** Its words, those left out that it gives as names. */
    public Stream<String> wordsBesideNames() {
        return WORD.matcher(NAME.matcher(withoutParameters()).replaceAll(" ")).results().map(word -> word.group().toLowerCase(Locale.ROOT));
    }

    private String withoutParameters() {
        return PARAMETER.matcher(bare).replaceAll(" ");
    }

    /** The literals that are one word, such as states. */
    public Stream<String> values() {
        return VALUE.matcher(SqlText.withoutComments(text)).results().map(found -> found.group(1));
    }

    /** The line, from 1, on which a value stands first; 0 when it does not occur. */
    public int valueLine(String value) {
        String statement = SqlText.withoutComments(text);
        int found = statement.indexOf("'" + value + "'");
        return found < 0 ? 0 : lineAt(statement, found);
    }

    /** The names of its parameters in the order of their question marks. */
    public List<String> parametersInOrder() {
        return PARAMETER.matcher(bare).results().map(found -> found.group(1)).toList();
    }

    /** Its first word of these: select, insert, update or delete. */
    public String verb() {
        return words().filter(VERBS::contains).findFirst().orElse("select");
    }

    /** What it is made of, in order. */
    public List<Piece> pieces() {
        return Piece.of(this);
    }

    /** Whether it locks the rows that it reads. */
    public boolean locks() {
        return LOCK.matcher(bare).find();
    }

    /** For the text of one database product: the file, below the routes folder, that it replaces there. */
    public Optional<String> replaces() {
        return Stream.of(Product.values())
                .filter(product -> ("/" + place.folder()).endsWith("/" + product.folder()))
                .map(product -> place.relative().replaceFirst("(^|/)" + product.folder() + "/([^/]+)$", "$1$2"))
                .findFirst();
    }
}
