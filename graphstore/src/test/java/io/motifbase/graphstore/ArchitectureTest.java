package io.motifbase.graphstore;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.motifbase.graphstore", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_STORE_KNOWS_NETWORKS_BUT_NOT_THEIR_TRAINING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.motifbase.trainer.flight..",
                    "io.motifbase.trainer.trainingset..",
                    "io.motifbase.trainer.training..",
                    "io.motifbase.trainer.pruning..",
                    "io.motifbase.queries..",
                    "org.tribuo..",
                    "io.micronaut..")
            .because("a stage reads only the noun before it, and nothing points back");

    @ArchTest
    static final ArchRule READERS_KNOW_NO_DATABASE = noClasses()
            .that()
            .resideInAPackage("..importer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.neo4j..", "..graphstore.store..", "..graphstore.schema..")
            .because("a file is counted without starting the database");

    @ArchTest
    static final ArchRule NEO4J_INTERNALS_STAY_IN_ONE_CLASS_EACH = noClasses()
            .that()
            .haveSimpleNameNotContaining("ProcedureRegistration")
            .and()
            .haveSimpleNameNotContaining("FirstPassword")
            .and()
            .haveSimpleNameNotContaining("BoltPort")
            .and()
            .doNotHaveSimpleName("Revision")
            .and()
            .haveNameNotMatching(".*\\.(Users|Sealed[A-Z][A-Za-z]*)(\\$.*)?")
            .and()
            .haveSimpleNameNotContaining("BulkImporter")
            .and()
            .haveSimpleNameNotContaining("DatabaseFiles")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.neo4j.kernel..",
                    "org.neo4j.internal..",
                    "org.neo4j.commandline..",
                    "org.neo4j.cli..",
                    "org.neo4j.consistency..",
                    "org.neo4j.dbms.archive..")
            .because("internal interfaces change without notice");

    @ArchTest
    static final ArchRule CYPHER_IS_SENT_FROM_THE_SCHEMA_OR_THROUGH_EXECUTE = noClasses()
            .that()
            .resideOutsideOfPackage("..schema..")
            .and()
            .doNotHaveSimpleName("GraphStore")
            .and()
            .doNotHaveSimpleName("SealedCypher")
            .should()
            .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("sends Cypher") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    JavaClass owner = access.getTargetOwner();
                    return owner.getPackageName().equals("org.neo4j.graphdb")
                            && access.getTarget().getName().startsWith("execute");
                }
            })
            .because("Cypher texts live in the schema package and nowhere else");

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
            slices().matching("io.motifbase.graphstore.(*)..").should().beFreeOfCycles();
}
