package io.channelsync.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.fault.Call;
import io.channelsync.fault.Fault;
import io.channelsync.testing.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The process ends at a call to a database, or misses the reply to a commit, one call after the other through the whole
 * script; a new process goes on; in the end nothing is lost, doubled or different.
 *
 * <p>In every build the script is stopped at every call and what is committed there is looked at: that is all that a new
 * process gets. The process really ends before each call that commits something, and really misses its reply; before and after
 * all calls in between a new process finds the same rows. Under {@code -Pproof} it really ends before and after every call and
 * misses the reply to every commit, and ends again while the next process goes on.
 */
class SweepTest {

    private static final int LEAST_CALLS = 600;
    private static final int LEAST_CHANGES = 80;
    private static final int PAIRS = Proof.size("channelsync.sweep.pairs", 0, 2_000);
    private static final int ENOUGH_FAILURES = 5;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Quiet quiet = new Quiet();
    private final Lane first = new Lane("sweep-first");
    private final Lane second = new Lane("sweep-second");
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger done = new AtomicInteger();

    @BeforeEach
    void learn() throws Exception {
        both(() -> first.learn(true), () -> second.learn(false));
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        first.close();
        second.close();
        quiet.close();
    }

    @Test
    void wherever_the_process_ends_the_next_one_goes_on_and_nothing_is_lost_or_doubled() throws Exception {
        assertThat(traces(second)).as("the same trace twice").isEqualTo(traces(first));
        assertThat(first.steps()).allSatisfy(step -> assertThat(step.states().unforeseen()).as("changed by calls that do not commit").isEmpty());
        List<Point> points = points();
        if (Integer.getInteger("channelsync.sweep.point") == null) {
            enough(points);
        }

        sweep(points.stream().map(point -> new Task(point, Integer.getInteger("channelsync.sweep.second", 0))).toList());
        if (PAIRS > 0) {
            sweep(pairs(points));
        }

        assertThat(failures).isEmpty();
        assertThat(done).as("points that were gone to").hasValueGreaterThanOrEqualTo(points.size());
    }

    private void enough(List<Point> points) {
        assertThat(points.isEmpty() ? 0 : points.get(points.size() - 1).number()).as("calls of the script").isGreaterThan(LEAST_CALLS);
        assertThat(first.steps().stream().mapToInt(step -> step.states().looks()).sum()).as("looks at what is committed").isGreaterThan(LEAST_CALLS);
        assertThat(points.stream().filter(this::changes).filter(Point::halts).count()).as("ends at a change").isGreaterThan(LEAST_CHANGES);
        for (String table : List.of("async_contact", "async_affiliation", "async_attribute", "loyalty_card")) {
            assertThat(first.steps().stream().flatMap(step -> step.trace().stream())).as("calls that touch " + table).anyMatch(call -> call.endsWith("insert " + table));
        }
        assertThat(points.stream().filter(Point::halts).map(Point::step).distinct()).as("flows that were ended").hasSize(Script.STEPS.size());
    }

    /** The points of this build, in order. */
    private List<Point> points() {
        Integer only = Integer.getInteger("channelsync.sweep.point");
        String mode = System.getProperty("channelsync.sweep.mode", "");
        return everyPoint()
                .filter(point -> only == null ? Proof.isLong() || needed(point) : only == point.number() && (mode.isEmpty() || mode.equals(point.mode().name())))
                .toList();
    }

    private Stream<Point> everyPoint() {
        List<Point> points = new ArrayList<>();
        int number = 0;
        for (int step = 0; step < first.steps().size(); step++) {
            for (Call call : first.steps().get(step).calls()) {
                number++;
                for (Point.Mode mode : Point.Mode.values()) {
                    if (mode != Point.Mode.LOST_REPLY || call.durable()) {
                        points.add(new Point(number, step, call, mode));
                    }
                }
            }
        }
        return points.stream();
    }

    /**
     * In every build: before every call that changes something, and without its reply. What is committed after it is what is
     * committed before the next one, and the looks have shown it.
     */
    private boolean needed(Point point) {
        return changes(point) && (point.mode() != Point.Mode.AFTER || isLastChange(point));
    }

    /** Behind the last change of a step there is no next one. */
    private boolean isLastChange(Point point) {
        Step step = first.steps().get(point.step());
        return step.calls().stream().filter(step.states()::changedBy).reduce((earlier, later) -> later).orElseThrow().equals(point.call());
    }

    private boolean changes(Point point) {
        return first.steps().get(point.step()).states().changedBy(point.call());
    }

    private List<Task> pairs(List<Point> points) {
        Random random = new Random(Proof.seed("channelsync.sweep.seed"));
        List<Point> halts = points.stream().filter(Point::halts).toList();
        List<Task> pairs = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            pairs.add(new Task(halts.get(random.nextInt(halts.size())), 1 + random.nextInt(LEAST_CALLS)));
        }
        return pairs;
    }

    private void sweep(List<Task> tasks) throws Exception {
        Queue<Task> open = new ConcurrentLinkedQueue<>(tasks);
        both(() -> work(first, open), () -> work(second, open));
    }

    private void work(Lane lane, Queue<Task> open) {
        for (Task task = open.poll(); task != null && failures.size() < ENOUGH_FAILURES; task = open.poll()) {
            List<String> findings = run(lane, task);
            done.incrementAndGet();
            if (!findings.isEmpty()) {
                failures.add(task.point() + "\nreplay with: mvn test -Dtest=SweepTest " + task.replay() + "\n" + String.join("\n", findings));
            }
        }
    }

    private static List<String> run(Lane lane, Task task) {
        try {
            return lane.run(task.point(), task.second() == 0 ? Fault.NONE : Fault.haltAfter(task.second()));
        } catch (RuntimeException failure) {
            return List.of(failure.toString());
        }
    }

    private void both(Runnable one, Runnable other) throws Exception {
        for (Future<?> work : threads.invokeAll(List.<Callable<Object>>of(Executors.callable(one), Executors.callable(other)))) {
            work.get();
        }
    }

    private static List<List<String>> traces(Lane lane) {
        return lane.steps().stream().map(Step::trace).toList();
    }

    /**
     * @param second the call after which the next process ends as well; 0 for none
     */
    private record Task(Point point, int second) {

        String replay() {
            return point.replay() + (second == 0 ? "" : " -Dchannelsync.sweep.second=" + second);
        }
    }
}
