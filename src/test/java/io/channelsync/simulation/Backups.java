package io.channelsync.simulation;

import io.channelsync.database.ErrorKind;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import io.channelsync.operate.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A backup of one database that is brought back later: what HQ and the channels say to it, and what an operator does then.
 * At most one in a seed.
 */
final class Backups {

    private static final List<String> OPERATIONS = List.of("async_customer", "async_address", "async_contact", "async_affiliation", "async_attribute",
            "business_partner_request");

    private final Lane lane;
    private final Model model;
    private final Findings findings;
    private final Operators operators;
    private final Snapshot read;
    private final String database;
    private Set<Model.Shift> shifts;
    private boolean restoredHq;

    /** @param ids the channels of the seed */
    Backups(Lane lane, Model model, Findings findings, Operators operators, Random random, List<String> ids) {
        this.lane = lane;
        this.model = model;
        this.findings = findings;
        this.operators = operators;
        this.read = new Snapshot(lane.databases(), findings);
        this.database = switch (random.nextInt(4)) {
            case 0 -> Databases.HQ;
            case 1 -> ids.get(random.nextInt(ids.size()));
            default -> null;
        };
    }

    /** True when this seed has a backup. */
    boolean planned() {
        return database != null;
    }

    String database() {
        return database;
    }

    /** True between the backup of HQ and its return: what operators change at HQ would be lost, and nobody would do it again. */
    boolean keepsOperatorsAway() {
        return shifts != null && Databases.HQ.equals(database);
    }

    void take() {
        lane.databases().backUp(database);
        shifts = shiftsOf(database);
    }

    private Set<Model.Shift> shiftsOf(String channel) {
        Set<Model.Shift> all = new HashSet<>();
        List.of(model.openShifts, model.closedShifts).forEach(list -> list.stream().filter(shift -> shift.channel().equals(channel)).forEach(all::add));
        return all;
    }

    /**
     * Brings the backup back, and does what the daemon's words ask for.
     *
     * @return true when there was something that had to be done
     */
    boolean restore(History history) {
        if (shifts == null || !shifts.equals(shiftsOf(database))) {
            // A shift that only HQ remembers is opened again by nobody.
            shifts = null;
            return false;
        }
        shifts = null;
        return Databases.HQ.equals(database) ? restoreHq(history) : restoreChannel(history);
    }

    private boolean restoreChannel(History history) {
        lane.databases().restoreBackup(database);
        history.forget("place of " + database);
        reopenShifts();
        int before = model.atHqOnly.size();
        lose("retail_transaction");
        OPERATIONS.forEach(this::lose);
        loseCards();
        boolean told = isStopped(database, Flow.UPLOAD_CHANNELS);
        findings.require(told || model.atHqOnly.size() == before, database + " was restored and has lost rows that HQ has, and nobody noticed");
        if (told) {
            model.restored(OPERATIONS.stream().flatMap(table -> received(table).stream()).map(UUID.class::cast).collect(Collectors.toSet()));
            done(operators.accept(database));
        }
        return told;
    }

    private Set<Object> received(String table) {
        return read.unique("operation", Databases.HQ, "select operation_id as k from " + table + " where channel_id = ?", database).keySet();
    }

    private void reopenShifts() {
        Set<Object> open = read.unique("shift", database, "select shift_id as k from retail_shift where status = 'OPEN'").keySet();
        List<Model.Shift> again = model.closedShifts.stream().filter(shift -> open.contains(shift.id())).toList();
        model.closedShifts.removeAll(again);
        model.openShifts.addAll(again);
    }

    /** What was not at HQ yet is gone for ever. */
    private void lose(String table) {
        String key = table.equals("retail_transaction") ? "transaction_id" : "operation_id";
        Set<Object> here = read.unique("row", database, "select " + key + " as k from " + table).keySet();
        Set<Object> atHq = new HashSet<>(read.unique("row", Databases.HQ, "select " + key + " as k from " + table + " where channel_id = ?", database).keySet());
        read.unique("row in quarantine", Databases.HQ, "select row_key as k from quarantine where channel_id = ? and table_name = ?", database, table)
                .keySet().forEach(row -> atHq.add(UUID.fromString(String.valueOf(row))));
        for (UUID row : model.committed(database, table).keySet()) {
            if (!here.contains(row) && atHq.contains(row)) {
                model.atHqOnly.add(row);
            } else if (!here.contains(row)) {
                model.lose(table, row);
            }
        }
    }

    private void loseCards() {
        model.atHqOnly.addAll(model.cards.restored(database, cards(database, ""), cards(Databases.HQ, " where channel_id = '" + database + "'")));
    }

    private Set<String> cards(String place, String where) {
        return read.unique("card", place, "select card_number as k from loyalty_card" + where).keySet().stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private boolean restoreHq(History history) {
        lane.databases().restoreBackup(Databases.HQ);
        model.hqBeginnings++;
        boolean told = false;
        for (Flow flow : Flow.values()) {
            told |= isStopped(null, flow);
        }
        history.forget("");
        for (var channel : lane.channels()) {
            for (Map<String, Object> row : read.rows(channel.id(), "select async_id, account_number from customer where async_id is not null")) {
                history.same("account of " + row.get("async_id"), row.get("account_number"), findings);
            }
        }
        restoredHq = true;
        if (told) {
            recoverHq();
        }
        return told;
    }

    /** True when a daemon has found out later that HQ was restored: by a number that it gave out before. */
    boolean wants(Run run) {
        return restoredHq && run.failures().stream().anyMatch(failure -> failure.detail().contains("recover-hq"));
    }

    void recoverHq() {
        model.hqForgot = true;
        model.hqBeginnings++;
        done(operators.recoverHq());
    }

    private boolean isStopped(String stopped, Flow flow) {
        Run run = lane.daemon().runFlow(flow);
        return run.failures().stream().anyMatch(failure -> failure.kind().equals(ErrorKind.SET_UP.name())
                && (stopped == null || Objects.equals(stopped, failure.database())));
    }

    private void done(Answer answer) {
        findings.require(answer.exitCode() == 0, "after a restore of " + database + ": " + answer.text());
    }
}
