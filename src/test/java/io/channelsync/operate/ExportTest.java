package io.channelsync.operate;

import static io.channelsync.operate.TwoStores.DAY;
import static io.channelsync.operate.TwoStores.NOW;
import static io.channelsync.operate.TwoStores.guid;
import static io.channelsync.operate.TwoStores.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.channelsync.database.Product;
import io.channelsync.demo.BatchInsert;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an ERP gets: every posted invoice and payment, to the last decimal, and what is new exactly once. */
class ExportTest extends BothProducts {

    private static final String NOTHING = "{\"invoices\":0,\"lines\":0,\"payments\":0,\"vouchers\":0}";

    private static final ExportSelection EVERYTHING = new ExportSelection(null, null, null, null);

    private static final String[] LINE = {"invoice_number", "line_number", "item_id", "quantity", "unit_price", "discount_amount", "tax_amount",
        "net_amount"};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void json_is_one_document_with_a_record_a_line(Product product) {
        TwoStores stores = stores(product);

        assertThat(json(stores, EVERYTHING)).isEqualTo("""
                {"exportId":null,"createdAt":"2026-03-02T12:00:00Z","invoices":[
                {"invoiceNumber":"INV-000000001","salesOrderNumber":"SO-000000002","statementNumber":"ST-000000001",\
                "channelId":"seattle","businessDate":"2026-03-01","invoiceDate":"2026-03-01","accountNumber":"C-000000002",\
                "currency":"USD","netAmount":"30.0000","taxAmount":"3.0000","grossAmount":"33.0000","lines":[
                {"lineNumber":1,"itemId":"helmet","description":null,"quantity":"30.0000","unit":"EA","unitPrice":"1.0000",\
                "discountAmount":"0.0000","taxAmount":"3.0000","netAmount":"30.0000"}
                ]}
                ],"payments":[
                {"statementNumber":"ST-000000001","channelId":"seattle","businessDate":"2026-03-01","accountNumber":"C-000000002",\
                "currency":"USD","tenderType":"CASH","amount":"33.0000","invoiceNumber":"INV-000000001"}
                ],"vouchers":[
                {"statementNumber":"ST-000000001","channelId":"seattle","businessDate":"2026-03-01","shiftId":"%1$s","terminal":"1",\
                "voucherType":"COUNT_DIFFERENCE","tenderType":"CASH","amount":"-1.0000"},
                {"statementNumber":"ST-000000001","channelId":"seattle","businessDate":"2026-03-01","shiftId":"%1$s","terminal":"1",\
                "voucherType":"STARTING_AMOUNT","tenderType":"CASH","amount":"100.0000"},
                {"statementNumber":"ST-000000001","channelId":"seattle","businessDate":"2026-03-01","shiftId":"%1$s","terminal":"1",\
                "voucherType":"TENDER_DECLARATION","tenderType":"CASH","amount":"132.0000"}
                ],"counts":{"invoices":1,"lines":1,"payments":1,"vouchers":3}}
                """.formatted(TwoStores.SHIFT));
        assertThat(stores.at(Sites.HQ).queryForList("select action, row_key, new_value from audit_log")).singleElement()
                .matches(row -> row.containsValue("EXPORT") && row.containsValue("unmarked")
                        && row.containsValue("everything: 1 invoice, 1 line, 1 payment, 3 vouchers"));
    }

    @ParameterizedTest
    @EnumSource
    void csv_is_four_tables_in_which_any_text_survives(Product product) throws IOException {
        TwoStores stores = stores(product);
        String odd = "19\" wheel, \"used\"\r\nblue; =1+1";
        stores.at(Sites.HQ).update("update sales_invoice_line set description = ?", odd);

        Answer answer = run(stores, new ExportRequest(EVERYTHING, true, null, false, null, folder.resolve("drop")));

        assertThat(answer.text()).startsWith("not marked: 1 invoice, 1 line, 1 payment, 3 vouchers: ");
        assertThat(files()).containsExactly("export-20260302T120000Z-invoices.csv", "export-20260302T120000Z-lines.csv",
                "export-20260302T120000Z-payments.csv", "export-20260302T120000Z-vouchers.csv");
        assertThat(csv("export-20260302T120000Z-lines.csv")).singleElement().satisfies(line -> {
            assertThat(line.get("invoice_number")).isEqualTo("INV-000000001");
            assertThat(line.get("description")).isEqualTo(odd);
            assertThat(line.get("net_amount")).isEqualTo("30.0000");
        });
        assertThat(csv("export-20260302T120000Z-invoices.csv")).singleElement().extracting(row -> row.get("gross_amount")).isEqualTo("33.0000");
        assertThat(csv("export-20260302T120000Z-payments.csv")).singleElement().extracting(row -> row.get("amount")).isEqualTo("33.0000");
        assertThat(Files.readString(folder.resolve("drop/export-20260302T120000Z-payments.csv"))).isEqualTo(
                "statement_number,channel_id,business_date,account_number,currency,tender_type,amount,invoice_number\r\n"
                        + "ST-000000001,seattle,2026-03-01,C-000000002,USD,CASH,33.0000,INV-000000001\r\n");
        assertThat(csv("export-20260302T120000Z-vouchers.csv")).extracting(row -> row.get("voucher_type") + " " + row.get("amount")).containsExactly(
                "COUNT_DIFFERENCE -1.0000", "STARTING_AMOUNT 100.0000", "TENDER_DECLARATION 132.0000");
        StringWriter out = new StringWriter();
        assertThat(new Export(stores.sites(), "jo").run(new ExportRequest(EVERYTHING, true, "payments", false, null, null),
                new PrintWriter(out)).exitCode()).isZero();
        assertThat(out.toString().lines()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void only_what_is_posted_goes_out_and_invoices_of_customer_orders_with_it(Product product) {
        TwoStores stores = stores(product);
        stores.at(Sites.HQ).update("update retail_statement set state = 'PAYMENTS_POSTED', statement_number = null");
        assertThat(read(json(stores, EVERYTHING)).at("/counts").toString()).isEqualTo(NOTHING);

        invoice(stores, "INV-000000002", "SO-000000001", 1);

        JsonNode ofOrder = read(json(stores, EVERYTHING)).at("/invoices");
        assertThat(ofOrder).hasSize(1);
        assertThat(ofOrder.at("/0/invoiceNumber").asText()).isEqualTo("INV-000000002");
        assertThat(ofOrder.at("/0/statementNumber").isNull()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_choice_lets_through_what_it_names(Product product) {
        TwoStores stores = stores(product);
        for (ExportSelection in : List.of(new ExportSelection("seattle", null, null, null), new ExportSelection(null, "ST-000000001", null, null),
                new ExportSelection("seattle", "ST-000000001", DAY, DAY), new ExportSelection(null, null, DAY.minusDays(9), DAY))) {
            assertThat(read(json(stores, in)).at("/counts").toString()).as(in.text()).isEqualTo("{\"invoices\":1,\"lines\":1,\"payments\":1,\"vouchers\":3}");
        }
        for (ExportSelection out : List.of(new ExportSelection("toronto", null, null, null), new ExportSelection(null, null, DAY.plusDays(1), null),
                new ExportSelection(null, null, null, DAY.minusDays(1)))) {
            assertThat(read(json(stores, out)).at("/counts").toString()).as(out.text()).isEqualTo(NOTHING);
        }
        assertThat(run(stores, new ExportSelection("nowhere", null, null, null))).isEqualTo(new Answer("there is no channel nowhere", 4));
        assertThat(run(stores, new ExportSelection(null, "ST-9", null, null))).isEqualTo(new Answer("there is no posted statement ST-9", 4));
        assertThat(run(stores, new ExportRequest(EVERYTHING, false, null, false, 9L, null))).isEqualTo(new Answer("there is no export 9", 4));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_new_goes_out_once(Product product) {
        TwoStores stores = stores(product);

        Answer first = run(stores, onlyNew());
        Answer second = run(stores, onlyNew());
        invoice(stores, "INV-000000002", "SO-000000001", 1);
        Answer third = run(stores, onlyNew());

        assertThat(first.text()).contains(": 1 invoice, 1 line, 1 payment, 3 vouchers: ").endsWith("export-" + id(first) + ".json");
        assertThat(second).isEqualTo(new Answer("nothing new", 0));
        assertThat(third.text()).contains(": 1 invoice, 1 line, 0 payments, 0 vouchers: ");
        assertThat(files()).containsExactlyInAnyOrder("export-" + id(first) + ".json", "export-" + id(third) + ".json");
        assertThat(run(stores, new ExportRequest(EVERYTHING, false, null, false, id(first), folder.resolve("again.json"))).exitCode()).isZero();
        assertThat(folder.resolve("again.json")).hasSameTextualContentAs(folder.resolve("drop/export-" + id(first) + ".json"));
        assertThat(new Verify(stores.sites()).run().findings()).noneMatch(finding -> finding.toString().contains("export"));
    }

    @ParameterizedTest
    @EnumSource
    void what_stopped_while_it_was_written_is_written_again_with_the_same_rows_under_the_same_number(Product product) throws IOException {
        TwoStores stores = stores(product);
        ExportRequest toPipe = new ExportRequest(EVERYTHING, false, null, true, null, null);

        Answer broken = new Export(stores.sites(), "jo").run(toPipe, new PrintWriter(new Broken()));

        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.text()).isEqualTo("cannot write to standard output: nobody reads on; nothing is marked as exported");
        assertThat(stores.at(Sites.HQ).queryForObject("select count(*) from invoice_export where exported_at is null", Long.class)).isOne();
        invoice(stores, "INV-000000002", "SO-000000001", 1);
        Answer again = run(stores, onlyNew());
        byte[] written = Files.readAllBytes(folder.resolve("drop/export-" + id(again) + ".json"));
        assertThat(read(new String(written)).at("/invoices")).as("and not what came since").hasSize(1);

        stores.at(Sites.HQ).update("update invoice_export set exported_at = null");
        Answer afterTheMove = run(stores, onlyNew());

        assertThat(id(afterTheMove)).isEqualTo(id(again));
        assertThat(Files.readAllBytes(folder.resolve("drop/export-" + id(again) + ".json"))).isEqualTo(written);
        assertThat(run(stores, onlyNew()).text()).contains(": 1 invoice, 1 line, 0 payments, 0 vouchers: ");
        assertThat(run(stores, onlyNew())).isEqualTo(new Answer("nothing new", 0));
    }

    @ParameterizedTest
    @EnumSource
    void an_export_of_one_channel_leaves_the_other_channels_to_others(Product product) {
        TwoStores stores = stores(product);
        invoice(stores, "INV-000000002", "SO-000000001", 1);
        stores.at(Sites.HQ).update("update sales_order set channel_id = 'toronto' where sales_order_number = 'SO-000000001'");
        new Export(stores.sites(), "jo").run(new ExportRequest(new ExportSelection("seattle", null, null, null), false, null, true, null, null),
                new PrintWriter(new Broken()));

        assertThat(run(stores, onlyNew("toronto")).text()).contains(": 1 invoice, 1 line, 0 payments, 0 vouchers: ");
        assertThat(run(stores, onlyNew("seattle")).text()).contains(": 1 invoice, 1 line, 1 payment, 3 vouchers: ");
        assertThat(run(stores, onlyNew())).isEqualTo(new Answer("nothing new", 0));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_appears_in_the_folder_when_it_cannot_be_written(Product product) throws IOException {
        TwoStores stores = stores(product);
        Files.writeString(folder.resolve("drop"), "a file");

        Answer answer = run(stores, onlyNew());

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text()).startsWith("cannot write " + folder.resolve("drop") + ": ").endsWith("; nothing is marked as exported");
        assertThat(new Export(stores.sitesWithout(Sites.HQ), "jo").run(onlyNew(), new PrintWriter(new StringWriter())))
                .isEqualTo(new Answer("HQ is away: not reachable", 3));
    }

    @ParameterizedTest
    @EnumSource
    void more_than_a_page_of_everything_comes_complete_and_in_order(Product product) {
        TwoStores stores = stores(product);
        List<String> numbers = new ArrayList<>(List.of("INV-000000001"));
        IntStream.range(2, 430).forEach(i -> numbers.add("INV-%09d".formatted(i)));
        manyInvoices(stores, numbers.subList(1, numbers.size()));

        JsonNode all = read(json(stores, EVERYTHING));

        assertThat(all.at("/invoices").findValuesAsText("invoiceNumber")).isEqualTo(numbers);
        assertThat(all.at("/invoices/249/lines").findValuesAsText("lineNumber")).hasSize(2_300).doesNotHaveDuplicates();
        assertThat(all.at("/counts/lines").asLong()).isEqualTo(count(stores, "sales_invoice_line")).isGreaterThan(3_000);
        assertThat(all.at("/payments")).hasSize(1 + 3 * 428);
        assertThat(sum(all.at("/payments"), "amount")).isEqualByComparingTo(stores.at(Sites.HQ)
                .queryForObject("select sum(amount) from payment_journal_line", BigDecimal.class));
        assertThat(all.at("/payments").findValuesAsText("tenderType")).hasSize(1 + 3 * 428);
    }

    @ParameterizedTest
    @EnumSource
    void vouchers_of_a_statement_without_sales_go_out_once_too(Product product) {
        TwoStores stores = stores(product);
        run(stores, onlyNew());
        stores.insert(Sites.HQ, "retail_statement", row("statement_id", guid(900), "statement_number", "ST-000000002", "statement_type", "FINANCIAL",
                "channel_id", "seattle", "business_date", DAY, "sequence", 2, "state", "PAYMENTS_POSTED", "created_at", NOW));
        stores.insert(Sites.HQ, "statement_voucher", row("statement_id", guid(900), "shift_id", guid(901), "voucher_type", "STARTING_AMOUNT",
                "tender_type", "CASH", "amount", 50));
        assertThat(run(stores, onlyNew())).as("not before it is posted").isEqualTo(new Answer("nothing new", 0));

        stores.at(Sites.HQ).update("update retail_statement set state = 'POSTED'");

        assertThat(run(stores, onlyNew()).text()).contains(": 0 invoices, 0 lines, 0 payments, 1 voucher: ");
        assertThat(run(stores, onlyNew())).isEqualTo(new Answer("nothing new", 0));
    }

    @ParameterizedTest
    @EnumSource
    void no_amount_loses_a_digit(Product product) {
        TwoStores stores = stores(product);
        for (String amount : List.of("0.0001", "-0.0001", "999999999999999.9999", "-999999999999999.9999", "10000000.0000", "0.1000")) {
            stores.at(Sites.HQ).update("update payment_journal_line set amount = ?", new BigDecimal(amount));
            assertThat(read(json(stores, EVERYTHING)).at("/payments/0/amount").asText()).isEqualTo(amount);
        }
    }

    private static void invoice(TwoStores stores, String number, String order, int lines) {
        stores.insert(Sites.HQ, "sales_invoice", row("invoice_number", number, "sales_order_number", order, "account_number", "C-000000001",
                "invoice_date", DAY, "currency", "USD", "net_amount", 1, "tax_amount", 0, "gross_amount", 1, "created_at", NOW));
        BatchInsert rows = new BatchInsert(stores.at(Sites.HQ), "sales_invoice_line", LINE);
        IntStream.rangeClosed(1, lines).forEach(line -> rows.add(number, line, "bell", 1, 1, 0, 0, 1));
        rows.flush();
    }

    /** Each with an order, some lines, and three payments in statements of their own; one has more lines than a page. */
    private static void manyInvoices(TwoStores stores, List<String> numbers) {
        BatchInsert orders = new BatchInsert(stores.at(Sites.HQ), "sales_order", "sales_order_number", "channel_id", "account_number",
                "business_date", "currency", "status", "net_amount", "tax_amount", "gross_amount", "created_at");
        BatchInsert invoices = new BatchInsert(stores.at(Sites.HQ), "sales_invoice", "invoice_number", "sales_order_number", "account_number",
                "invoice_date", "currency", "net_amount", "tax_amount", "gross_amount", "created_at");
        BatchInsert lines = new BatchInsert(stores.at(Sites.HQ), "sales_invoice_line", LINE);
        BatchInsert statements = new BatchInsert(stores.at(Sites.HQ), "retail_statement", "statement_id", "channel_id", "business_date",
                "sequence", "state", "created_at");
        BatchInsert payments = new BatchInsert(stores.at(Sites.HQ), "payment_journal_line", "statement_id", "account_number", "tender_type",
                "currency", "amount", "invoice_number", "posted");
        for (String number : numbers) {
            int i = Integer.parseInt(number.substring(4));
            orders.add("SO-9" + i, "seattle", "C-000000002", DAY, "USD", "INVOICED", 1, 0, 1, NOW);
            invoices.add(number, "SO-9" + i, "C-000000002", DAY, "USD", 1, 0, 1, NOW);
            for (int statement = i; statement < 3_000; statement += 1_000) {
                statements.add(guid(5_000 + statement), "seattle", DAY, 100 + statement, "POSTED", NOW);
            }
        }
        Stream.of(orders, invoices, statements).forEach(BatchInsert::flush);
        for (String number : numbers) {
            int i = Integer.parseInt(number.substring(4));
            IntStream.rangeClosed(1, i == 250 ? 2_300 : i % 7).forEach(line -> lines.add(number, line, "bell", 1, 1, 0, 0, 1));
            for (int statement = i; statement < 3_000; statement += 1_000) {
                payments.add(guid(5_000 + statement), "C-000000002", "CARD", "USD", new BigDecimal("0.1000"), number, true);
            }
        }
        Stream.of(lines, payments).forEach(BatchInsert::flush);
    }

    private ExportRequest onlyNew() {
        return onlyNew(null);
    }

    private ExportRequest onlyNew(String channel) {
        return new ExportRequest(new ExportSelection(channel, null, null, null), false, null, true, null, folder.resolve("drop"));
    }

    private static Answer run(TwoStores stores, ExportSelection selection) {
        return run(stores, new ExportRequest(selection, false, null, false, null, null));
    }

    private static Answer run(TwoStores stores, ExportRequest request) {
        return new Export(stores.sites(), "jo").run(request, new PrintWriter(new StringWriter()));
    }

    private static String json(TwoStores stores, ExportSelection selection) {
        StringWriter out = new StringWriter();
        assertThat(new Export(stores.sites(), "jo").run(new ExportRequest(selection, false, null, false, null, null), new PrintWriter(out)))
                .isEqualTo(new Answer("", 0));
        return out.toString();
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static BigDecimal sum(JsonNode rows, String field) {
        return rows.findValuesAsText(field).stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long id(Answer answer) {
        return Long.parseLong(answer.text().replaceAll("^export (\\d+): .*$", "$1"));
    }

    private static long count(TwoStores stores, String table) {
        return stores.at(Sites.HQ).queryForObject("select count(*) from " + table, Long.class);
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(folder.resolve("drop"))) {
            return files.map(Path::getFileName).map(Path::toString).sorted().toList();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private List<CSVRecord> csv(String name) throws IOException {
        try (Reader reader = Files.newBufferedReader(folder.resolve("drop").resolve(name))) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
        }
    }

    /** A pipe whose reader has gone. */
    private static final class Broken extends Writer {

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("broken pipe");
        }

        @Override
        public void flush() throws IOException {
            throw new IOException("broken pipe");
        }

        @Override
        public void close() {
            // It is gone.
        }
    }
}
