package io.channelsync.route;

import io.channelsync.channel.Channel;
import io.channelsync.settings.ConfigurationException;
import io.channelsync.settings.Settings;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the channels file every two seconds: a good edit takes effect, a bad one changes nothing and is told once. */
public final class ChannelsWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelsWatch.class);

    private final Settings settings;
    private final Daemon daemon;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "channels-watch");
        thread.setDaemon(true);
        return thread;
    });
    private List<Channel> known;
    private String lastFault;

    public ChannelsWatch(Settings settings, Daemon daemon) {
        this.settings = settings;
        this.daemon = daemon;
        this.known = settings.channels();
    }

    /** Begins to look. */
    public void start() {
        timer.scheduleWithFixedDelay(this::look, 2, 2, TimeUnit.SECONDS);
    }

    /** Reads the file and takes it over if it is sound and different. */
    public void look() {
        try {
            List<Channel> now = settings.readChannels().channels();
            lastFault = null;
            if (!now.equals(known)) {
                daemon.take(now);
                known = now;
                LOG.info("channels file read again: {} channels", now.size());
            }
        } catch (ConfigurationException fault) {
            if (!fault.getMessage().equals(lastFault)) {
                lastFault = fault.getMessage();
                LOG.warn("channels stay as they were: {}", lastFault);
            }
        } catch (RuntimeException unexpected) {
            LOG.warn("channels stay as they were: {}", unexpected.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
