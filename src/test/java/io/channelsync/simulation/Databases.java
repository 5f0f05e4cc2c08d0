package io.channelsync.simulation;

import io.channelsync.database.Migrations;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** HQ and the channels of a lane: migrated once, emptied between seeds. */
final class Databases implements AutoCloseable {

    static final String HQ = "hq";

    /** Rows that HQ's tables refuse, whatever intake says of them. */
    private static final List<String> STRICTER = List.of(
            "alter table async_customer add constraint no_unwanted check (last_name <> 'Unwanted')",
            "alter table retail_transaction add constraint no_unwanted_sale check (staff <> 'unwanted')",
            "alter table customer add constraint no_unwanted_name check (first_name <> 'Unwanted')");

    /** Where rows lie must depend on what was written alone, and not on when the server tidied up. */
    private static final String NO_VACUUM = """
            do $$ declare t record; begin
              for t in select oid::regclass as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace loop
                execute 'alter table ' || t.name || ' set (autovacuum_enabled = false)';
              end loop;
            end $$""";

    /** Keeps what a fresh database holds. */
    private static final String KEEP = """
            do $$ declare t record; filled boolean; begin
              create schema fresh;
              for t in select oid::regclass as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace loop
                execute 'select exists (select 1 from ' || t.name || ')' into filled;
                if filled then execute 'create table fresh.' || t.name || ' as table ' || t.name; end if;
              end loop;
            end $$""";

    private static final String BACK_UP = """
            do $$ declare t record; begin
              drop schema if exists backup cascade;
              create schema backup;
              for t in select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace loop
                execute 'create table backup.' || t.relname || ' as table public.' || t.relname;
              end loop;
            end $$""";

    /** Rows and the counters of their identities, as a restored database has them. */
    private static final String RESTORE_BACKUP = """
            do $$ declare t record; c record; begin
              set local session_replication_role = replica;
              for t in select oid::regclass as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace loop
                execute 'truncate table ' || t.name || ' restart identity cascade';
              end loop;
              for t in select table_name, string_agg(quote_ident(column_name), ', ') as own from information_schema.columns
                        where table_schema = 'public' and is_generated = 'NEVER'
                          and table_name in (select relname from pg_class where relkind = 'r' and relnamespace = 'backup'::regnamespace)
                        group by table_name loop
                execute format('insert into public.%I (%s) select %s from backup.%I', t.table_name, t.own, t.own, t.table_name);
              end loop;
              for c in select table_name, column_name from information_schema.columns where table_schema = 'public' and is_identity = 'YES' loop
                execute format('select setval(pg_get_serial_sequence(%L, %L), coalesce((select max(%I) from public.%I), 0) + 1, false)',
                    c.table_name, c.column_name, c.column_name, c.table_name);
              end loop;
            end $$""";

    private static final String RESTORE = """
            do $$ declare t record; begin
              for t in select oid::regclass as name from pg_class
                        where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_relation_size(oid) > 0 loop
                execute 'truncate table ' || t.name || ' restart identity cascade';
              end loop;
              for t in select relname from pg_class where relkind = 'r' and relnamespace = 'fresh'::regnamespace loop
                execute 'insert into public.' || t.relname || ' select * from fresh.' || t.relname;
              end loop;
            end $$""";

    private final Map<String, TestDatabase> databases = new LinkedHashMap<>();
    private final Map<String, SingleConnectionDataSource> connections = new LinkedHashMap<>();
    private final Map<String, BasicDataSource> pools = new LinkedHashMap<>();

    Databases() {
        add(HQ);
        Migrations.migrateHq(at(HQ));
        STRICTER.forEach(template(HQ)::execute);
        for (String id : Chain.IDS) {
            add(id);
            Migrations.migrateChannel(at(id));
        }
        databases.keySet().forEach(name -> template(name).execute(NO_VACUUM));
    }

    private void add(String name) {
        TestDatabase database = PostgresServer.shared().create(name);
        databases.put(name, database);
        connections.put(name, new SingleConnectionDataSource(database.address().url(), database.address().username(), "", true));
        BasicDataSource pool = new BasicDataSource();
        pool.setUrl(database.address().url());
        pool.setUsername(database.address().username());
        pools.put(name, pool);
    }

    TestDatabase at(String name) {
        return databases.get(name);
    }

    /** The way in of operators' commands: never simulated, never faulty. */
    DataSource forOperators(String name) {
        return pools.get(name);
    }

    /** The harness's own way in: never simulated, never faulty. */
    JdbcTemplate template(String name) {
        return new JdbcTemplate(connections.get(name));
    }

    /** The same, for programs that want a connection; it stays this class's. */
    Connection connection(String name) {
        try {
            return connections.get(name).getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is there now is what every seed begins with. */
    void keep() {
        databases.keySet().forEach(name -> template(name).execute(KEEP));
    }

    /** Keeps what a database holds now; one backup of each. */
    void backUp(String name) {
        template(name).execute(BACK_UP);
    }

    /** Back to what {@link #backUp} saw. */
    void restoreBackup(String name) {
        template(name).execute(RESTORE_BACKUP);
    }

    /** Back to what {@link #keep} saw. */
    void restore() {
        databases.keySet().forEach(name -> template(name).execute(RESTORE));
    }

    @Override
    public void close() {
        pools.values().forEach(Databases::shut);
        connections.values().forEach(SingleConnectionDataSource::destroy);
        databases.values().forEach(TestDatabase::close);
    }

    private static void shut(BasicDataSource pool) {
        try {
            pool.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
