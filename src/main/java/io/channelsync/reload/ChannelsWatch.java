package io.channelsync.reload;

import io.channelsync.channel.Channel;
import io.channelsync.flow.Loads;
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
 * route that somebody is working on does not keep a new store out.
 */
public final class ChannelsWatch {

    static final String PART = "channels";

    private static final Logger LOG = LoggerFactory.getLogger(ChannelsWatch.class);

    private final Daemon daemon;
    private final LoadAudit audit;
    private List<Channel> known;

    public ChannelsWatch(Daemon daemon, LoadAudit audit) {
        this.daemon = daemon;
        this.audit = audit;
        this.known = daemon.settings().channels();
    }

    /** Reads the file and takes it over if it is sound and different. */
    public void look() {
        Loads loads = daemon.loads();
        try {
            List<Channel> now = daemon.settings().readChannels().channels();
            if (!now.equals(known)) {
                daemon.take(now);
                known = now;
                LOG.info("channels file read again: {} channels", now.size());
                keep(List.of());
                loads.loaded(PART, RouteTexts.sha256(manifest()));
            } else if (loads.mended(PART)) {
                LOG.info("the channels file is again as it counts");
                keep(List.of());
            }
        } catch (ConfigurationException fault) {
            if (loads.refused(PART, fault.findings())) {
                LOG.warn("channels stay as they were: {}", fault.getMessage());
                keep(fault.findings());
            }
        }
    }

    private void keep(List<Finding> findings) {
        audit.keep(PART, manifest(), findings);
    }

    private String manifest() {
        Path file = daemon.settings().channelsFile();
        try {
            return RouteTexts.sha256(Files.readString(file)) + "  " + file.getFileName() + "\n";
        } catch (IOException gone) {
            return "";
        }
    }
}
