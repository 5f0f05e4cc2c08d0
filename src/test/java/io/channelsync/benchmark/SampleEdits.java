package io.channelsync.benchmark;

import io.channelsync.testing.TestDatabase;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Edits as tills would stage them, always the same ones: whole records with the change number at which they were downloaded.
 * Of ten customers six are edited once, one twice at the same store, one by two stores in different fields, and two not at
 * all; one in ten edits names its customer by GUID. No two stores edit the same field of a customer.
 */
final class SampleEdits {

    /** After so many edits every store has had its turn with every kind. */
    static final int CYCLE = 40;

    private static final List<String> UNCHANGED = List.of("party_type", "title", "middle_name", "organization_name", "receipt_email",
            "receipt_option", "customer_group", "currency", "language", "tax_number");

    private static final String NUMBERED = """
            select c.*, split_part(split_part(email, '@', 1), '.', 2)::int * 4
                        + array_position(array[%s], split_part(split_part(email, '@', 2), '.', 1)) - 1 as k
              from customer c""";

    private static final String EDITED = """
            select n.*, t.turn, n.k %% 10 as place, (n.k / 10 + n.k) %% 4 as field,
                   t.turn = 1 or n.k %% 10 = 6 as first, t.turn = 2 as second
              from (%s) n
              cross join generate_series(1, 2) t(turn)
             where n.k %% 10 <= 5 and t.turn = 1 and n.k / 10 %% 4 = %2$d
                or n.k %% 10 = 6 and n.k / 10 %% 4 = %2$d
                or n.k %% 10 = 7 and (n.k / 10 + t.turn - 1) %% 4 = %2$d""";

    private static final String STAGE = """
            insert into async_customer (operation_id, operation, async_id, account_number, base_change_number, created_at, created_by,
              first_name, last_name, email, phone, %1$s)
            select md5(async_id || ' edit ' || turn)::uuid, 'UPDATE', case when place = 0 then async_id end,
                   case when place > 0 then account_number end, change_number, '2026-03-10 10:15:00+00', 'till-1',
                   case when first and field = 0 or second and field = 3 then first_name || ' Maria' else first_name end,
                   case when first and field = 1 or second and field = 0 then last_name || '-Smith' else last_name end,
                   case when first and field = 2 or second and field = 1 then 'new.' || email else email end,
                   case when first and field = 3 or second and field = 2
                        then left(phone, -6) || lpad((right(phone, 6)::int + 500000)::text, 6, '0') else phone end,
                   %1$s
              from (%2$s) e
             order by k, turn""";

    private SampleEdits() {}

    /** Stages the edits of a store at which everybody's customers have arrived. */
    static void stage(TestDatabase channel, Store store) {
        String stores = Store.ALL.stream().map(one -> "'" + one.id() + "'").collect(Collectors.joining(", "));
        String edited = EDITED.formatted(NUMBERED.formatted(stores), Store.ALL.indexOf(store));
        channel.execute(STAGE.formatted(String.join(", ", UNCHANGED), edited));
    }

    /** How many customers that many edits concern. */
    static int customers(int edits) {
        return edits / 10 * 8;
    }
}
