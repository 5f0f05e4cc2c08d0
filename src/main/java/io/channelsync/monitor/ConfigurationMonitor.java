package io.channelsync.monitor;

import io.channelsync.flow.Loads;
import io.channelsync.settings.Finding;

/** What JMX shows of the configuration. */
final class ConfigurationMonitor implements ConfigurationMXBean {

    private final Loads loads;

    ConfigurationMonitor(Loads loads) {
        this.loads = loads;
    }

    @Override
    public boolean isSound() {
        return loads.findings().isEmpty();
    }

    @Override
    public String[] getFindings() {
        return loads.findings().stream().map(Finding::toString).toArray(String[]::new);
    }

    @Override
    public String[] getWaitingForRestart() {
        return loads.waitingForRestart().toArray(String[]::new);
    }

    @Override
    public long getLoads() {
        return loads.loaded();
    }

    @Override
    public long getRefusals() {
        return loads.refusals();
    }

    @Override
    public String getLoadedAt() {
        return loads.loadedAt() == null ? "" : loads.loadedAt().toString();
    }

    @Override
    public String getFingerprint() {
        return loads.fingerprint();
    }
}
