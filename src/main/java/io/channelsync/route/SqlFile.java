package io.channelsync.route;

import io.channelsync.database.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One SQL statement with named parameters, ready for JDBC.
 *
 * <p>{@code :#name} is a value of the row, or of the header when the row has no such column. {@code in (:#in:name)} is
 * the column {@code name} of the whole page, bound as one array, so that a page of any size is the same statement;
 * {@code unnest(cast(:#in:name as TYPE array))} makes rows of it, to look up a few rows for each value.
 *
 * @param text the statement with question marks
 * @param parameters names in the order of the question marks
 * @param setBased true when it takes the page as a whole
 * @param query true when it answers rows
 * @param copy the COPY command that inserts the same values in the same order; null when there is none
 */
record SqlFile(String text, List<Parameter> parameters, boolean setBased, boolean query, String copy) {

    private static final Pattern PAGE_COLUMN = Pattern.compile("\\bin\\s*\\(\\s*:#in:(\\w+)\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE_ROWS = Pattern.compile(":#in:(\\w+)(?=\\s+as\\s+[\\w() ]+\\sarray\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN_INSERT =
            Pattern.compile("insert\\s+into\\s+(\\w+\\s*\\([^()]*\\))\\s*values\\s*\\((\\s*:#\\w+\\s*,)*\\s*:#\\w+\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER = Pattern.compile(":#(page:)?(\\w+)");

    /**
     * @param name column or header
     * @param ofPage true for the whole column of the page
     */
    record Parameter(String name, boolean ofPage) {}

    static SqlFile parse(String source, Product product) {
        String statement = source.lines()
                .map(line -> line.replaceFirst("--.*$", ""))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"))
                .replaceFirst(";\\s*$", "")
                .trim();
        String list = product == Product.POSTGRESQL ? "= any (:#page:$1)" : "in (unnest(:#page:$1))";
        String named = PAGE_ROWS.matcher(PAGE_COLUMN.matcher(statement).replaceAll(list)).replaceAll(":#page:$1");
        Matcher matcher = PARAMETER.matcher(named);
        List<Parameter> parameters = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            parameters.add(new Parameter(matcher.group(2), matcher.group(1) != null));
            matcher.appendReplacement(text, "?");
        }
        matcher.appendTail(text);
        String first = statement.toLowerCase(Locale.ROOT);
        boolean query = first.startsWith("select") || first.startsWith("with");
        boolean setBased = parameters.stream().anyMatch(Parameter::ofPage);
        return new SqlFile(text.toString(), List.copyOf(parameters), setBased, query, copy(statement, product));
    }

    /** PostgreSQL takes a plain insert of many rows several times faster as a COPY. */
    private static String copy(String statement, Product product) {
        Matcher insert = PLAIN_INSERT.matcher(statement);
        return product == Product.POSTGRESQL && insert.matches() ? "copy " + insert.group(1) + " from stdin" : null;
    }
}
