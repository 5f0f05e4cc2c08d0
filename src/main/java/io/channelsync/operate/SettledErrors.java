package io.channelsync.operate;

import io.channelsync.operate.Disagreement.Kind;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row that shows an error at its channel is not settled at HQ. */
record SettledErrors(Sites sites, String channel, UploadedTable table) implements VerifyCheck {

    @Override
    public String name() {
        return "no synchronized row of " + table.table() + " shows an error at the channel";
    }

    @Override
    public void run(Findings findings) {
        // Few rows have errors, so each may be asked for by itself.
        List<Map<String, Object>> errors = rows(channel, "verify-errors-at-channel", Map.of());
        for (Map<String, Object> error : errors) {
            Object key = error.get("row_key");
            if (!rows(Sites.HQ, "verify-settled-at-hq", Map.of("channel", channel, "key", key)).isEmpty()) {
                findings.add(Kind.DIFFERENT, channel, String.valueOf(key), "sync_error");
            }
        }
    }

    private List<Map<String, Object>> rows(String place, String statement, Map<String, ?> parameters) {
        return sites.ask(place, (JdbcClient client) ->
                client.sql(Sql.of(statement, table.words())).params(parameters).query().listOfRows());
    }
}
