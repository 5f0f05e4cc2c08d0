package io.channelsync.number;

import io.channelsync.database.Database;
import io.channelsync.database.DatabaseFailure;
import io.channelsync.installation.Installations;
import io.channelsync.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Number sequences: the rows that HQ needs, and numbers as text. */
public final class Numbers {

    /** The sequences; each has its format under {@code channelsync.number.<name>}. */
    public static final List<String> SEQUENCES =
            List.of("customer", "party", "address", "contact", "sales-order", "statement", "invoice", "hierarchy");

    private final GivenNumbers given = new GivenNumbers();

    /** A sequence has come to its end; nothing is lost, and it goes on when a person has widened the format. */
    public static final class Exhausted extends RuntimeException {
        Exhausted(String sequence, long left, int wanted) {
            super("number sequence " + sequence + " is at its end: " + left + " left, " + wanted + " wanted; "
                    + SequenceUse.remedy(sequence));
        }
    }

    /** Makes sure that HQ has every sequence; a wider format in the settings takes effect here. */
    public static void prepare(Database hq, Settings settings) {
        try {
            insertMissing(JdbcClient.create(hq), settings);
        } catch (DataAccessException e) {
            throw new DatabaseFailure(hq.name(), e);
        }
    }

    private static void insertMissing(JdbcClient client, Settings settings) {
        for (String name : SEQUENCES) {
            String format = settings.text("channelsync.number." + name);
            long last = NumberFormat.parse(format).last();
            int known = client.sql("update number_sequence set format = ?, last_value = ? where name = ?").params(format, last, name).update();
            if (known == 0) {
                insert(client, name, format, last);
            }
        }
    }

    private static void insert(JdbcClient client, String name, String format, long last) {
        try {
            client.sql("insert into number_sequence (name, format, next_value, last_value) values (?, ?, 1, ?)")
                    .params(name, format, last)
                    .update();
        } catch (DuplicateKeyException faster) {
            LoggerFactory.getLogger(Numbers.class).debug("another daemon has just made the sequence {}", name);
        }
    }

    /**
     * After drawing: stops clearly when HQ may not draw, when it gave out later numbers before, and when the sequence had
     * too few numbers left.
     */
    public void check(Exchange exchange) {
        int rows = exchange.getMessage().getHeader("number_count", Integer.class);
        if (rows == 0) {
            return;
        }
        Map<?, ?> drawn = exchange.getMessage().getHeader("drawn", Map.class);
        String sequence = exchange.getMessage().getHeader("number_sequence", String.class);
        if (drawn != null && drawn.get("behind_since") != null) {
            throw Installations.behind(drawn.get("behind_channel"));
        }
        if (exchange.getMessage().getHeader("CamelSqlUpdateCount", Integer.class) == 0) {
            throw exhausted(sequence, drawn, rows);
        }
        given.check(sequence, drawn, rows);
    }

    /** Nothing was drawn, so what was selected as the first of the numbers stands before the next one. */
    private static Exhausted exhausted(String sequence, Map<?, ?> drawn, int rows) {
        if (drawn == null) {
            return new Exhausted(sequence, 0, rows);
        }
        long next = ((Number) drawn.get("first_value")).longValue() + rows;
        return new Exhausted(sequence, new SequenceUse(next, ((Number) drawn.get("last_value")).longValue()).left(), rows);
    }

    /** Forgets which numbers were given out, as a daemon that starts. */
    public void forget() {
        given.forget();
    }

    /** The numbers drawn, as text, for a page of that many rows. */
    public static List<String> written(Map<String, Object> drawn, int rows) {
        NumberFormat format = NumberFormat.parse((String) drawn.get("format"));
        long first = ((Number) drawn.get("first_value")).longValue();
        return IntStream.range(0, rows).mapToObj(offset -> format.write(first + offset)).toList();
    }
}
