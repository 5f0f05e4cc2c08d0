package io.channelsync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final String FILE = "application.properties";

    @TempDir
    private Path folder;

    private ConfigurationFolder configuration;

    @BeforeEach
    void copy() {
        configuration = new ConfigurationFolder(folder);
    }

    @Test
    void secrets_come_from_the_environment_and_from_files_anywhere_in_a_value() {
        configuration.replace(FILE, "channelsync.hq.password=", "channelsync.hq.password=<{{env:HQ}}-{{file:hq.secret}}>");
        configuration.replace("channels.yaml", "    group: us ", "    password: \"{{ env:SHOP }}\"\n    group: us ");
        configuration.write("hq.secret", "two $1 \\ words\n");
        configuration.environment.put("HQ", "{{env:SHOP}}");
        configuration.environment.put("SHOP", "shop");
        Settings settings = configuration.load();
        assertThat(settings.hq().password()).isEqualTo("<{{env:SHOP}}-two $1 \\ words>");
        assertThat(settings.channels().get(0).address().password()).isEqualTo("shop");
    }

    @Test
    void a_missing_secret_is_a_finding_that_names_the_variable_or_the_file() {
        configuration.replace(FILE, "channelsync.hq.username=", "channelsync.hq.username={{env:HQ_USER}}");
        configuration.replace(FILE, "channelsync.hq.password=", "channelsync.hq.password={{file:hq.secret}}");
        int line = configuration.lineOf(FILE, "channelsync.hq.username=");
        assertThat(configuration.findings()).containsExactly(
                FILE + ":" + line + ": channelsync.hq.username needs the environment variable HQ_USER, which is not set."
                        + " Hint: set HQ_USER before the start.",
                FILE + ":" + (line + 1) + ": channelsync.hq.password needs the file hq.secret, which cannot be read."
                        + " Hint: write the secret into that file, readable for the user who runs ChannelSync.");
    }

    @Test
    void a_secret_that_makes_a_value_impossible_is_not_repeated() {
        configuration.environment.put("SECRET", "hunter2");
        configuration.replace(FILE, "channelsync.hq.connections=8", "channelsync.hq.connections={{env:SECRET}}");
        configuration.replace(FILE, "jdbc:hsqldb:file:data/hq\n", "jdbc:oracle:hunter2@host\n");
        configuration.replace("channels.yaml", "country: US ", "country: \"{{env:SECRET}}\" ");
        assertThat(configuration.findings()).hasSize(3).noneMatch(finding -> finding.contains("hunter2"))
                .anyMatch(finding -> finding.contains("channelsync.hq.connections is \"{{env:SECRET}}\" but must be a whole number"));
    }

    @Test
    void a_secret_without_quotes_in_yaml_is_told_how_to_be_written() {
        configuration.replace("channels.yaml", "    group: us ", "    password: {{env:SHOP}}\n    group: us ");
        int line = configuration.lineOf("channels.yaml", "password: {{env:SHOP}}");
        assertThat(configuration.findings()).containsExactly("channels.yaml:" + line + ": channel seattle: password must be a"
                + " text. Hint: put quotes around it, as in password: \"{{env:NAME}}\" for a value from the environment.");
    }
}
