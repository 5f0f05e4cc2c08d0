package io.channelsync.control;

import java.util.ArrayList;
import java.util.List;

/** A command on its way to the daemon. */
record Request(String command, List<String> args) {

    static Request of(List<String> words) {
        return new Request(words.get(0), words.subList(1, words.size()));
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(command);
        if (args != null) {
            words.addAll(args);
        }
        return words;
    }
}
