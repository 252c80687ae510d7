package io.motifbase.procedures;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.motifbase.procedures", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule PROCEDURES_KNOW_THE_KERNEL_AND_THE_PUBLIC_INTERFACE_OF_NEO4J = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.motifbase.procedures..",
                    "io.motifbase.motifs..",
                    "org.neo4j.graphdb..",
                    "org.neo4j.procedure..",
                    "java..",
                    "org.jspecify..")
            .because("the plugin jar carries the kernel alone, and must run in any Neo4j server of this line");
}
