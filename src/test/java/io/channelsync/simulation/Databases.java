package io.channelsync.simulation;

import io.channelsync.database.Migrations;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    }

    TestDatabase at(String name) {
        return databases.get(name);
    }

    /** The harness's own way in: never simulated, never faulty. */
    JdbcTemplate template(String name) {
        return new JdbcTemplate(connections.get(name));
    }

    /** What is there now is what every seed begins with. */
    void keep() {
        databases.keySet().forEach(name -> template(name).execute(KEEP));
    }

    /** Back to what {@link #keep} saw. */
    void restore() {
        databases.keySet().forEach(name -> template(name).execute(RESTORE));
    }

    @Override
    public void close() {
        connections.values().forEach(SingleConnectionDataSource::destroy);
        databases.values().forEach(TestDatabase::close);
    }
}
