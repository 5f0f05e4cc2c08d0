package io.channelsync.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What the process was started with besides its files: environment variables and system properties. */
record Surroundings(Map<String, String> environment, Properties systemProperties) {

    static Surroundings ofThisProcess() {
        return new Surroundings(System.getenv(), System.getProperties());
    }

    /** The environment variable of a setting: {@code CHANNELSYNC_HQ_URL} for {@code channelsync.hq.url}. */
    static String variableOf(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    Optional<String> variable(String setting) {
        return Optional.ofNullable(environment.get(variableOf(setting)));
    }

    Optional<String> systemProperty(String setting) {
        return Optional.ofNullable(systemProperties.getProperty(setting));
    }
}
