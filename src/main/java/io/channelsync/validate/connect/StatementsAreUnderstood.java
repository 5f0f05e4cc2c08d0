package io.channelsync.validate.connect;

import io.channelsync.database.Product;
import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SqlFile;
import io.channelsync.validate.folder.SqlTables;
import io.channelsync.validate.statement.SqlUse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every statement of the side is read by the database it will run on, under the login it will run with. */
record StatementsAreUnderstood(RoutesFolder folder) implements SiteCheck {

    /** PostgreSQL could not tell the type of a parameter without its value, which it has when the statement runs. */
    private static final Set<String> TYPE_COMES_WITH_VALUE = Set.of("42P18", "42725");
    private static final String NO_RIGHT = "42501";
    private static final Pattern DENIED = Pattern.compile("\\b(\\w+)$");

    @Override
    public List<Finding> findings(Site site, Connection connection) throws SQLException {
        Product product = site.database().product();
        Reading reading = new Reading(product, connection);
        List<Finding> findings = new ArrayList<>();
        Map<String, Set<String>> denied = new LinkedHashMap<>();
        for (SqlUse use : SqlUse.in(folder)) {
            if (use.side() == site.side()) {
                SqlFile sql = use.text(folder, product);
                try {
                    reading.read(sql.jdbc(product, use.page()));
                } catch (SQLException refused) {
                    sort(site, sql, refused, findings, denied);
                }
            }
        }
        denied.forEach((table, verbs) -> findings.add(site.finding(
                site.name() + " does not let this login use " + table, "grant " + String.join(", ", verbs) + " on " + table + " to it")));
        return findings;
    }

    private static void sort(Site site, SqlFile sql, SQLException refused, List<Finding> findings, Map<String, Set<String>> denied)
            throws SQLException {
        String state = String.valueOf(refused.getSQLState());
        if (state.startsWith("08") || state.startsWith("57")) {
            throw refused;
        }
        Matcher table = DENIED.matcher(words(refused));
        // HSQLDB does not tell a table that is missing from one that may not be used.
        if (site.database().product() == Product.POSTGRESQL && state.equals(NO_RIGHT) && table.find()) {
            denied.computeIfAbsent(table.group(1), name -> new TreeSet<>()).addAll(rights(sql, table.group(1)));
        } else if (!TYPE_COMES_WITH_VALUE.contains(state)) {
            findings.add(sql.place().finding(0, site.name() + " does not understand this: " + words(refused),
                    "mend the statement, or run channelsync migrate if the table should be there"));
        }
    }

    /** What the statement does to a table of its own, else it reads it; rows that it locks count as changed. */
    private static List<String> rights(SqlFile sql, String table) {
        if (SqlTables.of(sql).written().contains(table)) {
            return sql.verb().equals("insert") && sql.words().anyMatch("update"::equals) ? List.of("insert", "update") : List.of(sql.verb());
        }
        return sql.locks() ? List.of("select", "update") : List.of("select");
    }

    /** The first line, without the statement itself. */
    private static String words(SQLException refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("")
                .replaceFirst("^ERROR: ", "").replaceFirst(" in statement \\[.*", "").strip();
    }
}
