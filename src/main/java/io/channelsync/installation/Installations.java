package io.channelsync.installation;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseFailure;
import io.channelsync.database.ErrorKind;
import io.channelsync.database.Overtaken;
import io.channelsync.flow.Board;
import io.channelsync.flow.Run;
import io.channelsync.flow.Tally;
import io.channelsync.route.Headers;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The step {@code bean: installations}: before rows move between HQ and a channel, both must be what they were when rows
 * moved last; and before HQ gives out a number, every channel that answers has been asked whether HQ forgot any.
 */
public final class Installations {

    private static final Logger LOG = LoggerFactory.getLogger(Installations.class);
    private static final String JUDGEMENT = "installations.judgement";

    private final Board board;
    private final Clock clock;
    private final Map<String, Instant> asked = new ConcurrentHashMap<>();
    private volatile Object told;

    public Installations(Board board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    /** Forgets who was asked, as a daemon that starts. */
    public void forget() {
        asked.clear();
    }

    /** True when the channel seems to know more than HQ did a moment ago; perhaps another worker has moved both since. */
    public boolean ahead(Exchange exchange) {
        Message message = exchange.getMessage();
        Map<?, ?> hq = message.getHeader("installation", Map.class);
        Map<?, ?> state = message.getHeader("state", Map.class);
        if (state == null || state.get("state_installation") == null) {
            return false;
        }
        message.setHeader("state_installation", state.get("state_installation"));
        return !Objects.equals(hq.get("known_installation"), state.get("state_installation"))
                || number(state, "state_turn") > number(hq, "turn")
                || number(state, "state_change") > number(hq, "head_change");
    }

    /** Judges HQ and channel, and puts what the next steps need into headers. */
    public void judge(Exchange exchange) {
        Message message = exchange.getMessage();
        Map<?, ?> first = message.getHeader("installation", Map.class);
        Map<?, ?> again = (Map<?, ?>) message.removeHeader("installation_again");
        message.removeHeader("state_installation");
        Map<String, Object> hq = new HashMap<>();
        (again == null ? first : again).forEach((column, value) -> hq.put(((String) column).toLowerCase(Locale.ROOT), value));
        // HQ notes a turn as confirmed after the channel has committed it, so this has to be older than the channel's word.
        hq.put("confirmed_turn", first.get("confirmed_turn"));
        Map<?, ?> state = message.getHeader("state", Map.class);
        String channelId = message.getHeader(Headers.CHANNEL_ID, String.class);
        Judgement judgement = Judgement.of(channelId, hq, state);
        exchange.setProperty(JUDGEMENT, judgement);
        if (judgement.standing().sound()) {
            prepare(message, hq, state);
            asked.put(channelId, clock.instant());
        }
    }

    private static void prepare(Message message, Map<String, Object> hq, Map<?, ?> state) {
        Object known = hq.get("known_installation");
        message.setHeader("installation_known", known != null);
        message.setHeader("installation_id", known != null ? known : UUID.randomUUID());
        message.setHeader("turn", number(state, "state_turn"));
        message.setHeader("confirmed_turn", number(hq, "confirmed_turn"));
    }

    /** True when the channel knows what HQ forgot. */
    public boolean hqBehind(Exchange exchange) {
        return judgement(exchange).standing() == Standing.HQ_BEHIND;
    }

    /** Stops the channel whose database is not what it should be. Laid at the channel's door: the others go on. */
    public void refuse(Exchange exchange) {
        if (!judgement(exchange).standing().sound()) {
            String channelId = exchange.getMessage().getHeader(Headers.CHANNEL_ID, String.class);
            throw new DatabaseFailure(channelId, new Mistaken(judgement(exchange).text()));
        }
    }

    /** True when HQ and channel have never met, or have not finished meeting. */
    public boolean unregistered(Exchange exchange) {
        return judgement(exchange).standing() == Standing.NEW;
    }

    /** True when the channel has committed turns that HQ has not noted: a crash came in between, nothing else. */
    public boolean unconfirmed(Exchange exchange) {
        Message message = exchange.getMessage();
        return message.getHeader("turn", Long.class) > message.getHeader("confirmed_turn", Long.class);
    }

    /** After a statement that must have met the installation it was meant for: otherwise somebody has replaced it. */
    public void met(Exchange exchange) {
        if (exchange.getMessage().getHeader("CamelSqlUpdateCount", Integer.class) != 1) {
            throw new Overtaken("the installation of the channel was replaced");
        }
    }

    /** Before a page is stored: it counts under the number of the database that it was read from, as long as that is the channel's. */
    public void numbered(Exchange exchange) {
        if (exchange.getMessage().getHeader("installation_number") == null) {
            throw new Overtaken("the installation of the channel was replaced");
        }
    }

    /** The channels that answer and have not been asked since the start, or since HQ was last away. */
    public List<Channel> unasked(Exchange exchange) {
        Instant away = board.health(DatabaseFailure.HQ).lastFailure();
        return board.due(exchange).stream()
                .filter(channel -> {
                    Instant when = asked.get(channel.id());
                    return when == null || away != null && !when.isAfter(away);
                })
                .toList();
    }

    /** Ends the run without touching a row while HQ is known to have been restored: no number may be given out. */
    public void trust(Exchange exchange) {
        Map<?, ?> behind = exchange.getMessage().getHeader("behind", Map.class);
        Object since = behind == null ? null : behind.get("behind_since");
        if (since == null) {
            return;
        }
        Mistaken mistaken = behind(behind.get("behind_channel"));
        Tally.of(exchange).failed(new Run.Failed(DatabaseFailure.HQ, ErrorKind.SET_UP.name(), mistaken.getMessage()));
        if (!since.equals(told)) {
            LOG.warn("hq needs a person: {}", mistaken.getMessage());
            told = since;
        }
        exchange.setRouteStop(true);
    }

    /** Why no number is given out. */
    public static Mistaken behind(Object channel) {
        return new Mistaken("HQ was restored from a backup, channel " + channel
                + " knows more; no number is given out; try: channelsync recover-hq");
    }

    private static Judgement judgement(Exchange exchange) {
        return exchange.getProperty(JUDGEMENT, Judgement.class);
    }

    private static long number(Map<?, ?> row, String column) {
        return row.get(column) instanceof Number number ? number.longValue() : 0;
    }
}
