package io.channelsync.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.channelsync.flow.Run;
import io.channelsync.flow.Tally;
import io.channelsync.route.Headers;
import io.channelsync.route.Rows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The step {@code bean: refusals}: rows that cannot be accepted as they stand. None is dropped, none blocks another. */
public final class Refusals {

    private final ObjectMapper json = new ObjectMapper();

    /** The rows of the page that carry a reason; notes each in the run. */
    public List<Map<String, Object>> refused(Exchange exchange) {
        List<Map<String, Object>> refused = Rows.of(exchange.getMessage().getBody(List.class)).stream()
                .filter(row -> row.get("sync_error") != null)
                .toList();
        String key = exchange.getMessage().getHeader("key_column", String.class);
        Run run = Tally.of(exchange);
        String channelId = exchange.getMessage().getHeader(Headers.CHANNEL_ID, String.class);
        refused.forEach(row -> run.held(new Run.Held(channelId, String.valueOf(row.get(key)), (String) row.get("sync_error"))));
        return refused;
    }

    /** Prepares the quarantine of the one row in the body: its key, its payload as JSON, and its reason on the row. */
    public void quarantine(Exchange exchange) throws JsonProcessingException {
        Message message = exchange.getMessage();
        Map<String, Object> row = Rows.of(message.getBody(List.class)).get(0);
        String key = String.valueOf(row.get(message.getHeader("key_column", String.class)));
        message.setHeader("row_key", key);
        message.setHeader("payload", json.writeValueAsString(printable(row)));
        row.put("sync_error", message.getHeader("reason", String.class));
        note(exchange, row, key);
    }

    /** Notes the rows of the body in the run, with the reason in the header, or else on the row. */
    public void note(Exchange exchange) {
        for (Map<String, Object> row : Rows.of(exchange.getMessage().getBody(List.class))) {
            Object key = Stream.of("operation_id", "transaction_id", "card_number").map(row::get).filter(Objects::nonNull).findFirst().orElse(null);
            note(exchange, row, String.valueOf(key));
        }
    }

    private static void note(Exchange exchange, Map<String, Object> row, String key) {
        Message message = exchange.getMessage();
        String channelId = message.getHeader(Headers.CHANNEL_ID, row.get("channel_id"), String.class);
        String reason = message.getHeader("reason", row.get("sync_error"), String.class);
        Tally.of(exchange).held(new Run.Held(channelId, key, reason));
    }

    private static Map<String, Object> printable(Map<String, Object> row) {
        Map<String, Object> printable = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            boolean plain = value == null || value instanceof Number || value instanceof Boolean || value instanceof List;
            printable.put(column.toLowerCase(Locale.ROOT), plain ? value : value.toString());
        });
        return printable;
    }
}
