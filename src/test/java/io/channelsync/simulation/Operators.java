package io.channelsync.simulation;

import io.channelsync.customer.Intake;
import io.channelsync.operate.Accept;
import io.channelsync.operate.Answer;
import io.channelsync.operate.Fix;
import io.channelsync.operate.IntakeRules;
import io.channelsync.operate.Prospects;
import io.channelsync.operate.RecoverHq;
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
                union select cast(operation_id as text) from async_contact where sync_status in ('PENDING', 'FAILED')
                union select cast(operation_id as text) from async_affiliation where sync_status in ('PENDING', 'FAILED')
                union select cast(operation_id as text) from async_attribute where sync_status in ('PENDING', 'FAILED')
                union select cast(operation_id as text) from business_partner_request where sync_status in ('PENDING', 'FAILED', 'NEEDS_DECISION')
                union select card_number from loyalty_card where sync_status in ('PENDING', 'FAILED')
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
        if (new Fix(sites(), rules(), "operator", "EDITED").fix(customer.operationId.toString(), right).exitCode() != 0) {
            return false;
        }
        customer.fate = Model.Fate.GOOD;
        return true;
    }

    /** Corrects a contact or an attribute that was refused; false when there is none. */
    boolean fixBelonging() {
        List<Operation> refused = model.belongings.refused();
        if (refused.isEmpty()) {
            return false;
        }
        Operation operation = refused.get(random.nextInt(refused.size()));
        String right = operation.thing.kind() == Thing.Kind.CONTACT ? "right" + operation.turn + "@example.com" : String.valueOf(operation.turn);
        boolean done = new Fix(sites(), rules(), "operator", "EDITED").fix(operation.id.toString(), Map.of("value", right)).exitCode() == 0;
        if (done) {
            operation.correct(right);
        }
        return done;
    }

    /** Approves or rejects an organization that asks to be taken on; what was decided, or nothing when there is none. */
    Partners.Decision decide() {
        List<Partners.Request> undecided = model.partners.undecided();
        if (undecided.isEmpty()) {
            return Partners.Decision.NONE;
        }
        Partners.Request request = undecided.get(random.nextInt(undecided.size()));
        Partners.Decision decision = random.nextInt(4) > 0 ? Partners.Decision.APPROVED : Partners.Decision.REJECTED;
        Prospects prospects = new Prospects(sites(), "operator");
        Answer answer = decision == Partners.Decision.APPROVED ? prospects.approve(request.id().toString()) : prospects.reject(request.id().toString(), "not now");
        if (answer.exitCode() != 0) {
            return Partners.Decision.NONE;
        }
        model.partners.decide(request.id(), decision);
        return decision;
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
