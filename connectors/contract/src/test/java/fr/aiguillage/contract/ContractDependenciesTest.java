package fr.aiguillage.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Whoever writes a connector takes this module in; it must bring nothing along. */
@AnalyzeClasses(packages = "fr.aiguillage.contract", importOptions = DoNotIncludeTests.class)
class ContractDependenciesTest {

    @ArchTest
    static final ArchRule THE_CONTRACT_NEEDS_THE_JDK_ALONE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "fr.aiguillage.contract");
}
