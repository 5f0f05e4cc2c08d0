package io.channelsync.cli;

import io.channelsync.operate.Answer;
import io.channelsync.operate.Export;
import io.channelsync.operate.ExportRequest;
import io.channelsync.operate.ExportSelection;
import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        header = "Writes posted invoices, payments and vouchers for an ERP, as JSON or CSV.",
        description = {
                "With --new only what was not exported yet; what was written completely is then marked. Whatever stops it in between,",
                "the next --new writes the same rows again under the same number. Amounts are exact decimals.",
                "JSON is one document with a record a line; CSV is four files, *-invoices.csv, *-lines.csv,",
                "*-payments.csv and *-vouchers.csv."},
        exitCodeList = {
                "0:Done, also when there was nothing to write.",
                "1:It could not be written; nothing is marked.",
                "3:HQ was away; nothing is marked.",
                "4:No such channel, posted statement or export.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class ExportCommand extends DatabaseWork {

    private static final Set<String> PARTS = Set.of("invoices", "lines", "payments", "vouchers");

    @Option(names = "--format", paramLabel = "json|csv", description = "JSON when left out.")
    private String format = "json";

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "Business dates from this one on.")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "Business dates up to this one.")
    private LocalDate to;

    @Option(names = "--channel", paramLabel = "CHANNEL", description = "Only of this channel.")
    private String channel;

    @Option(names = "--statement", paramLabel = "NUMBER", description = "Only of this statement.")
    private String statement;

    @Option(names = "--new", description = "Only what was not exported yet, and marks it.")
    private boolean onlyNew;

    @Option(names = "--again", paramLabel = "EXPORT", description = "The rows of an earlier --new, by its number.")
    private Long again;

    @Option(names = "--only", paramLabel = "invoices|lines|payments|vouchers", description = "One part of CSV, to standard output.")
    private String only;

    @Option(names = "--output", paramLabel = "PATH",
            description = "A folder, in which files named after the export appear; a PATH that ends with .json is a file. Standard "
                    + "output when left out.")
    private Path output;

    /** The daemon has another working folder. */
    @Override
    List<String> forwarded(List<String> words) {
        List<String> forwarded = new ArrayList<>(words);
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith("--output=")) {
                forwarded.set(i, "--output=" + output.toAbsolutePath());
            } else if (i > 0 && words.get(i - 1).equals("--output")) {
                forwarded.set(i, output.toAbsolutePath().toString());
            }
        }
        return forwarded;
    }

    @Override
    boolean agreed(Settings settings) {
        String wrong = fault();
        if (wrong != null) {
            throw new Misunderstood(spec(), wrong);
        }
        return true;
    }

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        ExportRequest request = new ExportRequest(
                new ExportSelection(channel, statement, from, to), format.equals("csv"), only, onlyNew, again, output);
        return commands.operate(settings, sites -> aside(new Export(sites, "").run(request, out)), out);
    }

    /** Rows on standard output stay alone there. */
    private Answer aside(Answer answer) {
        if (output != null || answer.text().isEmpty()) {
            return answer;
        }
        spec().commandLine().getErr().println("export: " + answer.text());
        return new Answer("", answer.exitCode());
    }

    private String fault() {
        boolean csv = format.equals("csv");
        if (!csv && !format.equals("json")) {
            return "--format is json or csv, not " + format;
        }
        if (from != null && to != null && from.isAfter(to)) {
            return "--from " + from + " is after --to " + to;
        }
        if (again != null && (onlyNew || channel != null || statement != null || from != null || to != null)) {
            return "--again repeats an export as it was; it goes with no other choice of rows";
        }
        return only != null ? faultOfOnly(csv) : faultOfOutput(csv);
    }

    private String faultOfOnly(boolean csv) {
        if (!PARTS.contains(only)) {
            return "--only is invoices, lines, payments or vouchers, not " + only;
        }
        return csv && output == null && !onlyNew ? null : "--only goes with --format=csv to standard output, and marks nothing";
    }

    private String faultOfOutput(boolean csv) {
        if (csv && output == null) {
            return "CSV is four files: name a folder with --output, or one of them with --only";
        }
        boolean file = output != null && ExportRequest.isFile(output);
        if (file && csv) {
            return "--output names a folder for CSV, not the file " + output;
        }
        return file && onlyNew ? "--output names a folder for --new, so that no export replaces another" : null;
    }
}
