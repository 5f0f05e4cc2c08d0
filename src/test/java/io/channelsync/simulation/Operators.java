package io.channelsync.simulation;

import io.channelsync.customer.Intake;
import io.channelsync.operate.Accept;
import io.channelsync.operate.Answer;
import io.channelsync.operate.Fix;
import io.channelsync.operate.RecoverHq;
import io.channelsync.operate.IntakeRules;
import io.channelsync.operate.Retry;
import io.channelsync.operate.Sites;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** People who use {@code retry} and {@code fix} now and then. */
final class Operators {

    private final Lane lane;
    private final Model model;
    private final Random random;

    Operators(Lane lane, Model model, Random random) {
        this.lane = lane;
        this.model = model;
        this.random = random;
    }

    /** Tries something that waits or was refused; false when there is nothing. */
    boolean retry() {
        List<String> waiting = lane.databases().template(Databases.HQ).queryForList("""
                select cast(operation_id as text) from async_customer where sync_status in ('PENDING', 'FAILED')
                union select cast(transaction_id as text) from retail_transaction where sync_status in ('PENDING', 'FAILED')
                union select row_key from quarantine where released_at is null order by 1""", String.class);
        if (waiting.isEmpty()) {
            return false;
        }
        new Retry(sites(), rules(), "operator").retry(List.of(waiting.get(random.nextInt(waiting.size()))));
        return true;
    }

    /** Corrects a customer that was refused; false when there is none. */
    boolean fix() {
        List<Model.Customer> refused = model.customers.values().stream().filter(customer -> customer.fate == Model.Fate.REFUSED).toList();
        if (refused.isEmpty()) {
            return false;
        }
        Model.Customer customer = refused.get(random.nextInt(refused.size()));
        Map<String, String> right = Map.of("email", "right@example.com", "first_name", "Right");
        if (new Fix(sites(), rules(), "operator").fix(customer.operationId.toString(), right).exitCode() != 0) {
            return false;
        }
        customer.fate = Model.Fate.GOOD;
        return true;
    }

    /** Says that a channel's database is the right one. */
    Answer accept(String channel) {
        return new Accept(sites(), "operator").accept(channel);
    }

    /** Brings HQ up to what the channels know. */
    Answer recoverHq() {
        return new RecoverHq(sites(), "operator", lane.daemon()::prepareNumbers).recover(Set.of());
    }

    private Sites sites() {
        return new Sites(lane.databases().forOperators(Databases.HQ), lane.databases()::forOperators, lane.channels(), lane.clock());
    }

    private IntakeRules rules() {
        Map<String, Function<Map<String, Object>, Map<String, Object>>> rules = new HashMap<>();
        lane.daemon().beans().intakes().forEach((table, intake) -> rules.put(table, oneRow(intake)));
        return new IntakeRules(rules);
    }

    private Function<Map<String, Object>, Map<String, Object>> oneRow(Intake intake) {
        return row -> intake.rules()
                .transform(List.of(row), lane.daemon().board().channel((String) row.get("channel_id")).orElseThrow())
                .get(0);
    }
}
