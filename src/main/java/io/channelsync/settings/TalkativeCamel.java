package io.channelsync.settings;

import java.util.Locale;
import java.util.Set;

/** Camel's settings that keep or print the bodies of messages, open a console or load routes while it runs. */
final class TalkativeCamel {

    private static final Set<String> REFUSED = Set.of("tracing", "tracingstandby", "backlogtracing", "backlogtracingstandby",
            "debugging", "messagehistory", "logexhaustedmessagebody", "devconsoleenabled", "routesreloadenabled",
            "errorregistryenabled");

    private static final Set<String> GROUPS = Set.of("camel.trace.", "camel.debug.", "camel.server.", "camel.management.",
            "camel.errorregistry.");

    private TalkativeCamel() {}

    /** True for such a setting, in whichever of the spellings that Camel takes. */
    static boolean is(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        return plain.startsWith("camel.main.") && REFUSED.contains(plain.substring("camel.main.".length()))
                || GROUPS.stream().anyMatch(plain::startsWith);
    }
}
