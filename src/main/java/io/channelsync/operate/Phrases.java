package io.channelsync.operate;

/** How numbers of things are said. */
final class Phrases {

    private Phrases() {}

    static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
