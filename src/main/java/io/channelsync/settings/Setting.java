package io.channelsync.settings;

/**
 * One thing an operator can set, declared once; the checks, the hints and the tests of the shipped files derive from it.
 *
 * @param name the key as it is written
 * @param kind what values it takes
 * @param required true when the key has to be there, false when leaving it out has a meaning
 * @param example the value of the shipped configuration
 * @param meaning one line for people
 */
public record Setting(String name, Kind kind, boolean required, String example, String meaning) {

    static Setting required(String name, Kind kind, String example, String meaning) {
        return new Setting(name, kind, true, example, meaning);
    }

    static Setting optional(String name, Kind kind, String example, String meaning) {
        return new Setting(name, kind, false, example, meaning);
    }

    /** The value to propose instead of a wrong one: the nearest legal one if there is any, else the example. */
    String proposal(String wrong) {
        return NearestName.of(wrong, kind.known().get()).orElse(example);
    }

    /** What is wrong with a value that the kind does not accept; shows it only where it cannot be a secret. */
    String complaint(String owner, String written) {
        String shown = written.isBlank() ? " is empty but" : kind.shown() ? " is \"" + written + "\" but" : "";
        return owner + name + shown + " must be " + kind.wanted();
    }
}
