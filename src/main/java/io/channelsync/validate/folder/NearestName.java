package io.channelsync.validate.folder;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that a misspelt one was probably meant to be. */
public final class NearestName {

    private NearestName() {
    }

    /** The candidate with the fewest changed letters; empty when each differs in more than a third of them. */
    public static Optional<String> to(String name, Collection<String> candidates) {
        return within(Math.max(2, name.length() / 3), name, candidates);
    }

    /** The candidate with the fewest changed letters; empty when each differs in more of them than that. */
    public static Optional<String> within(int most, String name, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> distance(name, candidate) <= most)
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to insert, delete or replace to come from one word to the other. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
