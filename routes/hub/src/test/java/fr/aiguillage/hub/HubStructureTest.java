package fr.aiguillage.hub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the hub, and which way one may look into the other. */
@AnalyzeClasses(packages = "fr.aiguillage.hub", importOptions = DoNotIncludeTests.class)
class HubStructureTest {

    @ArchTest
    static final ArchRule ITS_ROOMS_HAVE_NO_CYCLE =
            slices().matching("fr.aiguillage.hub.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SQL_IS_WRITTEN_IN_THE_STORE_ALONE = noClasses()
            .that()
            .resideOutsideOfPackages("..hub.store..", "..hub.database..", "..hub.trial..")
            .and()
            .doNotHaveSimpleName("SharingTrial")
            .and()
            .doNotHaveSimpleName("ClusterPollGuard")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..")
            .because(
                    "a table's columns are known in one place; trials build stores of their own, the guard a library's table");

    @ArchTest
    static final ArchRule MOCKS_STAY_OUTSIDE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.aiguillage.mocks..", "org.wiremock..", "com.github.tomakehurst..");
}
