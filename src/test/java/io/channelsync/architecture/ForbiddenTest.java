package io.channelsync.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No Java-serialised state, no processes, no scripts, no binary fractions where money is counted. */
class ForbiddenTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.channelsync");

    private static final String[] MONEY = {
        "io.channelsync.order..", "io.channelsync.statement..", "io.channelsync.transaction..", "io.channelsync.upload..", "io.channelsync.customer..",
        "io.channelsync.guard..", "io.channelsync.number..", "io.channelsync.distribute..", "io.channelsync.operate..",
        "io.channelsync.route..", "io.channelsync.demo.."};

    static final ArchRule no_state_is_serialised_by_java = noClasses().should().dependOnClassesThat().haveNameMatching(
            "java\\.io\\.Object(In|Out)putStream|java\\.io\\.Externalizable|java\\.rmi\\..*|.*(JdbcAggregationRepository|"
                    + "JdbcMessageIdRepository|IdempotentRepository|DefaultExchangeHolder)");

    static final ArchRule no_process_is_started = noClasses().should().dependOnClassesThat().haveNameMatching(
                    "java\\.lang\\.ProcessBuilder.*|java\\.lang\\.Process")
            .orShould().callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.<JavaClass>owner(
                            JavaClass.Predicates.type(Runtime.class)))
                    .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                            com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("exec"))));

    static final ArchRule no_script_runs = noClasses().should().dependOnClassesThat().resideInAnyPackage(
            "javax.script..", "groovy..", "javax.tools..", "javax.xml.transform..", "org.springframework.expression..");

    static final ArchRule no_binary_fraction_is_there_where_money_is_counted = NoBinaryFractions.in(MONEY);

    static final ArchRule what_is_below_does_not_know_what_is_above = noClasses().that().resideInAnyPackage(
                    "io.channelsync.database..", "io.channelsync.settings..", "io.channelsync.customer..", "io.channelsync.log..")
            .should().dependOnClassesThat().resideInAnyPackage("io.channelsync.cli..", "io.channelsync.control..",
                    "io.channelsync.monitor..", "io.channelsync.operate..", "io.channelsync.spec..", "io.channelsync.demo..");

    static final ArchRule only_log_and_command_line_know_the_log_library = noClasses().that().resideOutsideOfPackages(
                    "io.channelsync.log..", "io.channelsync.cli..", "io.channelsync.spec..")
            .should().dependOnClassesThat().resideInAPackage("ch.qos.logback..");

    static Stream<ArchRule> rules() {
        return Stream.of(
                no_state_is_serialised_by_java,
                no_process_is_started,
                no_script_runs,
                no_binary_fraction_is_there_where_money_is_counted,
                what_is_below_does_not_know_what_is_above,
                only_log_and_command_line_know_the_log_library);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_holds(ArchRule rule) {
        rule.check(CLASSES);
    }
}
