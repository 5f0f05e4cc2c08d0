package io.channelsync.benchmark;

import io.channelsync.settings.CustomerFields;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The plain program for edits: the audit log says field by field what each edit changes in the record that its till had seen,
 * and the customers take over what the audit log says.
 */
final class PlainEdits extends PlainProgram {

    /** What a till leaves blank there, it does not clear. */
    private static final List<String> KEPT =
            List.of("party_type", "receipt_option", "customer_group", "currency", "language", "identification_number");

    private static final String RESOLVE = "update async_customer i set account_number = c.account_number from customer c"
            + " where i.channel_id = '%s' and i.sync_status = 'PENDING' and i.account_number is null and c.async_id = i.async_id";
    private static final String SUPERSEDE = "update async_customer i set sync_status = 'SUPERSEDED', completed_at = now(), change_number = %2$d"
            + " where channel_id = '%1$s' and sync_status = 'PENDING' and exists (select 1 from async_customer l"
            + " where l.channel_id = i.channel_id and l.account_number = i.account_number and l.base_change_number = i.base_change_number"
            + " and l.replication_counter > i.replication_counter and l.sync_status = 'PENDING')";
    private static final String LOCK = "select count(*) from (select 1 from customer where account_number in"
            + " (select account_number from async_customer where channel_id = '%s' and sync_status = 'PENDING')"
            + " order by account_number for update) l";

    /** Whoever has changed a field since the till saw it has left the value that the till saw in the audit log. */
    private static final String AUDIT = "insert into audit_log (changed_at, changed_by, action, channel_id, table_name, row_key, field,"
            + " old_value, new_value, account_number, item, change_number)"
            + " select now(), 'plain program', 'EDIT', i.channel_id, 'async_customer', i.operation_id::text, f.name, f.now, f.wanted,"
            + " c.account_number, c.account_number, %2$d"
            + " from async_customer i join customer c on c.account_number = i.account_number"
            + " cross join lateral (values " + fields(PlainEdits::compared) + ") f(name, now, wanted)"
            + " left join lateral (select a.audit_id, a.old_value from audit_log a where a.account_number = c.account_number"
            + " and a.field = f.name and a.change_number > i.base_change_number order by a.audit_id limit 1) h"
            + " on c.change_number > i.base_change_number"
            + " where i.channel_id = '%1$s' and i.sync_status = 'PENDING' and f.wanted is distinct from f.now"
            + " and (h.audit_id is null or f.wanted is distinct from h.old_value)";
    private static final String APPLY = "update customer c set change_number = %1$d, recorded_change = %1$d, modified_at = now(), "
            + fields(field -> field + " = case when '" + field + "' = any (a.fields) then a." + field + " else c." + field + " end")
            + " from (select account_number, array_agg(field) as fields, "
            + fields(field -> "max(new_value) filter (where field = '" + field + "') as " + field)
            + " from audit_log where change_number = %1$d group by account_number) a where c.account_number = a.account_number";

    private static final String MAKE_ROOM = "create temporary table arrived on commit drop as select " + DOWN + " from customer limit 0";
    private static final String REPLACE = "delete from customer c using arrived a where a.account_number = c.account_number";
    private static final String ARRIVE = "insert into customer (" + DOWN + ") select " + DOWN + " from arrived";
    private static final String RETIRE = "update async_customer s set completed_at = now() from arrived a"
            + " where s.%1$s = a.%1$s and s.completed_at is null";

    PlainEdits(int threads) {
        super(threads);
    }

    private static String fields(Function<String, String> each) {
        return CustomerFields.OF_CUSTOMER.stream().map(each).collect(Collectors.joining(", "));
    }

    private static String compared(String field) {
        String wanted = KEPT.contains(field) ? "coalesce(i." + field + ", c." + field + ")" : "i." + field;
        return "('" + field + "', c." + field + "::text, " + wanted + "::text)";
    }

    @Override
    void synchronize(Connection hq, Store store) throws SQLException {
        long change = number(hq, TAKE_CHANGE_NUMBER);
        hq.commit();
        execute(hq, RESOLVE.formatted(store.id()));
        execute(hq, SUPERSEDE.formatted(store.id(), change));
        execute(hq, LOCK.formatted(store.id()));
        execute(hq, AUDIT.formatted(store.id(), change));
        execute(hq, APPLY.formatted(change));
        execute(hq, COMPLETE.formatted(store.id(), change));
        hq.commit();
    }

    @Override
    void arrive(Connection hq, String changed, Connection channel) throws SQLException {
        execute(channel, MAKE_ROOM);
        CopyStream.copy(hq, changed, channel, "arrived");
        execute(channel, REPLACE);
        execute(channel, ARRIVE);
        execute(channel, RETIRE.formatted("account_number"));
        execute(channel, RETIRE.formatted("async_id"));
    }
}
