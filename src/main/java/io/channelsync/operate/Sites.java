package io.channelsync.operate;

import io.channelsync.channel.Channel;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Headquarters and the channels, as the operator's commands reach them.
 *
 * @param hq database of headquarters
 * @param databases database of a channel by its id; may throw when the channel is away
 * @param channels every configured channel
 * @param clock the present
 */
public record Sites(DataSource hq, Function<String, DataSource> databases, List<Channel> channels, Clock clock) {

    /** How headquarters is called where places are named; no channel id is in upper case. */
    static final String HQ = "HQ";

    public Sites {
        channels = List.copyOf(channels);
    }

    /** The channels that the operator does not keep us away from. */
    List<Channel> open() {
        return channels.stream().filter(channel -> !channel.paused()).toList();
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * The database of a place.
     *
     * @throws SiteAway when there is none to be had
     */
    DataSource database(String place) {
        if (place.equals(HQ)) {
            return hq;
        }
        try {
            return databases.apply(place);
        } catch (RuntimeException failure) {
            throw new SiteAway(place, failure);
        }
    }

    /**
     * Asks one database something.
     *
     * @throws SiteAway when it does not answer
     */
    <T> T ask(String place, Function<JdbcClient, T> question) {
        DataSource database = database(place);
        try {
            return question.apply(JdbcClient.create(database));
        } catch (DataAccessException failure) {
            throw new SiteAway(place, failure);
        }
    }

    /** The rows that the statement in the file of that name selects at a place. */
    List<Map<String, Object>> rows(String place, String statement, Map<String, ?> parameters) {
        return ask(place, client -> client.sql(Sql.of(statement)).params(parameters).query().listOfRows());
    }

    /** Does something in one transaction at a place. */
    <T> T inTransaction(String place, Function<JdbcClient, T> work) {
        DataSource database = database(place);
        JdbcClient client = JdbcClient.create(database);
        try {
            return new TransactionTemplate(new DataSourceTransactionManager(database))
                    .execute(status -> work.apply(client));
        } catch (DataAccessException | TransactionException failure) {
            throw new SiteAway(place, failure);
        }
    }

    /** Makes sure that a place answers at all. */
    void knock(String place) {
        try (var connection = database(place).getConnection()) {
            if (connection.isClosed()) {
                throw new SiteAway(place, null);
            }
        } catch (SQLException failure) {
            throw new SiteAway(place, failure);
        }
    }
}
