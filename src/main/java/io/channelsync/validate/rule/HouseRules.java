package io.channelsync.validate.rule;

import java.util.List;

/** The list of all house rules. */
public final class HouseRules {

    private HouseRules() {
    }

    /** Every rule: names first, then guards, ways between routes, SQL, specs and settings. */
    public static List<RouteRule> all() {
        return List.of(
                new FilesAreRead(), new EveryRouteHasAnId(), new EveryRouteHasADescription(), new IdsAreKebabCase(),
                new OneRouteAFile(), new IdsEqualFileNames(), new RouteIdsAreUnique(), new StepsThatLeaveHaveIds(),
                new StepIdsAreUnique(),
                new ConfigurationsHaveIds(), new ConfigurationIdsAreUnique(), new NamedConfigurationsExist(),
                new ProtectionStandsInConfigurations(), new OnlyRoutesStandInRouteFiles(), new GuardedFlowsAreGuarded(),
                new OneInterceptorAnEndpoint(), new InterceptedRoutesExist(),
                new DirectSendsAreReceived(), new DirectRoutesAreSentTo(), new DirectNamesEqualRouteIds(),
                new OnlyListedComponents(), new OnlyListedDataFormats(), new FilesStayInTheDataFolder(),
                new OptionsStandUnderParameters(), new NoScripts(), new SimpleFetchesValues(), new BeansAreNamed(),
                new EntriesDropCamelHeaders(), new HeadersSteerNothing(), new NoStepsBesideTheDatabases(),
                new SqlStandsInFiles(), new StatementsHaveADatabase(), new SqlFilesExist(), new SqlFilesAreUsed(),
                new SqlFilesStateTheirPromise(), new OneStatementAFile(), new ProductSqlHasATwin(), new ParametersAreSupplied(),
                new PageStatementsTakeThePage(), new ChangesSayWhichRows(), new ConditionsStandBehindWhere(),
                new ColumnsAreParted(), new SqlFilesDoWhatTheyAreCalled(), new ChangesSayFromWhichState(), new UnionsAreLimitedAlike(),
                new AliasesStandForOneTable(), new NamedTablesExist(),
                new PromisesAreKept(), new PromisesMeanTheSame(), new PagesAreTakenWhole(), new FailuresAreToldOnce(),
                new EntriesHandleFailures(),
                new HeadersAreSet(), new HeadersAreRead(), new ColumnsAreRead(), new ValuesAreSpeltAlike(),
                new EveryRouteHasASpec(), new SpecsKeepTheirKeys(), new PropertiesAreDeclared());
    }
}
