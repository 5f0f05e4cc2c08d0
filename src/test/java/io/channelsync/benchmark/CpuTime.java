package io.channelsync.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The processor time that this program and the database server with all its workers have used. Other work on the machine
 * slows a clock down, but not this. Zero where there is no {@code /proc} of Linux.
 */
final class CpuTime {

    private static final Path PROCESSES = Path.of("/proc");
    private static final long NANOS_OF_TICK = 10_000_000;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_GONE_CHILDREN = 13;
    private static final int SYSTEM_OF_GONE_CHILDREN = 14;

    private final String server;

    CpuTime(DataSource database) {
        long worker = JdbcClient.create(database).sql("select pg_backend_pid()").query(Long.class).single();
        this.server = fields(PROCESSES.resolve(String.valueOf(worker))).map(fields -> fields.get(PARENT)).orElse("");
    }

    Duration used() {
        try (Stream<Path> processes = Files.isDirectory(PROCESSES) ? Files.list(PROCESSES) : Stream.empty()) {
            long ticks = processes.filter(process -> Character.isDigit(process.getFileName().toString().charAt(0)))
                    .mapToLong(this::ticks)
                    .sum();
            return Duration.ofNanos(ticks * NANOS_OF_TICK).plus(ownTime());
        } catch (IOException unreadable) {
            return Duration.ZERO;
        }
    }

    private static Duration ownTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private long ticks(Path process) {
        List<String> fields = fields(process).orElse(List.of());
        if (process.endsWith(server)) {
            return sum(fields, USER, SYSTEM, USER_OF_GONE_CHILDREN, SYSTEM_OF_GONE_CHILDREN);
        }
        return !fields.isEmpty() && fields.get(PARENT).equals(server) ? sum(fields, USER, SYSTEM) : 0;
    }

    private static long sum(List<String> fields, int... positions) {
        long sum = 0;
        for (int position : fields.isEmpty() ? new int[0] : positions) {
            sum += Long.parseLong(fields.get(position));
        }
        return sum;
    }

    /** What the kernel says of a process, from its state on; the name before that may hold anything. */
    private static Optional<List<String>> fields(Path process) {
        try {
            String line = Files.readString(process.resolve("stat"));
            return Optional.of(List.of(line.substring(line.lastIndexOf(')') + 2).split(" ")));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
