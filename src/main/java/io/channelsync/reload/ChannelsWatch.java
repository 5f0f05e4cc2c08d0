package io.channelsync.reload;

import io.channelsync.channel.Channel;
import io.channelsync.route.Daemon;
import io.channelsync.route.RouteTexts;
import io.channelsync.settings.ConfigurationException;
import io.channelsync.settings.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the channels file: a good edit takes effect, a bad one changes nothing and is told once. Apart from the routes, so that a
 * route that somebody is working on does not keep a new store out. A file that is still being written, which between two of its
 * entries reads as if the later stores were removed, is left until two looks in a row read the same.
 */
public final class ChannelsWatch {

    static final String PART = "channels";

    private static final Logger LOG = LoggerFactory.getLogger(ChannelsWatch.class);

    private final Daemon daemon;
    private final LoadAudit audit;
    private Reading counts;
    private Reading seen;

    /**
     * What one look found.
     *
     * @param hash of the whole file, its comments too; empty when it cannot be read
     * @param channels what it lists, with their secrets, which may stand in files of their own
     * @param findings what is wrong with it
     */
    private record Reading(String hash, List<Channel> channels, List<Finding> findings) {}

    /** Keeps what the daemon was started with as its first load. */
    public ChannelsWatch(Daemon daemon, LoadAudit audit) {
        this.daemon = daemon;
        this.audit = audit;
        this.counts = new Reading(hash(), daemon.settings().channels(), List.of());
        keep(List.of());
    }

    /** Reads the file and takes it over if it is sound, different and not being written any more. */
    public void look() {
        Reading now = read();
        if (!now.equals(seen)) {
            seen = now;
        } else if (!now.findings().isEmpty()) {
            refuse(now.findings());
        } else if (!now.equals(counts)) {
            take(now);
        } else if (daemon.loads().mended(PART)) {
            LOG.info("the channels file is again as it counts");
            keep(List.of());
        }
    }

    private Reading read() {
        String hash = hash();
        try {
            return new Reading(hash, daemon.settings().readChannels().channels(), List.of());
        } catch (ConfigurationException fault) {
            return new Reading(hash, List.of(), fault.findings());
        }
    }

    private void take(Reading now) {
        if (!now.channels().equals(counts.channels())) {
            daemon.take(now.channels());
        }
        counts = now;
        LOG.info("channels file read again: {} channels", now.channels().size());
        keep(List.of());
        daemon.loads().loaded(PART, RouteTexts.sha256(manifest()));
    }

    private void refuse(List<Finding> findings) {
        if (daemon.loads().refused(PART, findings)) {
            LOG.warn("channels stay as they were: {}", new ConfigurationException(findings).getMessage());
            keep(findings);
        }
    }

    private void keep(List<Finding> findings) {
        audit.keep(PART, manifest(), findings);
    }

    /** What counts, also while something else is saved. */
    private String manifest() {
        return counts.hash().isEmpty() ? "" : counts.hash() + "  " + daemon.settings().channelsFile().getFileName() + "\n";
    }

    private String hash() {
        Path file = daemon.settings().channelsFile();
        try {
            return RouteTexts.sha256(Files.readString(file));
        } catch (IOException gone) {
            return "";
        }
    }
}
