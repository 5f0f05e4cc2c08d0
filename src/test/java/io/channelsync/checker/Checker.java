package io.channelsync.checker;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads HQ and the channels and says which invariant does not hold. Holds where every customer belongs to every channel.
 *
 * <p>The order of reading makes it safe while the flows run: a row is looked for where it went after where it came from.
 * An instance remembers which GUID had which account, so that a later look finds one that changed.
 */
public final class Checker {

    private final Source hq;
    private final List<Source> channels;
    private final AccountCheck accounts;

    /** @param channels by channel id; the connections stay the caller's and are in autocommit mode */
    public Checker(Connection hq, Map<String, Connection> channels) {
        this.hq = new Source("hq", hq);
        this.channels = channels.entrySet().stream().map(channel -> new Source(channel.getKey(), channel.getValue())).toList();
        this.accounts = new AccountCheck(this.hq, this.channels);
    }

    /** I1, I4, I5 and I8, and that nothing is a member of two statements: true at every moment, also while flows run. */
    public List<String> atAnyMoment() {
        Findings findings = new Findings();
        new UploadCheck(hq, channels, findings).nothingLost();
        accounts.onePerCustomer(findings);
        new BelongingCheck(hq, findings).ofItsCustomer();
        new OrderCheck(hq, channels, findings).nobodyUnknown();
        return findings.lines();
    }

    /** All of it, I1 to I8: true when nothing waits any more. */
    public List<String> atRest() {
        Findings findings = new Findings();
        UploadCheck uploads = new UploadCheck(hq, channels, findings);
        uploads.nothingLost();
        uploads.everythingDecided();
        accounts.onePerCustomer(findings);
        accounts.asEntered(findings);
        BelongingCheck belongings = new BelongingCheck(hq, findings);
        belongings.ofItsCustomer();
        belongings.asLastEntered();
        new DistributionCheck(hq, channels, findings).everywhereTheSame();
        OrderCheck orders = new OrderCheck(hq, channels, findings);
        orders.nobodyUnknown();
        orders.eachOnce();
        new StatementCheck(hq, channels, findings).eachOnce();
        return findings.lines();
    }

    /** That no row was refused or waits for a person: for runs in which nothing was wrong with any row. */
    public List<String> nothingRefused() {
        Findings findings = new Findings();
        new UploadCheck(hq, channels, findings).nothingRefused();
        return findings.lines();
    }

    /**
     * {@code hq=URL channel-id=URL…}; with {@code --at-any-moment} as the first argument only what holds at every moment. URLs
     * carry their login. Ends with 1 when something is wrong.
     */
    public static void main(String[] arguments) throws SQLException {
        boolean moment = arguments.length > 0 && arguments[0].equals("--at-any-moment");
        Map<String, Connection> opened = new LinkedHashMap<>();
        for (String argument : List.of(arguments).subList(moment ? 1 : 0, arguments.length)) {
            String[] database = argument.split("=", 2);
            opened.put(database[0], DriverManager.getConnection(database[1]));
        }
        Connection hq = opened.remove("hq");
        Checker checker = new Checker(hq, opened);
        List<String> findings = new ArrayList<>(moment ? checker.atAnyMoment() : checker.atRest());
        findings.forEach(System.out::println);
        System.out.println(findings.size() + " findings");
        System.exit(findings.isEmpty() ? 0 : 1);
    }
}
