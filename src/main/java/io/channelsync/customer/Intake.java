package io.channelsync.customer;

import io.channelsync.channel.Channel;
import io.channelsync.database.Database;
import io.channelsync.database.DatabaseFailure;
import io.channelsync.route.Headers;
import io.channelsync.route.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.Exchange;

/** The steps {@code bean: customerIntake}, {@code bean: addressIntake} and their like: the rules at intake, with HQ's column lengths. */
public final class Intake {

    /** Transforms a page of one channel. */
    public interface Rules {
        List<Map<String, Object>> transform(List<Map<String, Object>> page, Channel channel);
    }

    private final Database hq;
    private final String table;
    private final Function<ColumnLengths, Rules> rules;
    private volatile Rules ready;

    /**
     * @param hq where the table is; asked once, when first needed, so that a daemon can start while HQ is away
     * @param table whose columns limit the lengths
     */
    public Intake(Database hq, String table, Function<ColumnLengths, Rules> rules) {
        this.hq = hq;
        this.table = table;
        this.rules = rules;
    }

    /** Replaces the page in the body by inbox rows, each PENDING or FAILED with every reason at once. */
    public void transform(Exchange exchange) {
        Channel channel = exchange.getMessage().getHeader(Headers.CHANNEL, Channel.class);
        List<Map<String, Object>> page = Rows.of(exchange.getMessage().getBody(List.class));
        exchange.getMessage().setBody(page.isEmpty() ? page : rules().transform(page, channel));
    }

    /** The rules, for a single row that a person has changed. */
    public Rules rules() {
        Rules known = ready;
        if (known == null) {
            known = rules.apply(lengths());
            ready = known;
        }
        return known;
    }

    private ColumnLengths lengths() {
        try (Connection connection = hq.getConnection()) {
            return ColumnLengths.read(connection, table);
        } catch (SQLException e) {
            throw new DatabaseFailure(hq.name(), e);
        }
    }
}
