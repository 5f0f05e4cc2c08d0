package io.channelsync.operate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * An export as one JSON document with every record on a line of its own. Amounts are strings, so that no reader makes binary
 * fractions of them. The counts come last: a document without them is not complete.
 */
final class JsonExport implements ExportSink {

    private enum Part { INVOICES, LINES, PAYMENTS, VOUCHERS }

    private final JsonGenerator json;
    private Part open;

    JsonExport(Writer to) throws IOException {
        json = new JsonFactory().createGenerator(to);
        json.configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
        DefaultPrettyPrinter records = new DefaultPrettyPrinter().withoutSpacesInObjectEntries();
        records.indentObjectsWith(DefaultPrettyPrinter.NopIndenter.instance);
        records.indentArraysWith(new DefaultIndenter("", "\n"));
        json.setPrettyPrinter(records);
    }

    @Override
    public void begin(Long export, String createdAt) throws IOException {
        json.writeStartObject();
        if (export == null) {
            json.writeNullField("exportId");
        } else {
            json.writeNumberField("exportId", export);
        }
        json.writeStringField("createdAt", createdAt);
        json.writeArrayFieldStart("invoices");
        open = Part.INVOICES;
    }

    @Override
    public void invoice(Map<String, Object> invoice) throws IOException {
        endLines();
        json.writeStartObject();
        fields(invoice, ExportFields.INVOICE);
        json.writeArrayFieldStart("lines");
        open = Part.LINES;
    }

    @Override
    public void line(Map<String, Object> line) throws IOException {
        json.writeStartObject();
        fields(line, ExportFields.LINE);
        json.writeEndObject();
    }

    @Override
    public void payment(Map<String, Object> payment) throws IOException {
        beginPayments();
        json.writeStartObject();
        fields(payment, ExportFields.PAYMENT);
        json.writeEndObject();
    }

    @Override
    public void voucher(Map<String, Object> voucher) throws IOException {
        beginVouchers();
        json.writeStartObject();
        fields(voucher, ExportFields.VOUCHER);
        json.writeEndObject();
    }

    @Override
    public void end(ExportCounts counts) throws IOException {
        beginVouchers();
        json.writeEndArray();
        json.writeObjectFieldStart("counts");
        json.writeNumberField("invoices", counts.invoices());
        json.writeNumberField("lines", counts.lines());
        json.writeNumberField("payments", counts.payments());
        json.writeNumberField("vouchers", counts.vouchers());
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private void endLines() throws IOException {
        if (open == Part.LINES) {
            json.writeEndArray();
            json.writeEndObject();
            open = Part.INVOICES;
        }
    }

    private void beginPayments() throws IOException {
        if (open != Part.PAYMENTS) {
            endLines();
            json.writeEndArray();
            json.writeArrayFieldStart("payments");
            open = Part.PAYMENTS;
        }
    }

    private void beginVouchers() throws IOException {
        if (open != Part.VOUCHERS) {
            beginPayments();
            json.writeEndArray();
            json.writeArrayFieldStart("vouchers");
            open = Part.VOUCHERS;
        }
    }

    private void fields(Map<String, Object> row, List<String> fields) throws IOException {
        for (String field : fields) {
            json.writeFieldName(JsonRows.key(field));
            if (row.get(field) instanceof Long number) {
                json.writeNumber(number);
            } else {
                json.writeString(ExportFields.text(row, field));
            }
        }
    }
}
