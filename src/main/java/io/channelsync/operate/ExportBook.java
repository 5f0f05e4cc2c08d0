package io.channelsync.operate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * Which export has which rows. An export first takes its rows, then it is written, then it is noted as written. One that was
 * begun and not written is found again with the same rows, so that none is lost whatever happens in between.
 */
final class ExportBook {

    private static final int PAGE = 10_000;

    /**
     * An export.
     *
     * @param id its number
     * @param startedAt an ISO 8601 instant
     * @param selection what was asked for
     * @param frozen true when it takes no more rows
     * @param written true when it was written
     */
    record Entry(long id, String startedAt, String selection, boolean frozen, boolean written) {

        private static Entry of(Map<String, Object> row) {
            return new Entry(Values.number(row, "export_id"), Values.time(row, "started_at"), Values.text(row, "selection"),
                    row.get("frozen_at") != null, row.get("exported_at") != null);
        }
    }

    private final Sites sites;
    private final AuditLog audit;

    ExportBook(Sites sites, AuditLog audit) {
        this.sites = sites;
        this.audit = audit;
    }

    /** The export of that number, or null. */
    Entry find(long export) {
        return sites.rows(Sites.HQ, "export-find", Map.of("export", export)).stream().map(Entry::of).findFirst().orElse(null);
    }

    /** The exports that were begun and not written. */
    List<Entry> unfinished() {
        return sites.rows(Sites.HQ, "export-unfinished", Map.of()).stream().map(Entry::of).toList();
    }

    /** The export of this selection that was begun and not written, else a new one with all that is due; null when nothing is. */
    Entry take(ExportSelection selection) {
        Entry begun = unfinished().stream().filter(entry -> entry.selection().equals(selection.text())).findFirst().orElse(null);
        Long export = begun == null ? begin(selection) : Long.valueOf(begun.id());
        if (export == null) {
            return null;
        }
        if (begun == null || !begun.frozen()) {
            takeTheRest(export, selection);
        }
        return find(export);
    }

    /** With the first page, in one transaction: an export without rows never was. */
    private Long begin(ExportSelection selection) {
        return sites.inTransaction(Sites.HQ, hq -> {
            GeneratedKeyHolder key = new GeneratedKeyHolder();
            hq.sql(Sql.of("export-begin")).params(Map.of("selection", selection.text(), "now", sites.now())).update(key, "export_id");
            long export = key.getKeyAs(Number.class).longValue();
            if (takePage(hq, export, selection) > 0) {
                return export;
            }
            hq.sql(Sql.of("export-forget")).param("export", export).update();
            return null;
        });
    }

    private void takeTheRest(long export, ExportSelection selection) {
        int taken;
        do {
            taken = sites.inTransaction(Sites.HQ, hq -> takePage(hq, export, selection));
        } while (taken > 0);
        freeze(export);
    }

    /** The export takes no more rows; what it has not taken is due for the next. */
    void freeze(long export) {
        sites.inTransaction(Sites.HQ, hq -> hq.sql(Sql.of("export-frozen")).params(Map.of("export", export, "now", sites.now())).update());
    }

    private int takePage(JdbcClient hq, long export, ExportSelection selection) {
        // Under the lock of the export: somebody who repeats it at the same time may have begun to write it.
        if (hq.sql(Sql.of("export-lock")).param("export", export).update() == 0) {
            return 0;
        }
        Map<String, Object> parameters = new HashMap<>(selection.values());
        parameters.put("export", export);
        return hq.sql(taking("export-take-invoices", "sales_invoice", selection.conditions("o"))).params(parameters).update()
                + hq.sql(taking("export-take-of-statements", "payment_journal_line", selection.conditions("s"))).params(parameters).update()
                + hq.sql(taking("export-take-of-statements", "statement_voucher", selection.conditions("s"))).params(parameters).update();
    }

    private static String taking(String name, String table, String conditions) {
        return Sql.of(name, Map.of("table", table, "conditions", conditions, "page", String.valueOf(PAGE)));
    }

    /** Notes that an export was written, from the first time on. */
    void written(Entry export, ExportCounts counts) {
        sites.inTransaction(Sites.HQ, hq -> {
            hq.sql(Sql.of("export-written"))
                    .params(Map.of("export", export.id(), "now", sites.now(), "invoices", counts.invoices(), "payments", counts.payments(),
                            "vouchers", counts.vouchers()))
                    .update();
            note(hq, String.valueOf(export.id()), export.selection(), counts);
            return null;
        });
    }

    /** Notes that somebody took rows without marking them. */
    void read(ExportSelection selection, ExportCounts counts) {
        sites.inTransaction(Sites.HQ, hq -> {
            note(hq, "unmarked", selection.text(), counts);
            return null;
        });
    }

    private void note(JdbcClient hq, String export, String selection, ExportCounts counts) {
        audit.write(hq, new AuditLog.Target(null, "invoice_export", export), "written", null, selection + ": " + counts.text());
    }
}
