package io.channelsync.operate;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What HQ has of a channel when another database takes the place of the one that sent it. */
final class PredecessorRows {

    private PredecessorRows() {}

    /** When the last of them was received; not before now, but later when the clock of another daemon is ahead of ours. */
    static OffsetDateTime until(Sites sites, JdbcClient hq, String channel) {
        return Stream.concat(Stream.of(sites.now()), Stream.of(UploadedTable.values())
                        .map(table -> hq.sql(Sql.of("accept-newest-row", table.words())).param("channel", channel)
                                .query(OffsetDateTime.class).optional())
                        .flatMap(Optional::stream))
                .max(OffsetDateTime::compareTo).orElseThrow();
    }
}
