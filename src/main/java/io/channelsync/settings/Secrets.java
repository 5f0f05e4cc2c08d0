package io.channelsync.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts secrets in the place of {@code {{env:NAME}}} and {@code {{file:PATH}}}, anywhere in a value.
 * Complaints name the variable or the file, never what it holds; what was put in is not looked at again.
 */
final class Secrets {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(.*?)\\s*}}");
    private static final Pattern LAST_LINE_END = Pattern.compile("\\R\\z");

    private final Path folder;
    private final Map<String, String> environment;

    /** @param folder relative secret files start here */
    Secrets(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * The value with its secrets, or null when one is missing.
     *
     * @param complaint takes what is wrong (a sentence without its subject) and the hint
     */
    String resolve(String written, BiConsumer<String, String> complaint) {
        return resolve(written, false, complaint);
    }

    /** The same for values that Camel reads: placeholders of any other kind are left to it. */
    String resolveLeavingOthers(String written, BiConsumer<String, String> complaint) {
        return resolve(written, true, complaint);
    }

    private String resolve(String written, boolean leaveOthers, BiConsumer<String, String> complaint) {
        Matcher found = PLACEHOLDER.matcher(written);
        StringBuilder value = new StringBuilder();
        boolean complete = true;
        while (found.find()) {
            String part = leaveOthers && !secret(found.group(1)) ? found.group() : look(found.group(1), complaint);
            complete &= part != null;
            found.appendReplacement(value, Matcher.quoteReplacement(part == null ? "" : part));
        }
        return complete ? found.appendTail(value).toString() : null;
    }

    private static boolean secret(String reference) {
        return reference.startsWith("env:") || reference.startsWith("file:");
    }

    private String look(String reference, BiConsumer<String, String> complaint) {
        if (reference.startsWith("env:")) {
            return variable(reference.substring(4).strip(), complaint);
        }
        if (reference.startsWith("file:")) {
            return file(reference.substring(5).strip(), complaint);
        }
        complaint.accept("holds {{" + reference + "}}, which is neither {{env:NAME}} nor {{file:PATH}}",
                "name an environment variable or a file that holds the value");
        return null;
    }

    private String variable(String name, BiConsumer<String, String> complaint) {
        String value = environment.get(name);
        if (value == null) {
            complaint.accept("needs the environment variable " + name + ", which is not set",
                    "set " + name + " before the start");
        }
        return value;
    }

    /** Editors end a file with a line end that is no part of the secret. */
    private String file(String path, BiConsumer<String, String> complaint) {
        try {
            return LAST_LINE_END.matcher(Files.readString(folder.resolve(path))).replaceFirst("");
        } catch (IOException | InvalidPathException e) {
            complaint.accept("needs the file " + path + ", which cannot be read",
                    "write the secret into that file, readable for the user who runs ChannelSync");
            return null;
        }
    }
}
