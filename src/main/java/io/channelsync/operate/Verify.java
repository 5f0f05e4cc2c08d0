package io.channelsync.operate;

import io.channelsync.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads headquarters and every channel and reports where they disagree.
 *
 * <p>Reads only. May run beside a daemon: what a check finds is looked at twice, so that rows in flight are not findings.
 */
public final class Verify {

    private final Sites sites;

    public Verify(Sites sites) {
        this.sites = sites;
    }

    /** Looks at everything that can be reached; what is away is named in the report. */
    public VerifyReport run() {
        VerifyReport report = new VerifyReport();
        try {
            sites.knock(Sites.HQ);
            lookAt(HeadquartersCheck.all(sites), report);
            count(report);
        } catch (SiteAway away) {
            report.away(away.place(), away.kind());
            return report;
        }
        for (Channel channel : sites.channels()) {
            lookAt(channel, report);
        }
        return report;
    }

    private void lookAt(Channel channel, VerifyReport report) {
        if (channel.paused()) {
            report.away(channel.id(), "paused");
            return;
        }
        try {
            sites.knock(channel.id());
            lookAt(checksOf(channel), report);
            report.channelCompared();
        } catch (SiteAway away) {
            report.away(away.place(), away.kind());
        }
    }

    private static void lookAt(List<VerifyCheck> checks, VerifyReport report) {
        for (VerifyCheck check : checks) {
            Findings found = look(check);
            report.add(found.none() ? found : look(check).confirmedBy(found));
        }
    }

    private static Findings look(VerifyCheck check) {
        Findings findings = new Findings(check.name());
        check.run(findings);
        return findings;
    }

    private List<VerifyCheck> checksOf(Channel channel) {
        List<VerifyCheck> checks = new ArrayList<>();
        // First, because it is the cause of what the others find.
        checks.add(new SameInstallation(sites, channel.id()));
        for (UploadedTable table : UploadedTable.values()) {
            checks.add(new UploadedRows(sites, channel.id(), table));
        }
        for (String parts : UploadedParts.PARTS) {
            checks.add(new UploadedParts(sites, channel.id(), parts));
        }
        for (String what : DistributedRows.KINDS) {
            checks.add(new DistributedRows(sites, channel, what));
        }
        for (UploadedTable table : UploadedTable.values()) {
            if (table.edits()) {
                checks.add(new CompletedOperations(sites, channel.id(), table));
            }
            if (table.edits() || table == UploadedTable.TRANSACTION || table == UploadedTable.LOYALTY_CARD) {
                checks.add(new SettledErrors(sites, channel.id(), table));
            }
        }
        checks.add(new PendingCustomersOnce(sites, channel.id()));
        checks.add(new ErasedCustomers(sites, channel.id()));
        checks.add(new ChannelStateAgrees(sites, channel.id()));
        return checks;
    }

    private void count(VerifyReport report) {
        for (Map<String, Object> row : sites.rows(Sites.HQ, "verify-counts", Map.of())) {
            report.counted(Values.text(row, "things"), Values.number(row, "row_count"));
        }
    }
}
