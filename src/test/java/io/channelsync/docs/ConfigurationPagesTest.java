package io.channelsync.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages about the two configuration files know what is in them, no more and no less. */
class ConfigurationPagesTest {

    private static final Pattern SETTING_ROW = Pattern.compile("(?m)^\\| `(channelsync\\.[^`]+)` \\| (?:`([^`]*)`)? ?\\|");
    private static final Pattern CHANNEL_KEY = Pattern.compile("(?m)^[\\s#]*(?:- )?([a-z-]+):(?: |$)");

    @Test
    void the_settings_page_has_every_setting_with_its_default() throws IOException {
        Properties shipped = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("config/application.properties"))) {
            shipped.load(file);
        }
        Map<String, String> told = new TreeMap<>();
        Pages.find(SETTING_ROW, Path.of("docs/settings.md"))
                .forEach(row -> told.put(row.group(1), row.group(2) == null ? "" : row.group(2)));
        assertThat(told).isEqualTo(shipped);
    }

    @Test
    void the_channels_page_has_every_key_of_the_shipped_channels() {
        String page = Pages.text(Path.of("docs/channels.md"));
        assertThat(Pages.find(CHANNEL_KEY, Path.of("config/channels.yaml")))
                .extracting(key -> key.group(1))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(page).containsPattern("`?" + key + "(`|:)"));
    }
}
