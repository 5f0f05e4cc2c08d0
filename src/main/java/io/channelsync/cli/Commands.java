package io.channelsync.cli;

import io.channelsync.operate.Answer;
import io.channelsync.operate.Sites;
import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The work behind the command line, one method a command. Each prints what a person should read and returns an
 * {@link ExitCode}. A {@link io.channelsync.settings.ConfigurationException} becomes findings and exit code 78, any other
 * exception one line and exit code 70.
 */
public interface Commands {

    int demo(Invocation invocation, PrintWriter out);

    int run(Settings settings, PrintWriter out);

    int once(Settings settings, PrintWriter out);

    int migrate(Settings settings, PrintWriter out);

    /**
     * @param how with databases or without, with warnings denied or not
     * @param json true for one JSON document, false for a line each
     */
    int validate(Invocation invocation, Thoroughness how, boolean json, PrintWriter out);

    /**
     * @param flow only the specs of this flow; null for all
     * @param junitXml where a report for build servers goes; null for none
     */
    int test(Invocation invocation, String flow, Path junitXml, PrintWriter out);

    int status(Settings settings, boolean json, PrintWriter out);

    /** @param id GUID, account, order, transaction or statement */
    int why(Settings settings, String id, PrintWriter out);

    int retry(Settings settings, List<String> ids, PrintWriter out);

    /** @param fields new values by field, in the order they were given */
    int fix(Settings settings, String id, Map<String, String> fields, PrintWriter out);

    /**
     * @param winner {@code channel} or {@code hq}
     * @param exceptions fields that are decided otherwise
     */
    int decide(Settings settings, String id, String winner, Map<String, String> exceptions, PrintWriter out);

    int verify(Settings settings, PrintWriter out);

    /**
     * @param filters value by name of the filter
     * @param limit the most that are listed
     * @param values true to show old and new values
     */
    int operations(Settings settings, Map<String, String> filters, int limit, boolean values, boolean json, PrintWriter out);

    /** @param id GUID of the request of a business partner, or of its requester */
    int approve(Settings settings, String id, PrintWriter out);

    /** @param reason what the channel is told */
    int reject(Settings settings, String id, String reason, PrintWriter out);

    /**
     * @param action list, link, keep-apart or undo
     * @param id GUID or account of the customer; null to list
     * @param account the account that the customer may be; null for the one that matched
     */
    int duplicates(Settings settings, String action, String id, String account, boolean json, PrintWriter out);

    /** @param channel id of the channel whose database is right as it is */
    int accept(Settings settings, String channel, PrintWriter out);

    /** @param id account or GUID of the customer to be forgotten */
    int erase(Settings settings, String id, PrintWriter out);

    /** @param work what is done with HQ and the channels at hand; no route runs */
    int operate(Settings settings, Function<Sites, Answer> work, PrintWriter out);

    /** @param without channels that may be away */
    int recoverHq(Settings settings, Set<String> without, PrintWriter out);
}
