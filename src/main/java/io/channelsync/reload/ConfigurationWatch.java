package io.channelsync.reload;

import io.channelsync.route.Daemon;
import io.channelsync.route.RouteTexts;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every two seconds whether somebody has saved channels, routes, statements or settings. */
public final class ConfigurationWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationWatch.class);
    private static final long PERIOD_MILLIS = 2_000;

    private final boolean reload;
    private final LoadAudit audit;
    private final ChannelsWatch channels;
    private final RoutesWatch routes;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "configuration-watch");
        thread.setDaemon(true);
        return thread;
    });

    /** @param running what the daemon was started with */
    public ConfigurationWatch(Daemon daemon, RouteTexts running, Clock clock) {
        this.reload = daemon.settings().flag("channelsync.reload");
        this.audit = new LoadAudit(daemon.databases().hq(), daemon.settings(), clock);
        this.channels = new ChannelsWatch(daemon, audit);
        this.routes = new RoutesWatch(daemon, audit, running);
    }

    /** Begins to look. */
    public void start() {
        timer.scheduleWithFixedDelay(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (reload) {
            guarded(channels::look);
            guarded(routes::look);
        }
        guarded(audit::write);
    }

    /** A timer whose task throws never calls it again. */
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException unexpected) {
            LOG.warn("the configuration stays as it was: {}", unexpected.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
