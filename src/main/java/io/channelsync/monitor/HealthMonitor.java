package io.channelsync.monitor;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseFailure;
import io.channelsync.flow.Board;
import io.channelsync.flow.Loads;
import java.util.List;
import java.util.stream.Stream;

/** What JMX shows of the daemon as a whole, in the words of the log. No database is asked: it tells what the flows have met. */
final class HealthMonitor implements HealthMXBean {

    private final Loads loads;
    private final Board board;

    HealthMonitor(Loads loads, Board board) {
        this.loads = loads;
        this.board = board;
    }

    @Override
    public boolean isHealthy() {
        return problems().isEmpty();
    }

    @Override
    public String[] getProblems() {
        return problems().toArray(String[]::new);
    }

    private List<String> problems() {
        Stream<String> edits = loads.findings().stream().map(finding -> "saved but not taken over: " + finding);
        Stream<String> away = Stream.concat(Stream.of(DatabaseFailure.HQ), board.channels().stream().map(Channel::id))
                .filter(database -> board.health(database).state().equals("AWAY"))
                .map(database -> database + " is away: " + board.health(database).lastError());
        Stream<String> stopped = board.stops().stream()
                .filter(stop -> !board.health(stop.database()).paused())
                .map(stop -> stop.database() + " needs a person: " + stop.flow() + " is stopped for it: " + stop.reason());
        return Stream.of(edits, away, stopped).flatMap(lines -> lines).toList();
    }
}
