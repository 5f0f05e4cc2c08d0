package io.channelsync.validate.damage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * One slip in one file.
 *
 * @param file the file below the routes folder
 * @param line where it happened, from 1
 * @param what what happened there
 * @param text the whole file afterwards
 */
record Damage(String file, int line, String what, String text) {

    private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz_-:#\"'{}()[],.;*=<>0123456789 \n";

    /** A slip that changes the text, anywhere in it: half of them of a character, half of a line. */
    static Damage in(String file, String text, Random random) {
        Damage damage;
        do {
            damage = random.nextBoolean() ? character(file, text, random) : line(file, text, random);
        } while (damage.text.equals(text));
        return damage;
    }

    private static Damage character(String file, String text, Random random) {
        int at = random.nextInt(text.length());
        String before = text.substring(0, at);
        char here = text.charAt(at);
        String after = text.substring(at + 1);
        char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return switch (random.nextInt(4)) {
            case 0 -> new Damage(file, line, "lost " + shown(here), before + after);
            case 1 -> new Damage(file, line, "typed " + shown(sign) + " before " + shown(here), before + sign + here + after);
            case 2 -> new Damage(file, line, "typed " + shown(sign) + " for " + shown(here), before + sign + after);
            default -> after.isEmpty() ? new Damage(file, line, "lost " + shown(here), before)
                    : new Damage(file, line, "swapped " + shown(here) + " and " + shown(after.charAt(0)),
                            before + after.charAt(0) + here + after.substring(1));
        };
    }

    private static Damage line(String file, String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n")));
        int at = random.nextInt(lines.size());
        String here = lines.get(at);
        String what;
        switch (random.nextInt(4)) {
            case 0 -> {
                lines.remove(at);
                what = "lost the line " + here.strip();
            }
            case 1 -> {
                lines.add(at, here);
                what = "doubled the line " + here.strip();
            }
            case 2 -> {
                lines.set(at, "  " + here);
                what = "moved in the line " + here.strip();
            }
            default -> {
                int other = Math.min(at + 1, lines.size() - 1);
                lines.set(at, lines.get(other));
                lines.set(other, here);
                what = "moved down the line " + here.strip();
            }
        }
        return new Damage(file, at + 1, what, String.join("\n", lines) + "\n");
    }

    private static String shown(char sign) {
        return sign == '\n' ? "a line break" : "'" + sign + "'";
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + what;
    }
}
