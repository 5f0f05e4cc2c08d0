package io.channelsync.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant by a name that does not exist. */
public final class NearestName {

    private NearestName() {}

    /** The known name that is meant, if there are few enough typing errors between to be a slip: one in three letters, four at most. */
    public static Optional<String> of(String wrong, Collection<String> known) {
        return within(Math.min(4, wrong.length() / 3), wrong, known);
    }

    /** The known name with the fewest typing errors between, this many at most. Of several the one that begins most alike. */
    public static Optional<String> within(int most, String wrong, Collection<String> known) {
        return known.stream()
                .sorted()
                .min(Comparator.<String>comparingInt(name -> distance(wrong, name)).thenComparing(name -> -alike(wrong, name)))
                .filter(name -> distance(wrong, name) <= most);
    }

    /** How many letters both begin with. */
    private static int alike(String one, String other) {
        int letters = 0;
        while (letters < Math.min(one.length(), other.length()) && one.charAt(letters) == other.charAt(letters)) {
            letters++;
        }
        return letters;
    }

    /** Insertions, deletions, replacements and swaps of neighbours; upper and lower case count as the same letter. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 ? j : j == 0 ? i : Math.min(
                        Math.min(d[i - 1][j], d[i][j - 1]) + 1,
                        d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                if (swapped(a, b, i, j)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static boolean swapped(String a, String b, int i, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
