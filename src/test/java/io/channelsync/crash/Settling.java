package io.channelsync.crash;

import io.channelsync.flow.Flow;
import io.channelsync.operate.Sites;
import io.channelsync.operate.Verify;
import io.channelsync.operate.VerifyReport;
import io.channelsync.testing.Site;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lets a site come to rest, and asks the product itself whether all is well. */
public final class Settling {

    /** Longer than the longest backoff: whatever waits is due again. */
    private static final Duration PAST_EVERY_BACKOFF = Duration.ofMinutes(10);

    private static final int MOST_ROUNDS = 10;

    private static final int LONGEST_ONCE_MILLIS = 300_000;

    private Settling() {}

    /** Runs every flow until nothing moves, then lets the time of the next tries come, until nothing waits any more. */
    public static void untilNothingWaits(Site site) {
        int round = 0;
        do {
            site.clock().forward(PAST_EVERY_BACKOFF);
            site.runUntilQuiet(List.of(Flow.values()));
        } while (waiting(site) > 0 && ++round < MOST_ROUNDS);
    }

    /**
     * Runs the command {@code once} in a process of its own, as cron would, until nothing waits any more.
     *
     * @param settings as for {@link DaemonProcess#start}
     */
    static void byOnce(Site site, Map<String, String> settings) throws IOException, InterruptedException {
        byOnce(site, settings, () -> { });
    }

    /** @param between what people do after each time */
    static void byOnce(Site site, Map<String, String> settings, Runnable between) throws IOException, InterruptedException {
        site.clock().set(Instant.now());
        for (int round = 0; round < MOST_ROUNDS && (round == 0 || waiting(site) > 0); round++) {
            try (DaemonProcess once = DaemonProcess.once(site, settings)) {
                if (!once.endsWithin(LONGEST_ONCE_MILLIS)) {
                    throw new IllegalStateException("once does not end: " + once.log());
                }
            }
            between.run();
        }
    }

    /** Rows that are not where they belong yet. */
    static long waiting(Site site) {
        long waiting = count(site, """
                select (select count(*) from async_customer where sync_status = 'PENDING')
                     + (select count(*) from async_address where sync_status = 'PENDING')
                     + (select count(*) from async_contact where sync_status = 'PENDING')
                     + (select count(*) from async_affiliation where sync_status = 'PENDING')
                     + (select count(*) from async_attribute where sync_status = 'PENDING')
                     + (select count(*) from loyalty_card where sync_status = 'PENDING')
                     + (select count(*) from business_partner_request where sync_status = 'PENDING')
                     + (select count(*) from retail_transaction where sync_status = 'PENDING')
                     + (select count(*) from retail_statement where state <> 'POSTED')
                  from change_counter""");
        for (String id : site.channelIds()) {
            waiting += site.channel(id).sql("""
                    select (select count(*) from async_customer where completed_at is null)
                         + (select count(*) from async_address where completed_at is null)
                         + (select count(*) from async_contact where completed_at is null)
                         + (select count(*) from async_affiliation where completed_at is null)
                         + (select count(*) from async_attribute where completed_at is null)
                         + (select count(*) from loyalty_card where uploaded_at is null)
                         + (select count(*) from business_partner_request where completed_at is null and sync_error is null)
                         + (select count(*) from retail_transaction where uploaded_at is null)
                      from channel_state""").query(Long.class).single();
            waiting += count(site, "select count(*) from customer") - site.channel(id).sql("select count(*) from customer").query(Long.class).single();
        }
        return waiting;
    }

    private static long count(Site site, String sql) {
        return site.hq().sql(sql).query(Long.class).single();
    }

    /** What the command {@code verify} would print; empty when it finds nothing and could read everything. */
    public static List<String> verify(Site site) {
        VerifyReport report = new Verify(new Sites(
                site.hqDatabase(), site::channelDatabase, site.settings().channels(), site.clock())).run();
        List<String> lines = new ArrayList<>(report.findings().stream().limit(20).map(Object::toString).toList());
        report.away().forEach((place, reason) -> lines.add(place + " " + reason));
        return lines;
    }
}
