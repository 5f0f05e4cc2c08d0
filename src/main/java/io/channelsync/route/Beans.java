package io.channelsync.route;

import io.channelsync.customer.BusinessPartnerIntake;
import io.channelsync.customer.Accounts;
import io.channelsync.customer.AddressIntake;
import io.channelsync.customer.AffiliationIntake;
import io.channelsync.customer.AttributeIntake;
import io.channelsync.customer.ContactIntake;
import io.channelsync.customer.CustomerIntake;
import io.channelsync.customer.Erasures;
import io.channelsync.customer.Intake;
import io.channelsync.database.Databases;
import io.channelsync.distribute.Belongings;
import io.channelsync.distribute.Distribution;
import io.channelsync.duplicate.Duplicates;
import io.channelsync.distribute.Sweep;
import io.channelsync.edit.ConflictPolicy;
import io.channelsync.edit.Edits;
import io.channelsync.flow.Backoff;
import io.channelsync.flow.Board;
import io.channelsync.flow.ChannelScope;
import io.channelsync.flow.Failures;
import io.channelsync.flow.Flows;
import io.channelsync.flow.Pages;
import io.channelsync.flow.Retention;
import io.channelsync.flow.Sessions;
import io.channelsync.flow.Tally;
import io.channelsync.guard.Clearing;
import io.channelsync.installation.Installations;
import io.channelsync.loyalty.LoyaltyCards;
import io.channelsync.number.Numbers;
import io.channelsync.order.OrderChanges;
import io.channelsync.order.Orders;
import io.channelsync.partner.Partners;
import io.channelsync.settings.Settings;
import io.channelsync.statement.Aggregation;
import io.channelsync.statement.BusinessDays;
import io.channelsync.statement.Closing;
import io.channelsync.statement.DefaultCustomer;
import io.channelsync.statement.FrozenSet;
import io.channelsync.statement.Statements;
import io.channelsync.transaction.TransactionValidation;
import io.channelsync.upload.AttributeLimit;
import io.channelsync.upload.Refusals;
import io.channelsync.upload.Shifts;
import io.channelsync.upload.TransactionIntake;
import java.time.Clock;
import java.util.Map;
import org.apache.camel.main.Main;

/** The names that routes may use: data sources, transactions, own endpoints and the beans that decide. */
public final class Beans {

    private final Databases databases;
    private final Board board;
    private final Flows flows;
    private final Clock clock;
    private final ChannelWorkers workers;
    private final Backoff backoff;
    private final Intake customers;
    private final Intake addresses;
    private final Intake contacts;
    private final Intake affiliations;
    private final Intake attributes;
    private final AttributeLimit attributeLimit;
    private final StopSign stopSign = new StopSign();
    private final Numbers numbers = new Numbers();
    private final Breakers breakers = new Breakers();
    private final Installations installations;
    private final Duplicates duplicates;
    private final Intake partners;
    private final Partners partnerRequests;
    private final Sessions sessions = new Sessions();
    private final Retention retention;
    private final Edits edits;
    private final Aggregation aggregation;
    private final Closing closing;
    private final TransactionValidation validation;

    Beans(Settings settings, Databases databases, Board board, Flows flows, Clock clock, ChannelWorkers workers) {
        this.databases = databases;
        this.board = board;
        this.flows = flows;
        this.clock = clock;
        this.workers = workers;
        this.backoff = backoff(settings);
        this.installations = new Installations(board, clock);
        this.partners = new Intake(databases.hq(), "customer", lengths -> new BusinessPartnerIntake(lengths)::transform);
        this.duplicates = new Duplicates(settings.text("channelsync.duplicates.rules"), settings.text("channelsync.duplicates.action"));
        this.retention = new Retention(settings, clock);
        this.edits = new Edits(ConflictPolicy.of(settings), settings.duration("channelsync.backoff.longest"));
        this.aggregation = new Aggregation(settings);
        this.closing = new Closing(new BusinessDays(board, clock), settings);
        this.validation = new TransactionValidation(board, settings);
        boolean properCase = settings.flag("channelsync.names.proper-case");
        boolean inheritReceiptEmail = settings.flag("channelsync.receipt-email.inherited");
        this.partnerRequests = new Partners(board, backoff, inheritReceiptEmail);
        this.customers = new Intake(databases.hq(), "customer", lengths -> new CustomerIntake(lengths, properCase, inheritReceiptEmail)::transform);
        this.addresses = new Intake(databases.hq(), "customer_address", lengths -> new AddressIntake(lengths)::transform);
        this.contacts = new Intake(databases.hq(), "customer_contact", lengths -> new ContactIntake(lengths)::transform);
        this.affiliations = new Intake(databases.hq(), "customer_affiliation", lengths -> new AffiliationIntake(lengths)::transform);
        this.attributeLimit = new AttributeLimit(settings.number("channelsync.attributes-per-customer"));
        this.attributes = new Intake(
                databases.hq(), "customer_attribute", lengths -> new AttributeIntake(lengths, settings.attributes())::transform);
    }

    static Backoff backoff(Settings settings) {
        return new Backoff(settings.duration("channelsync.backoff.first"), settings.duration("channelsync.backoff.longest"),
                settings.number("channelsync.max-attempts"));
    }

    /** A database that is away may be back at any moment: the wait stays short, however long it was away. */
    static Backoff outages(Settings settings) {
        return new Backoff(settings.duration("channelsync.backoff.first"), settings.duration("channelsync.backoff.outage"),
                Integer.MAX_VALUE);
    }

    Clock clock() {
        return clock;
    }

    /** The rules at intake, by staging table. */
    public Map<String, Intake> intakes() {
        return Map.of("async_customer", customers, "async_address", addresses, "async_contact", contacts,
                "async_affiliation", affiliations, "async_attribute", attributes, "business_partner_request", partners);
    }

    /** Lets no further transaction begin. */
    void stop() {
        stopSign.raise();
    }

    /** Lets transactions begin again. */
    void goOn() {
        stopSign.lower();
    }

    /** Forgets what was learned of the databases while running, as a daemon that starts. */
    public void forget() {
        numbers.forget();
        installations.forget();
        board.forget();
        flows.forget();
        breakers.forget();
        sessions.forget();
        retention.forget();
    }

    void bind(Main main, RouteTexts files) {
        bindDatabases(main, files);
        main.bind("board", board);
        main.bind("flows", flows);
        main.bind("channels", new ChannelScope());
        main.bind("failures", new Failures(board));
        main.bind("tally", new Tally());
        main.bind("pages", new Pages());
        main.bind("rows", new Rows());
        main.bind("refusals", new Refusals());
        main.bind("numbers", numbers);
        main.bind("installations", installations);
        main.bind("customerIntake", customers);
        main.bind("addressIntake", addresses);
        main.bind("contactIntake", contacts);
        main.bind("affiliationIntake", affiliations);
        main.bind("attributeIntake", attributes);
        main.bind("attributeLimit", attributeLimit);
        main.bind("transactionIntake", new TransactionIntake());
        main.bind("validation", validation);
        main.bind("shifts", new Shifts());
        main.bind("accounts", new Accounts(board::channel));
        main.bind("edits", edits);
        main.bind("distribution", new Distribution());
        main.bind("erasures", new Erasures());
        main.bind("sweep", new Sweep());
        main.bind("sessions", sessions);
        main.bind("retention", retention);
        main.bind("belongings", new Belongings());
        main.bind("clearing", new Clearing(board, backoff));
        main.bind("loyaltyCards", new LoyaltyCards(backoff));
        main.bind("partnerIntake", partners);
        main.bind("partners", partnerRequests);
        main.bind("duplicates", duplicates);
        main.bind("orders", new Orders());
        main.bind("orderChanges", new OrderChanges(backoff));
        main.bind("closing", closing);
        main.bind("statements", new Statements(board, backoff));
        main.bind("frozenSet", new FrozenSet());
        main.bind("aggregation", aggregation);
        main.bind("defaultCustomer", new DefaultCustomer(board));
    }

    private void bindDatabases(Main main, RouteTexts files) {
        CurrentChannel currentChannel = new CurrentChannel();
        main.bind("hq", databases.hq());
        main.bind("channel", currentChannel);
        main.bind("hqTransaction", new HqTransaction(databases.hq(), currentChannel, board::reached, stopSign));
        main.bind("channelTransaction", new ChannelTransaction(databases, currentChannel, board::reached, stopSign, workers));
        main.bind("page", new PageComponent(currentChannel, files));
        main.bind("breakers", breakers);
        main.bind("bisect", new BisectComponent(breakers, backoff));
        main.bind("channelWorkers", workers);
        main.bind("parallel", new ParallelComponent());
    }
}
