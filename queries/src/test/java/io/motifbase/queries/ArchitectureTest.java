package io.motifbase.queries;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.motifbase.queries", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule HTTP_KNOWS_NO_DATABASE = noClasses()
            .that()
            .resideInAPackage("..http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.neo4j..")
            .because("the store may change its database without a change of the interface");

    @ArchTest
    static final ArchRule CYPHER_IS_BUILT_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("..statements..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.neo4j..")
            .because("a change of the schema must meet every statement in one place");

    @ArchTest
    static final ArchRule STATEMENTS_KNOW_NOBODY_WHO_ASKS = noClasses()
            .that()
            .resideInAPackage("..statements..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..comparison..", "..http..", "..cli..");

    @ArchTest
    static final ArchRule COMPARISON_KNOWS_NOBODY_WHO_ASKS = noClasses()
            .that()
            .resideInAPackage("..comparison..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..http..", "..cli..");

    @ArchTest
    static final ArchRule ENSEMBLES_KNOW_NOBODY_WHO_ASKS = noClasses()
            .that()
            .resideInAPackage("..ensembles..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..jobs..", "..http..", "..cli..");

    @ArchTest
    static final ArchRule JOBS_KNOW_NOBODY_WHO_ASKS = noClasses()
            .that()
            .resideInAPackage("..jobs..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..http..", "..cli..");

    @ArchTest
    static final ArchRule ONLY_SERVE_STARTS_HTTP = classes()
            .that()
            .haveSimpleName("HttpServer")
            .should()
            .onlyBeAccessed()
            .byClassesThat()
            .haveNameMatching(".*\\.(HttpServer|ServeCommand)")
            .because("every other command must end by itself");
}
