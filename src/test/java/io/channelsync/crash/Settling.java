package io.channelsync.crash;

import io.channelsync.flow.Flow;
import io.channelsync.operate.Sites;
import io.channelsync.operate.Verify;
import io.channelsync.operate.VerifyReport;
import io.channelsync.testing.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lets a site come to rest, and asks the product itself whether all is well. */
final class Settling {

    /** Longer than the longest backoff: whatever waits is due again. */
    private static final Duration PAST_EVERY_BACKOFF = Duration.ofMinutes(10);

    private static final int MOST_ROUNDS = 10;

    private Settling() {}

    /** Runs every flow until nothing moves, then lets the time of the next tries come, until nothing waits any more. */
    static void untilNothingWaits(Site site) {
        int round = 0;
        do {
            site.clock().forward(PAST_EVERY_BACKOFF);
            site.runUntilQuiet(List.of(Flow.values()));
        } while (waiting(site) > 0 && ++round < MOST_ROUNDS);
    }

    /** Rows that are not where they belong yet. */
    static long waiting(Site site) {
        long waiting = count(site, """
                select (select count(*) from async_customer where sync_status = 'PENDING')
                     + (select count(*) from async_address where sync_status = 'PENDING')
                     + (select count(*) from retail_transaction where sync_status = 'PENDING')
                     + (select count(*) from retail_statement where state <> 'POSTED')
                  from change_counter""");
        for (String id : site.channelIds()) {
            waiting += site.channel(id).sql("""
                    select (select count(*) from async_customer where completed_at is null)
                         + (select count(*) from async_address where completed_at is null)
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
    static List<String> verify(Site site) {
        VerifyReport report = new Verify(new Sites(
                site.hqDatabase(), site::channelDatabase, site.settings().channels(), site.clock())).run();
        List<String> lines = new ArrayList<>(report.findings().stream().limit(20).map(Object::toString).toList());
        report.away().forEach((place, reason) -> lines.add(place + " " + reason));
        return lines;
    }
}
