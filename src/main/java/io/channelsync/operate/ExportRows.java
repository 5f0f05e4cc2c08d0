package io.channelsync.operate;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads an export from HQ in pages by key, so that memory stays flat on every product and no transaction is kept open while a
 * slow reader takes its time. What is posted is never changed; only an export without a number may see more invoices come.
 */
final class ExportRows {

    private static final int INVOICES_A_PAGE = 200;
    private static final int PAGE = 1000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Sites sites;
    private final String invoiceConditions;
    private final String paymentConditions;
    private final Map<String, Object> values;
    private long invoices;
    private long lines;
    private long payments;

    private ExportRows(Sites sites, String invoiceConditions, String paymentConditions, Map<String, Object> values) {
        this.sites = sites;
        this.invoiceConditions = invoiceConditions;
        this.paymentConditions = paymentConditions;
        this.values = values;
    }

    /** The rows that an export has taken. */
    static ExportRows of(Sites sites, long export) {
        return new ExportRows(sites, "\n   and i.export_id = :export", "\n   and j.export_id = :export", Map.of("export", export));
    }

    /** The rows of a selection as they are, exported before or not. */
    static ExportRows of(Sites sites, ExportSelection selection) {
        return new ExportRows(sites, selection.conditions("o"), selection.conditions("s"), selection.values());
    }

    /** Passes all rows on, and says how many there were. */
    ExportCounts passTo(ExportSink sink) throws IOException {
        passInvoices(sink);
        passPayments(sink);
        return new ExportCounts(invoices, lines, payments);
    }

    private void passInvoices(ExportSink sink) throws IOException {
        String after = "";
        List<Map<String, Object>> page;
        do {
            page = page("export-invoices", invoiceConditions, Map.of("after", after, "page", INVOICES_A_PAGE));
            if (!page.isEmpty()) {
                passInvoices(page, sink);
                after = number(page.get(page.size() - 1));
            }
        } while (page.size() == INVOICES_A_PAGE);
    }

    /** Both come in the order of invoice numbers, so each invoice takes the lines at hand that are its own. */
    private void passInvoices(List<Map<String, Object>> page, ExportSink sink) throws IOException {
        LinesOfPage linesOfPage = new LinesOfPage(page.stream().map(ExportRows::number).toList());
        for (Map<String, Object> invoice : page) {
            sink.invoice(invoice);
            invoices++;
            for (Map<String, Object> line = linesOfPage.next(number(invoice)); line != null; line = linesOfPage.next(number(invoice))) {
                sink.line(line);
                lines++;
            }
        }
    }

    private void passPayments(ExportSink sink) throws IOException {
        Map<String, Object> after = Map.of("statement", BEFORE_ALL, "invoice", "", "tender", "", "page", PAGE);
        List<Map<String, Object>> page;
        do {
            page = page("export-payments", paymentConditions, after);
            for (Map<String, Object> payment : page) {
                sink.payment(payment);
                payments++;
                after = Map.of("statement", payment.get("statement_id"), "invoice", number(payment),
                        "tender", payment.get("tender_type"), "page", PAGE);
            }
        } while (page.size() == PAGE);
    }

    private List<Map<String, Object>> page(String statement, String conditions, Map<String, Object> place) {
        Map<String, Object> parameters = new HashMap<>(values);
        parameters.putAll(place);
        String sql = Sql.of(statement, Map.of("conditions", conditions));
        return sites.ask(Sites.HQ, client -> client.sql(sql).params(parameters).query().listOfRows());
    }

    private static String number(Map<String, Object> row) {
        return Values.text(row, "invoice_number");
    }

    /** The lines of a page of invoices, one after the other; an invoice may have more than fit into memory. */
    private final class LinesOfPage {

        private final List<String> numbers;
        private List<Map<String, Object>> page = List.of();
        private int position;
        private Map<String, Object> last = Map.of("invoice_number", "", "line_number", 0);
        private boolean complete;

        LinesOfPage(List<String> numbers) {
            this.numbers = numbers;
        }

        /** The next line if it is of this invoice, else null. */
        Map<String, Object> next(String invoice) {
            if (position == page.size() && !complete) {
                read();
            }
            if (position == page.size() || !number(page.get(position)).equals(invoice)) {
                return null;
            }
            last = page.get(position++);
            return last;
        }

        private void read() {
            page = sites.rows(Sites.HQ, "export-lines", Map.of("invoices", numbers, "after", number(last),
                    "line", last.get("line_number"), "page", PAGE));
            position = 0;
            complete = page.size() < PAGE;
        }
    }
}
