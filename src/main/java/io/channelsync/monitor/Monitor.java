package io.channelsync.monitor;

import io.channelsync.channel.Channel;
import io.channelsync.flow.Flow;
import io.channelsync.number.Numbers;
import io.channelsync.route.Daemon;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one MBean a flow, a number sequence and a channel, one for the files and one for the whole, under {@code io.channelsync:type=...,name=...}. */
public final class Monitor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);

    private final Daemon daemon;
    private final Clock clock;
    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final Set<ObjectName> registered = new HashSet<>();
    private boolean open;

    /** @param clock the daemon's, against which the age of rows is told */
    public Monitor(Daemon daemon, Clock clock) {
        this.daemon = daemon;
        this.clock = clock;
    }

    /** Registers the MBeans. */
    public synchronized void open() {
        open = true;
        register("configuration", "files", new ConfigurationMonitor(daemon.loads()));
        register("daemon", "health", new HealthMonitor(daemon.loads(), daemon.board()));
        Numbers.SEQUENCES.forEach(name -> register("sequence", name, new SequenceMonitor(daemon.databases().hq(), name)));
        refresh();
    }

    /** Brings the MBeans in line with the flows and the channels there are. */
    public synchronized void refresh() {
        if (!open) {
            return;
        }
        Set<ObjectName> gone = new HashSet<>(registered);
        for (Flow flow : daemon.flows().all()) {
            gone.remove(register("flow", flow.id(), new FlowMonitor(flow, daemon)));
        }
        for (Channel channel : daemon.board().channels()) {
            gone.remove(register("channel", channel.id(), new ChannelMonitor(
                    daemon.databases().channel(channel.id()), daemon.board().health(channel.id()), clock)));
        }
        gone.removeIf(name -> !List.of("flow", "channel").contains(name.getKeyProperty("type")));
        gone.forEach(this::unregister);
    }

    private ObjectName register(String type, String name, Object bean) {
        try {
            ObjectName objectName = new ObjectName("io.channelsync:type=" + type + ",name=" + name);
            if (server.isRegistered(objectName)) {
                server.unregisterMBean(objectName);
            }
            server.registerMBean(bean, objectName);
            registered.add(objectName);
            return objectName;
        } catch (JMException e) {
            throw new IllegalStateException("cannot register the MBean of " + type + " " + name, e);
        }
    }

    private void unregister(ObjectName name) {
        registered.remove(name);
        try {
            server.unregisterMBean(name);
        } catch (JMException e) {
            LOG.debug("{} was not registered any more", name);
        }
    }

    @Override
    public synchronized void close() {
        Set.copyOf(registered).forEach(this::unregister);
        open = false;
    }
}
