package io.channelsync.validate.statement;

import io.channelsync.database.Product;
import io.channelsync.settings.Finding;
import io.channelsync.settings.NearestName;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SqlFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds every SQL file against the tables of the sides it is used on, in an embedded database: tables, columns and grammar.
 * Texts for another product can only be read by that product; {@code validate --connect} has them read.
 */
public final class StatementsCheck {

    private static final int NO_SUCH_OBJECT = -5501;
    private static final Pattern LINE = Pattern.compile("line: (\\d+)");
    private static final Pattern UNKNOWN = Pattern.compile("object not found: ([\\w.$]+)");
    private static final Product PRODUCT = Product.HSQLDB;

    private StatementsCheck() {}

    /** Begins to create the tables, which takes as long as to read the routes; to be called before these are read. */
    public static void begin() {
        Thread thread = new Thread(() -> EmbeddedSchemas.loaded(List.of()), "tables-for-validate");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * What the embedded database does not understand.
     *
     * @param overlays folders of one's own, which may bring tables
     */
    public static Stream<Finding> findings(RoutesFolder folder, List<Path> overlays) {
        EmbeddedSchemas schemas = EmbeddedSchemas.loaded(overlays);
        return Stream.concat(SqlUse.in(folder).stream(), SqlUse.canaries(folder)).flatMap(use -> finding(schemas, use, use.text(folder, PRODUCT)).stream());
    }

    private static Optional<Finding> finding(EmbeddedSchemas schemas, SqlUse use, SqlFile sql) {
        if (sql.secondStatementLine() > 0) {
            return Optional.empty();
        }
        try {
            schemas.prepare(use.side(), sql.jdbc(PRODUCT, use.page()));
            return Optional.empty();
        } catch (SQLException refused) {
            String message = String.valueOf(refused.getMessage()).lines().findFirst().orElse("").replaceFirst(" in statement \\[.*", "");
            Matcher unknown = UNKNOWN.matcher(message);
            return Optional.of(refused.getErrorCode() == NO_SUCH_OBJECT && unknown.find()
                    ? unknown(schemas.names(use.side()), use.side(), sql, unknown.group(1).toLowerCase(Locale.ROOT))
                    : misunderstood(sql, message));
        }
    }

    private static Finding unknown(List<String> names, Side side, SqlFile sql, String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        String hint = NearestName.of(last, names).map(nearest -> "write `" + nearest + "`")
                .orElse("docs/tables.md lists the tables and their columns");
        return sql.place().finding(sql.lineOf(last), "the database of " + side + " has no `" + name + "`", hint);
    }

    private static Finding misunderstood(SqlFile sql, String message) {
        Matcher line = LINE.matcher(message);
        int number = line.find() ? Integer.parseInt(line.group(1)) : 0;
        String what = message.replaceFirst("\\s*:? line: \\d+.*", "").strip();
        return sql.place().finding(number, "the database does not understand this: " + what,
                "check the words around it; what only one product knows stands in a folder with its name");
    }
}
