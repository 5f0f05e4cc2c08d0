package io.channelsync.operate;

import io.channelsync.channel.Channel;
import io.channelsync.transaction.TransactionType;
import io.channelsync.upload.TransactionIntake;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Corrects an order or sale that has not taken effect (domain section F1). A repaired order is on hold until {@code retry}
 * releases it; a repaired sale is due at once, because its statement looks at it again.
 */
final class Repair {

    private static final int USAGE = 64;

    private final Sites sites;
    private final AuditLog audit;
    private final String holdCode;

    /** @param holdCode under which repaired orders are kept back */
    Repair(Sites sites, AuditLog audit, String holdCode) {
        this.sites = sites;
        this.audit = audit;
        this.holdCode = holdCode;
    }

    /** @return null when no order or sale is known by the id, otherwise as {@link Fix#fix} */
    Answer fix(UUID id, Map<String, String> values) {
        List<Map<String, Object>> known = sites.rows(Sites.HQ, "repair-find", Map.of("id", id));
        if (known.isEmpty()) {
            return null;
        }
        if (values.isEmpty() || !values.keySet().stream().allMatch(RepairFields::known)) {
            return new Answer(RepairFields.expected(), USAGE);
        }
        if (known.size() > 1) {
            return refused("several channels have a transaction with this id");
        }
        String channelId = Values.text(known.get(0), "channel_id");
        Channel channel = sites.channels().stream().filter(one -> one.id().equals(channelId)).findFirst().orElse(null);
        if (channel == null) {
            return refused("its channel " + channelId + " is not configured");
        }
        return sites.inTransaction(Sites.HQ, hq -> fix(hq, channel, id, values));
    }

    private Answer fix(JdbcClient hq, Channel channel, UUID id, Map<String, String> values) {
        Map<String, Object> key = Map.of("channel", channel.id(), "id", id);
        List<Map<String, Object>> locked = hq.sql(Sql.of("repair-lock")).params(key).query().listOfRows();
        if (locked.isEmpty()) {
            return refused("it has taken effect or is part of a statement; try: channelsync why " + id);
        }
        Map<String, Object> header = IntakeRules.plain(locked.get(0));
        Map<String, List<Map<String, Object>>> parts = Map.of(
                "line", parts(hq, "repair-lines", key),
                "payment", parts(hq, "repair-payments", key));
        Map<String, Object> before = flat(header, parts);
        String refusal = put(values, header, parts);
        refusal = refusal == null ? refusal(hq, header, parts, channel) : refusal;
        return refusal == null ? store(hq, header, parts, before) : refused(refusal);
    }

    private static List<Map<String, Object>> parts(JdbcClient hq, String sql, Map<String, Object> key) {
        return hq.sql(Sql.of(sql)).params(key).query().listOfRows().stream().map(IntakeRules::plain).toList();
    }

    private static String put(Map<String, String> values, Map<String, Object> header, Map<String, List<Map<String, Object>>> parts) {
        List<String> refusals = new ArrayList<>();
        values.forEach((field, value) -> {
            String refusal = RepairFields.put(field, value, header, parts);
            if (refusal != null) {
                refusals.add(refusal);
            }
        });
        return refusals.isEmpty() ? null : String.join("; ", refusals);
    }

    /** What intake would say, and an account that HQ does not have. */
    private static String refusal(JdbcClient hq, Map<String, Object> header, Map<String, List<Map<String, Object>>> parts, Channel channel) {
        Object account = header.get("account_number");
        if (account != null && hq.sql(Sql.of("repair-account")).param("account", account).query(Long.class).single() == 0) {
            return "HQ has no account " + account;
        }
        Map<String, Object> judged = new TransactionIntake()
                .transform(List.of(new LinkedHashMap<>(header)), copies(parts.get("line")), copies(parts.get("payment")), channel).get(0);
        return "FAILED".equals(judged.get("sync_status")) ? String.valueOf(judged.get("sync_error")) : null;
    }

    private static List<Map<String, Object>> copies(List<Map<String, Object>> rows) {
        return rows.stream().<Map<String, Object>>map(LinkedHashMap::new).toList();
    }

    private Answer store(JdbcClient hq, Map<String, Object> header, Map<String, List<Map<String, Object>>> parts, Map<String, Object> before) {
        boolean order = TransactionType.concernsOrder(header.get("transaction_type"));
        Object id = header.get("transaction_id");
        Map<String, Object> row = new LinkedHashMap<>(header);
        row.put("now", sites.now());
        row.put("hold_code", holdCode);
        row.put("repaired_status", order ? "FAILED" : "PENDING");
        row.put("repaired_error", order ? "repaired, on hold " + holdCode + " until it is released" : null);
        hq.sql(Sql.of("repair-transaction")).params(row).update();
        parts.get("line").forEach(line -> hq.sql(Sql.of("repair-line")).params(line).update());
        parts.get("payment").forEach(payment -> hq.sql(Sql.of("repair-payment")).params(payment).update());
        if (order) {
            hq.sql(Sql.of("repair-hold")).params(row).update();
        }
        List<String> changed = audited(hq, header, before, flat(header, parts));
        return new Answer("repaired " + (changed.isEmpty() ? "nothing" : String.join(", ", changed)) + " of " + (order ? "order " : "sale ") + id
                + (order ? ", on hold " + holdCode + ". Then: channelsync retry " + id : ", due now"), Answer.DONE);
    }

    private List<String> audited(JdbcClient hq, Map<String, Object> header, Map<String, Object> before, Map<String, Object> after) {
        AuditLog.Target target = new AuditLog.Target(Values.text(header, "channel_id"), "retail_transaction", Values.text(header, "transaction_id"));
        List<String> changed = new ArrayList<>();
        after.forEach((field, value) -> {
            if (!same(before.get(field), value)) {
                audit.write(hq, target, field, before.get(field), value);
                changed.add(field);
            }
        });
        audit.write(hq, target, "sync_status", before.get("sync_status"), TransactionType.concernsOrder(header.get("transaction_type")) ? "FAILED" : "PENDING");
        return changed;
    }

    private static boolean same(Object one, Object other) {
        return one instanceof BigDecimal left && other instanceof BigDecimal right ? left.compareTo(right) == 0 : Objects.equals(one, other);
    }

    /** All values under the names that a person uses for them. */
    private static Map<String, Object> flat(Map<String, Object> header, Map<String, List<Map<String, Object>>> parts) {
        Map<String, Object> flat = new LinkedHashMap<>();
        flat.putAll(header);
        parts.forEach((part, rows) -> rows.forEach(row -> row.forEach(
                (column, value) -> flat.put(part + "." + row.get("line_number") + "." + column, value))));
        return flat;
    }

    private static Answer refused(String why) {
        return new Answer("refused, nothing was stored: " + why, Answer.REFUSED);
    }
}
