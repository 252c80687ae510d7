package io.motifbase.motifs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.motifbase.motifs", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule KERNEL_KNOWS_ONLY_JAVA = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.motifbase.motifs..", "java..", "org.jspecify..")
            .because("database, Spark and command line are hosts of the kernel, and it must run in each of them");

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES = slices().matching("io.motifbase.motifs.(*)..")
            .should()
            .beFreeOfCycles()
            .because("the road is graph, census, null model, significance, and nothing points back");
}
