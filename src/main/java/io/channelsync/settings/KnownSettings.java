package io.channelsync.settings;

import static io.channelsync.settings.Setting.required;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every setting of {@code application.properties}, in the order of the shipped file. */
public final class KnownSettings {

    /** Everything of ours begins so; the rest of the file belongs to Camel and to routes. */
    static final String PREFIX = "channelsync.";

    private static final List<String> FLOWS = List.of(
            "upload-channels", "synchronize-customers", "distribute-customers", "synchronize-orders", "post-end-of-day");

    private static final Set<String> READ_AT_START = Set.of(
            "channelsync.hq.url", "channelsync.hq.username", "channelsync.hq.password", "channelsync.hq.connections",
            "channelsync.channels", "channelsync.data", "channelsync.overlays", "channelsync.reload", "channelsync.parallel-channels",
            "channelsync.channel-patience", "channelsync.backoff.outage", "channelsync.connect-timeout",
            "channelsync.socket-timeout", "channelsync.statement-timeout", "channelsync.watchdog-timeout", "channelsync.idle-timeout");

    private static final Map<String, Setting> BY_NAME = declare();

    private KnownSettings() {}

    /** The five flows, in the order in which they bring a customer home. */
    public static List<String> flows() {
        return FLOWS;
    }

    /** What is taken over by a restart only: where databases are, and how patient the daemon is with them. */
    public static Set<String> readAtStart() {
        return READ_AT_START;
    }

    public static List<Setting> all() {
        return List.copyOf(BY_NAME.values());
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    static Optional<Setting> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, Setting> declare() {
        List<Setting> settings = new ArrayList<>();
        headquarters(settings);
        FLOWS.forEach(flow -> flow(flow, settings));
        settings.add(required("channelsync.own-flows.page-size", Kind.wholeNumber(1, 10_000), "1000", "most rows of a page of one's own flows"));
        settings.add(required("channelsync.synchronize-orders.hold-code", Kind.holdCode(), "EDITED", "under which repaired orders are kept back"));
        statements(settings);
        patience(settings);
        retention(settings);
        validation(settings);
        conflicts(settings);
        numbers(settings);
        Map<String, Setting> byName = new LinkedHashMap<>();
        settings.forEach(setting -> byName.put(setting.name(), setting));
        return byName;
    }

    private static void headquarters(List<Setting> settings) {
        settings.add(required("channelsync.hq.url", Kind.databaseUrl(), "jdbc:hsqldb:file:data/hq", "where HQ's database is"));
        settings.add(required("channelsync.hq.username", Kind.mayBeEmpty(), "", "login at HQ's database"));
        settings.add(required("channelsync.hq.password", Kind.mayBeEmpty(), "", "password at HQ's database"));
        settings.add(required("channelsync.hq.connections", Kind.wholeNumber(1, 200), "8", "most connections to HQ at a time"));
        settings.add(required("channelsync.channels", Kind.text(), "channels.yaml", "file that lists the channels"));
        settings.add(required(Overlays.SETTING, Kind.mayBeEmpty(), "", "folders of one's own laid over what is shipped"));
        settings.add(required("channelsync.components", Kind.componentNames(), Components.SHIPPED, "components that routes may use"));
        settings.add(required("channelsync.data", Kind.text(), "data", "folder for what the daemon leaves for the commands"));
        settings.add(required("channelsync.reload", Kind.flag(), "true", "whether the daemon takes over saved files while it runs"));
    }

    private static void flow(String flow, List<Setting> settings) {
        String name = PREFIX + flow;
        settings.add(required(name + ".enabled", Kind.flag(), "true", "whether the daemon runs the flow"));
        settings.add(required(name + ".period", Kind.duration(), "5s", "pause between two runs"));
        settings.add(required(name + ".page-size", Kind.wholeNumber(1, 10_000), "1000", "most rows of a page"));
    }

    private static void statements(List<Setting> settings) {
        String name = PREFIX + "post-end-of-day";
        settings.add(required(name + ".closing", Kind.closingMethod(), "business-day", "what is closed before its sales are posted"));
        settings.add(required(name + ".trickle-feed", Kind.flag(), "false", "whether sales are posted all day, and shifts in the end"));
        settings.add(required(name + ".cash-tender", Kind.text(), "CASH", "the tender that is counted in the drawers"));
        settings.add(required(name + ".max-count-difference", Kind.amountOrEmpty(), "", "most that a drawer may be off"));
        settings.add(required(name + ".lines-per-order", Kind.wholeNumber(1, 100_000), "1000", "most lines that are gathered in one order"));
        settings.add(required(name + ".returns-apart", Kind.flag(), "false", "whether returns become orders of their own"));
    }

    private static void patience(List<Setting> settings) {
        settings.add(required("channelsync.parallel-channels", Kind.wholeNumber(1, 256), "4", "channels served at a time"));
        settings.add(required("channelsync.channel-patience", Kind.duration(), "500ms",
                "a channel that takes longer is slow and gets a worker of its own"));
        settings.add(required("channelsync.max-attempts", Kind.wholeNumber(1, 1000), "5",
                "tries after which what is held is looked at only at the longest interval; it never gives up"));
        settings.add(required("channelsync.backoff.first", Kind.duration(), "1s", "wait after the first failed try"));
        settings.add(required("channelsync.backoff.outage", Kind.duration(), "20s", "longest wait for a database that is away"));
        settings.add(required("channelsync.backoff.longest", Kind.duration(), "5m",
                "longest wait between two tries of a row or a stopped flow"));
        settings.add(required("channelsync.connect-timeout", Kind.duration(), "3s", "longest wait for a connection"));
        settings.add(required("channelsync.socket-timeout", Kind.duration(), "30s", "longest silence of a database"));
        settings.add(required("channelsync.statement-timeout", Kind.duration(), "20s", "longest run of a statement"));
        settings.add(required("channelsync.watchdog-timeout", Kind.duration(), "1m", "longest wait for a whole answer"));
        settings.add(required("channelsync.idle-timeout", Kind.duration(), "1m", "unused connections are closed after this"));
    }

    private static void retention(List<Setting> settings) {
        settings.add(required("channelsync.retention.session-days", Kind.wholeNumber(0, 36_500), "90", "days that sessions are kept"));
        settings.add(required("channelsync.retention.staging-days", Kind.wholeNumber(0, 36_500), "0",
                "days that finished rows are kept at the channels"));
        settings.add(required("channelsync.retention.inbox-days", Kind.wholeNumber(0, 36_500), "0",
                "days that finished rows keep their values in the inbox"));
    }

    private static void validation(List<Setting> settings) {
        rule(settings, "business-date", "the day is open");
        rule(settings, "currency-rounding", "amounts have no more digits than their currency");
        rule(settings, "customer-exists", "HQ has the account");
        rule(settings, "not-empty", "there is a line");
        rule(settings, "discount-amount", "the discount is that of the lines");
        rule(settings, "net-amount", "the net amount is that of the lines");
        rule(settings, "tax-amount", "the tax is that of the lines");
        rule(settings, "gross-amount", "net amount and tax make the gross amount");
        rule(settings, "item-count", "the item count is the sum of the quantities");
        rule(settings, "payment-amount", "the payments are the gross amount");
        rule(settings, "line-amount", "quantity times price less discount is the amount of a line");
        rule(settings, "sign", "quantity and amount have the same sign, no price is negative");
        rule(settings, "unit", "the unit of a line is known, and its quantity can be counted in it");
        settings.add(required("channelsync.units", Kind.units(), "", "units of measure with the digits of a quantity, empty for any"));
        settings.add(required("channelsync.validation.oldest-days", Kind.wholeNumber(0, 36_500), "0",
                "days that a business date may be old, 0 for any"));
    }

    private static void rule(List<Setting> settings, String name, String meaning) {
        settings.add(required("channelsync.validation." + name, Kind.flag(), "true", "whether it is a rule for sales that " + meaning));
    }

    private static void conflicts(List<Setting> settings) {
        settings.add(required("channelsync.conflict.policy", Kind.conflictPolicy(), "ask",
                "whose value counts when a channel and HQ have both changed a field"));
        settings.add(required("channelsync.conflict.channel-wins", Kind.fieldNames(), "", "fields in which the channel counts"));
        settings.add(required("channelsync.conflict.hq-wins", Kind.fieldNames(), "", "fields in which HQ counts"));
    }

    private static void numbers(List<Setting> settings) {
        settings.add(required("channelsync.attributes-per-customer", Kind.wholeNumber(1, 1_000_000), "10000",
                "most operations on attributes of one customer from one channel"));
        settings.add(required("channelsync.names.proper-case", Kind.flag(), "false", "whether names get capital initials"));
        settings.add(required("channelsync.duplicates.rules", Kind.matchRules(), "email,phone,tax-number",
                "by what a new customer is taken for one that HQ has"));
        settings.add(required("channelsync.duplicates.action", Kind.duplicateAction(), "flag",
                "what becomes of a customer that HQ may have"));
        settings.add(required("channelsync.receipt-email.inherited", Kind.flag(), "false",
                "whether new customers without a receipt e-mail get that of the default customer"));
        number(settings, "customer", "C-#########", "customer accounts");
        number(settings, "party", "P-#########", "parties");
        number(settings, "address", "A-#########", "addresses");
        number(settings, "contact", "CT-#########", "contacts");
        number(settings, "sales-order", "SO-#########", "sales orders");
        number(settings, "statement", "ST-#########", "statements");
        number(settings, "invoice", "INV-#########", "invoices");
        number(settings, "hierarchy", "H-#########", "hierarchies of business partners");
    }

    private static void number(List<Setting> settings, String what, String example, String meaning) {
        settings.add(required("channelsync.number." + what, Kind.numberFormat(), example, "numbers of " + meaning));
    }
}
