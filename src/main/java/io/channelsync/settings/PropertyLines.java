package io.channelsync.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reads a properties file (UTF-8) and remembers on which line each key stands. */
final class PropertyLines {

    /** A value as it was written, and the line it begins on. */
    record Line(String value, int number) {}

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Findings findings;
    private int lastLine;

    private PropertyLines(Findings findings) {
        this.findings = findings;
    }

    static PropertyLines read(Path file, Findings findings) {
        PropertyLines read = new PropertyLines(findings);
        try {
            read.take(Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            findings.add(0, "there is no such file", "name the configuration folder with --config DIR");
        } catch (CharacterCodingException e) {
            findings.add(0, "the file is not written in UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            findings.add(0, "the file cannot be read", "give the user who runs ChannelSync the right to read it");
        }
        return read;
    }

    Map<String, Line> lines() {
        return lines;
    }

    int lastLine() {
        return lastLine;
    }

    private void take(List<String> physical) {
        lastLine = physical.size();
        for (int at = 0; at < physical.size(); at++) {
            int first = at + 1;
            StringBuilder logical = new StringBuilder(physical.get(at));
            boolean comment = logical.toString().strip().matches("[#!].*");
            while (!comment && continues(logical) && at + 1 < physical.size()) {
                logical.append('\n').append(physical.get(++at));
            }
            if (!comment && !logical.toString().isBlank()) {
                add(logical.toString(), first);
            }
        }
    }

    /** A line goes on when it ends in an odd number of backslashes. */
    private static boolean continues(CharSequence line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private void add(String logical, int number) {
        if (logical.indexOf('=') < 0) {
            findings.add(number, "the line has no =", "write name=value, or begin a comment with #");
            return;
        }
        Properties parsed = new Properties();
        try {
            parsed.load(new StringReader(logical));
        } catch (IOException | IllegalArgumentException e) {
            findings.add(number, "a backslash is followed by something that Java's properties do not know",
                    "write a backslash twice to mean one");
            return;
        }
        parsed.forEach((key, value) -> {
            Line before = lines.putIfAbsent((String) key, new Line(((String) value).strip(), number));
            if (before != null) {
                findings.add(number, key + " is set a second time, first on line " + before.number(), "keep one of the two");
            }
        });
    }
}
