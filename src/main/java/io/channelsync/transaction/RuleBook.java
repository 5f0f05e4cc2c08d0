package io.channelsync.transaction;

import io.channelsync.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that are switched on.
 *
 * @param rules which, in their order
 * @param oldestDays how many days before today a business date may be; 0 for any number
 * @param units the units of measure that HQ knows
 */
record RuleBook(List<ValidationRule> rules, int oldestDays, Units units) {

    static RuleBook of(Settings settings) {
        List<ValidationRule> on = Stream.of(ValidationRule.values()).filter(rule -> settings.flag(rule.setting())).toList();
        return new RuleBook(on, settings.number("channelsync.validation.oldest-days"), Units.of(settings.text("channelsync.units")));
    }

    /** What the sale breaks, in the order of the rules. Of a sale without lines nothing else can be said. */
    List<ValidationError> check(StoreTransaction sale, Circumstances now) {
        if (on(ValidationRule.NOT_EMPTY) && sale.lines().isEmpty()) {
            return errors(ValidationRule.NOT_EMPTY, sale, now);
        }
        List<ValidationError> errors = new ArrayList<>();
        rules.forEach(rule -> errors.addAll(errors(rule, sale, now)));
        return errors;
    }

    private static List<ValidationError> errors(ValidationRule rule, StoreTransaction sale, Circumstances now) {
        List<Fault> faults = rule.check(sale, now);
        return faults.isEmpty() ? List.of() : faults.stream().map(fault -> new ValidationError(rule, fault)).toList();
    }

    boolean on(ValidationRule rule) {
        return rules.contains(rule);
    }

    /** The ids of the rules that are switched off, each between commas. */
    String off() {
        return Stream.of(ValidationRule.values())
                .filter(rule -> !on(rule))
                .map(ValidationRule::id)
                .collect(Collectors.joining(",", ",", ","));
    }
}
