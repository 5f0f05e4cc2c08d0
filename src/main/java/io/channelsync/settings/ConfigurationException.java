package io.channelsync.settings;

import java.util.List;
import java.util.stream.Collectors;

/** Configuration that cannot be used; carries every finding at once, so that one run shows them all. */
public class ConfigurationException extends RuntimeException {

    private final transient List<Finding> findings;

    public ConfigurationException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining(System.lineSeparator())));
        this.findings = List.copyOf(findings);
    }

    public ConfigurationException(Finding finding) {
        this(List.of(finding));
    }

    public List<Finding> findings() {
        return findings;
    }
}
