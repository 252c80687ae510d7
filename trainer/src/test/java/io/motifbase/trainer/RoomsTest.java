package io.motifbase.trainer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.motifbase.trainer", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule TRIBUO_ONLY_IN_TRAINING = noClasses()
            .that()
            .resideOutsideOfPackage("..trainer.training..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.tribuo..", "com.oracle.labs..")
            .because("Tribuo is one way to use the trainer; data, networks and pruning must outlive it");

    @ArchTest
    static final ArchRule KNOWS_NO_OTHER_ROOM = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.neo4j..", "io.motifbase.motifs..", "io.motifbase.graphstore..", "io.motifbase.queries..")
            .because("the trainer makes networks; who stores and counts them is not its business");

    @ArchTest
    static final ArchRule NETWORKS_ARE_THE_SHARED_CURRENCY = noClasses()
            .that()
            .resideInAPackage("..trainer.network..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..trainer.flight..", "..trainer.trainingset..", "..trainer.training..", "..trainer.pruning..")
            .because("a network is data that every other room reads, whoever made it");

    @ArchTest
    static final ArchRule FLIGHT_KNOWS_NO_NETWORK = noClasses()
            .that()
            .resideInAPackage("..trainer.flight..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..trainer.network..", "..trainer.trainingset..", "..trainer.training..", "..trainer.pruning..")
            .because("the simulator is physics");

    @ArchTest
    static final ArchRule SAME_BITS_EVERYWHERE = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)")
            .because("the generators of the JDK may change between versions");
}
