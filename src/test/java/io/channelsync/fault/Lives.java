package io.channelsync.fault;

import io.channelsync.route.Daemon;
import io.channelsync.settings.Settings;
import java.time.Clock;
import java.util.List;

/** The daemons of one simulated process, one life after the other: it is built once, and begins each life knowing nothing. */
public final class Lives implements AutoCloseable {

    private final Settings settings;
    private final Clock clock;
    private Daemon daemon;

    public Lives(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A daemon that knows nothing: a new one, or the one of the life before that has forgotten everything, which is the same. */
    public Daemon next() {
        if (daemon == null) {
            daemon = Daemon.assemble(settings, clock);
            daemon.start(false);
        } else {
            daemon.take(List.of());
            daemon.databases().hq().close();
            daemon.beans().forget();
            daemon.take(settings.channels());
        }
        return daemon;
    }

    @Override
    public void close() {
        if (daemon != null) {
            daemon.close();
            daemon = null;
        }
    }
}
